import { Controller, Get, Header, HttpCode, Inject, Res } from '@nestjs/common';
import type { RunnerStatus } from '#platform';
import type { Health } from '#platform/serving';
import type { FastifyReply } from 'fastify';
import { HEALTH } from '../tokens.js';
import { Needs } from '../conventions/access.js';
import { routeOf } from '../conventions/addresses.js';
import { Epochs } from '../conventions/epochs.js';
import { Metrics } from '../conventions/metrics.js';
import type { Liveness, Readiness, RowsState } from './readiness.js';

/** Whether this process lives, whether it should be given work, and its figures; outside `/api/v1`. */
@Controller()
@Needs('read-public')
export class HealthController {
  constructor(
    @Inject(HEALTH) private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly epochs: Epochs,
  ) {}

  @Get(routeOf('getLiveness'))
  @HttpCode(200)
  live(): Liveness {
    return { status: 'live' };
  }

  /** 503 while what the process cannot work without is down; what is down, why, parked streams and lag are told either way. */
  @Get(routeOf('getReadiness'))
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const { ready, log, database, checks, projections: rows, store } = await this.health();
    if (!ready) void reply.status(503).header('retry-after', '5');
    const projections = rows === null ? null : this.rowsState(rows);
    const readiness = { log, database, checks, projections, ...(store === null ? {} : { store }) };
    return { status: ready ? 'ready' : 'not-ready', ...readiness };
  }

  @Get(routeOf('getMetrics'))
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async figures(): Promise<string> {
    const { ready, checks, projections } = await this.health();
    this.metrics.ready.set(ready ? 1 : 0);
    for (const [check, { state }] of Object.entries(checks)) this.metrics.up.set({ check }, state === 'up' ? 1 : 0);
    // Unknown is no zero: an alarm must not clear because nobody can say.
    this.metrics.lag.set(projections?.lag ?? Number.NaN);
    this.metrics.parked.set(projections?.parked ?? Number.NaN);
    this.metrics.position.set(Number(projections?.head ?? Number.NaN));
    return this.metrics.registry.metrics();
  }

  private rowsState({ state, lag, parked, checkpoint, head }: RunnerStatus): RowsState {
    return { state, lag, parked, checkpoint: this.epochs.format(checkpoint), head: this.epochs.format(head) };
  }
}
