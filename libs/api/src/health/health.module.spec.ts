import { expect, it } from '@jest/globals';
import { moduleAlone, served } from '../../../../test/servers/module.js';
import { HEALTH } from '../tokens.js';
import { HealthModule } from './health.module.js';

const failing = {
  ready: false,
  log: 'down',
  database: null,
  projections: null,
  store: null,
  checks: { 'log-reads': { state: 'down', reason: 'it does not answer' } },
};

it('the health module tells that a process should be given no work, and why, and counts it', async () => {
  const app = await served(
    moduleAlone(HealthModule)
      .overrideProvider(HEALTH)
      .useValue(async () => failing),
  );
  const ready = await app.inject('/health/ready');
  expect([ready.statusCode, ready.headers['retry-after'], ready.json()]).toEqual([
    503,
    '5',
    { status: 'not-ready', log: 'down', database: null, projections: null, checks: failing.checks },
  ]);
  expect((await app.inject('/metrics')).body).toMatch(/^tanfidh_ready 0$/m);
  expect((await app.inject('/health/live')).statusCode).toBe(200);
  await app.close();
});
