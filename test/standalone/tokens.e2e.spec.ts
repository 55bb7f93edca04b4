import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

let home: string;
let server: ServerProcess;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-tokens-'));
  server = await ServerProcess.start(home, () => {});
});
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(home, { recursive: true, force: true });
});

const create = (...more: readonly string[]) =>
  tanfidh(home, ['tokens', 'create', '--role', 'secretariat', '--name', 'Desk', ...more]);

describe('an access token that is made beside a running server', () => {
  it('is for a party of the register, by its code', async () => {
    expect(await create('--party', 'TUR')).toMatchObject({ code: 0, out: expect.stringContaining('tnf_') });
    expect((await tanfidh(home, ['tokens', 'list'])).out).toMatch(/secretariat\tTUR\t/);
  });

  it.each(['XXX', 'tur', ''])(
    'is refused for a party that the register does not know: "%s"',
    async (code) => {
      const before = (await tanfidh(home, ['tokens', 'list'])).out;
      const result = await create('--party', code);
      expect(result).toMatchObject({ code: 1, err: expect.stringContaining(`it has none called ${code}`) });
      expect((await tanfidh(home, ['tokens', 'list'])).out).toBe(before);
    },
    30_000,
  );
});
