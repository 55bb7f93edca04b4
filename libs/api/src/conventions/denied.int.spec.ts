import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  EventLogDenied,
  MemoryEventLog,
  type LogRight,
  MemoryProjectionStore,
  ProjectionRunner,
  rightsCheck,
} from '#platform';
import { healthOf, TroubleLog } from '#platform/serving';
import { pino } from 'pino';
import { createServer } from '#api';
import { readsOf } from '../../../../test/servers/reads.js';

/** A log that is there and lets nobody read all of it. */
class DenyingLog extends MemoryEventLog {
  override readAll(): Promise<never> {
    return Promise.reject(new EventLogDenied('$all', true));
  }
}

describe('a service whose user the log denies a right', () => {
  const said: string[] = [];
  let missing: readonly LogRight[] = ['$all'];
  let app: NestFastifyApplication;
  beforeAll(async () => {
    const [log, store] = [new DenyingLog(), new MemoryProjectionStore()];
    const state = new ProjectionRunner({ log, store, projections: [], upcastEvent: (event) => event });
    const logger = pino({ level: 'info' }, { write: (line: string) => void said.push(line) });
    const troubles = new TroubleLog(logger);
    const health = healthOf({ checks: [rightsCheck({ missingRights: async () => missing }, true)], troubles });
    app = await createServer(readsOf({ log, reading: { store, state }, health, logger }), {
      rateLimitPerMinute: 0,
      trustProxy: false,
    });
  });
  afterAll(() => app.close());

  it('answers 503 without the cause, and writes no line for each request', async () => {
    for (let n = 0; n < 3; n += 1) {
      const answer = await app.inject({ method: 'GET', url: '/api/v1/events' });
      expect([answer.statusCode, answer.json()['code']]).toEqual([503, 'log-unavailable']);
      expect(answer.body).not.toMatch(/\$all|denied/);
    }
    expect(said.filter((line) => /\$all|log-unavailable/.test(line))).toEqual([]);
  });

  it('says in health which right is missing, until it is given', async () => {
    const denied = await app.inject({ method: 'GET', url: '/health/ready' });
    expect([denied.statusCode, denied.json()]).toEqual([
      503,
      expect.objectContaining({
        status: 'not-ready',
        log: 'down',
        checks: { 'log-rights': { state: 'down', reason: 'denied: $all' } },
      }),
    ]);
    missing = [];
    const given = await app.inject({ method: 'GET', url: '/health/ready' });
    expect([given.statusCode, given.json()['log']]).toEqual([200, 'up']);
  });
});
