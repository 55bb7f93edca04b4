import type { FailureResponse, Problem } from '#platform/serving';
import type { FastifyRequest } from 'fastify';

/** How a failure is told where a page was asked for; `null` where it was not: then it is told as a problem. */
export type FailureAsPage = (found: Problem, request: FastifyRequest) => FailureResponse | null;
