import { Controller, Get, Header, HttpCode, Inject, Res } from '@nestjs/common';
import type { EventLog } from '#platform';
import type { FastifyReply } from 'fastify';
import { EVENT_LOG, READ_SIDE_STATE } from '../tokens.js';
import { Needs } from './access.js';
import { Metrics } from './metrics.js';

/** What the projection runner tells about itself. */
export interface RunnerHealth {
  status(): Promise<{
    readonly checkpoint: string | null;
    readonly head: string | null;
    readonly lag: number;
    readonly parked: number;
    readonly state: 'live' | 'catching-up' | 'failing';
    readonly lastError: string | null;
  }>;
}

/** Whether this process lives, whether it should be given work, and its figures; outside `/api/v1`. */
@Controller()
@Needs('read-public')
export class HealthController {
  constructor(
    @Inject(READ_SIDE_STATE) private readonly runner: RunnerHealth,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @HttpCode(200)
  live() {
    return { status: 'live' };
  }

  /** 503 while the log cannot be read or rows cannot be brought up to it; parked streams and lag are told either way. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const log = await this.log.head().then(
      () => 'up' as const,
      () => 'down' as const,
    );
    const { state, lag, parked, checkpoint, head } = await this.runner.status();
    const ready = log === 'up' && state !== 'failing';
    if (!ready) void reply.status(503).header('retry-after', '5');
    return { status: ready ? 'ready' : 'not-ready', log, projections: { state, lag, parked, checkpoint, head } };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async figures(): Promise<string> {
    const { lag, parked, head } = await this.runner.status();
    this.metrics.lag.set(lag);
    this.metrics.parked.set(parked);
    this.metrics.position.set(Number(head ?? 0));
    return this.metrics.registry.metrics();
  }
}
