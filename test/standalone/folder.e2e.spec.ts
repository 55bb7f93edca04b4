import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { configFrom } from '../../apps/standalone/src/config.js';
import { startStandalone } from '../../apps/standalone/src/standalone.js';

it('a server refuses a folder that another one uses, which goes on; it shows a token at its first start only', async () => {
  const home = await mkdtemp(join(tmpdir(), 'tanfidh-'));
  const config = configFrom({ TANFIDH_HOME: home, TANFIDH_DATA: 'none', LOG_LEVEL: 'silent' });
  const first = await startStandalone(config);
  await expect(startStandalone(config)).rejects.toThrow(/another server/);
  expect((await first.app.inject({ method: 'GET', url: '/health/ready' })).statusCode).toBe(200);
  await first.stop();
  expect(first.firstToken).toMatch(/^tnf_/);
  const again = await startStandalone(config);
  expect(again.firstToken).toBeNull();
  await again.stop();
  await rm(home, { recursive: true });
});
