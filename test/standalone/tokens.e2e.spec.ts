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
  tanfidh(home, ['tokens', 'create', '--role', 'registrar', '--name', 'Desk', ...more]);

describe('an access token that is made beside a running server', () => {
  it('is for a party of the register, by its code', async () => {
    expect(await create('--party', 'TUR')).toMatchObject({ code: 0, out: expect.stringContaining('tnf_') });
    expect((await tanfidh(home, ['tokens', 'list'])).out).toMatch(/registrar\tTUR\t/);
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

describe('an access token that is for less, or for a time', () => {
  const tokenIn = (out: string): string => /tnf_\S+/.exec(out)?.[0] ?? '';
  const ask = async (token: string, method: string): Promise<number> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const address = new URL(method === 'POST' ? '/api/v1/statements' : '/api/v1/resolutions', server.base);
    return (await fetch(address, { method, headers, ...(method === 'POST' && { body: '{}' }) })).status;
  };

  it('does what it is for and nothing else', async () => {
    const reads = tokenIn((await create('--scopes', 'read-public')).out);
    const writes = tokenIn((await create('--scopes', 'record')).out);
    const all = tokenIn((await create()).out);
    const statuses: readonly number[][] = await Promise.all(
      [reads, writes, all].map((token) => Promise.all(['GET', 'POST'].map((method) => ask(token, method)))),
    );
    expect(statuses).toEqual([
      [200, 403],
      [403, 400],
      [200, 400],
    ]);
  });

  it('is listed with both', async () => {
    await create('--scopes', 'record', '--expires', '2099-12-31');
    expect((await tanfidh(home, ['tokens', 'list'])).out).toMatch(
      /\tvalid until 2100-01-01T00:00:00.000Z, for record\t/,
    );
  });

  it.each([
    ['--scopes', 'administer', '--scopes must be some of read-public,record,amend-register,assess,check'],
    ['--scopes', '', '--scopes must be some of'],
    ['--expires', '2020-01-01', '--expires must be the last day'],
    ['--expires', 'soon', '--expires must be the last day'],
  ])('is refused with %s %s', async (option, value, why) => {
    expect(await create(option, value)).toMatchObject({ code: 1, err: expect.stringContaining(why) });
  });
});
