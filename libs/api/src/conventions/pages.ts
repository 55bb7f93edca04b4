import type { DynamicModule } from '@nestjs/common';
import type { FailureTold, Problem } from '#platform/serving';
import type { FastifyRequest } from 'fastify';

/** How a failure is told where a page was asked for; `null` where it was not: then it is told as a problem. */
export type FailureAsPage = (found: Problem, request: FastifyRequest) => FailureTold | null;

/** Pages served beside the interface, from the same process. */
export interface Pages {
  readonly module: DynamicModule;
  readonly failure: FailureAsPage;
}
