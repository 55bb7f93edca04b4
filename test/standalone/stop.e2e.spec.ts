import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headOf, rawAsk } from '../features/support/raw.js';
import { ServerProcess } from './process.js';

let home: string;
let token = '';
const start = (): Promise<ServerProcess> => ServerProcess.start(home, (shown) => (token = shown), { data: 'none' });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-stop-'));
  await (await start()).end('SIGTERM');
}, 60_000);
afterAll(() => rm(home, { recursive: true }));

const portOf = ({ base }: ServerProcess): number => Number(new URL(base).port);

/** How it ended, what it left beside its files, and how long it took. */
const stopped = async (server: ServerProcess): Promise<{ readonly how: unknown; readonly ms: number }> => {
  const began = performance.now();
  await server.end('SIGTERM');
  const ms = performance.now() - began;
  const left = (await readdir(home, { recursive: true })).filter((name) => /-(wal|shm)$/.test(name));
  return { how: { code: server.child.exitCode, left }, ms };
};
const orderly = { code: 0, left: [] };

const half = { 'content-type': 'application/json', 'content-length': '1000' };
const posting = (more: Readonly<Record<string, string>>): string =>
  `${headOf('POST', '/api/v1/actions/training', { ...half, ...more })}{"title":`;

describe('a stop', () => {
  it.each([
    ['has not said anything', () => ''],
    ['is in the middle of its headers', () => 'GET /api/v1/actions HTTP/1.1\r\nHost: x\r\nA'],
    ['is in the middle of its body', () => posting({ authorization: `Bearer ${token}` })],
    ['is in the middle of a body that nobody reads', () => posting({})],
    ['wants a way through', () => headOf('CONNECT', 'elsewhere:443', {})],
  ])(
    'is orderly and soon over where somebody %s',
    async (_what, bytes) => {
      const server = await start();
      const socket: Socket = connect({ port: portOf(server), host: '127.0.0.1', allowHalfOpen: true });
      socket.on('error', () => undefined).resume();
      await once(socket, 'connect');
      socket.write(bytes());
      await sleep(300);
      const { how, ms } = await stopped(server);
      socket.destroy();
      expect(how).toEqual(orderly);
      expect(ms).toBeLessThan(4_000);
    },
    60_000,
  );

  it('delivers what is under way, and is over with it', async () => {
    const server = await start();
    // Nothing is known of an instant before it has come.
    const knownAt = encodeURIComponent(new Date(Date.now() + 1_200).toISOString());
    const answer = rawAsk(portOf(server), headOf('GET', `/api/v1/actions?knownAt=${knownAt}`, {}), { toTheEnd: true });
    await sleep(300);
    const { how, ms } = await stopped(server);
    expect(await answer).toMatchObject({ status: 200, headers: { connection: 'close' }, ended: 'closed' });
    expect(how).toEqual(orderly);
    expect(ms).toBeLessThan(2_000);
  }, 60_000);
});
