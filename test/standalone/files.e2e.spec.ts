import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdf, png } from '../contracts/files.js';
import { startEventStoreDouble } from '../eventstore-double/server.js';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

let folder: string;
let token = '';
/** Of an event that names the scan. */
let event = '';
const [scan, unnamed] = [pdf('a scan'), png];
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const at = (...names: readonly string[]): string => join(folder, ...names);
const fileAt = (home: string, bytes: Buffer, ending = 'pdf'): string =>
  at(home, 'files', digestOf(bytes).slice(0, 2), `${digestOf(bytes)}.${ending}`);

const upload = async ({ base }: ServerProcess, bytes: Buffer): Promise<object> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'scan.pdf');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${base}/files`, { method: 'POST', headers, body: form });
  return (await answer.json()) as object;
};

const register = async ({ base }: ServerProcess, files: readonly object[]): Promise<string> => {
  const text = { original: 'en', en: 'Fictional, for a test' };
  const paper = {
    number: '7/2026',
    kind: 'letter',
    channel: 'mail',
    language: 'en',
    subject: text,
    receivedOn: '2026-03-05',
  };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ ...paper, from: { bodies: [text] }, files });
  const answer = await fetch(`${base}/correspondence/incoming`, { method: 'POST', headers, body });
  const { events, position } = (await answer.json()) as { events: [{ id: string }]; position: string };
  await fetch(`${base}/correspondence?minPosition=${position}`, { headers });
  return events[0].id;
};

const given = async ({ base }: ServerProcess): Promise<readonly [status: number, bytes: Buffer]> => {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${base}/events/${event}/files/${digestOf(scan)}`, { headers });
  return [answer.status, Buffer.from(await answer.arrayBuffer())];
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-files-'));
  const server = await ServerProcess.start(at('home'), (seen) => (token = seen));
  const stored = await upload(server, scan);
  await upload(server, unnamed);
  event = await register(server, [stored]);
  await server.end('SIGTERM');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const copyOf = async (name: string): Promise<string> => {
  await cp(at('home'), at(name), { recursive: true });
  return at(name);
};

describe('the files of a record', () => {
  it('are in its backup, come back with it, and are looked at with it', async () => {
    const backup = await tanfidh(at('home'), ['backup', at('backup')]);
    expect([backup.code, backup.out]).toEqual([0, expect.stringContaining('1 files are as they were stored')]);
    const restored = await tanfidh(at('restored'), ['restore', at('backup')]);
    expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('1 files are as they were stored')]);
    expect((await tanfidh(at('restored'), ['tokens', 'confirm', '--all'])).code).toBe(0);
    const server = await ServerProcess.start(at('restored'), () => {});
    expect(await given(server)).toEqual([200, scan]);
    await server.end('SIGTERM');
  }, 60_000);

  it('go beside its export, and come in with it', async () => {
    const exported = await tanfidh(at('home'), ['export', at('log.jsonl')]);
    expect([exported.code, exported.out]).toEqual([0, expect.stringContaining('log.jsonl.files')]);
    const loaded = await tanfidh(at('loaded'), ['load', at('log.jsonl')]);
    expect([loaded.code, loaded.out]).toEqual([0, expect.stringContaining('1 files are as they were stored')]);
    const out = await tanfidh(at('home'), ['export', '-']);
    expect([out.code, out.err]).toEqual([0, expect.stringContaining('1 files that they name are not among them')]);
    const without = await tanfidh(at('without'), ['load', '-'], { input: out.out });
    expect([without.code, without.out]).toEqual([1, expect.stringContaining(`${digestOf(scan)} is missing`)]);
  }, 60_000);

  it('go to the folder of the services', async () => {
    const double = await startEventStoreDouble();
    const environment = { EVENTSTORE_URL: double.url };
    const nowhere = await tanfidh(at('home'), ['migrate'], { environment });
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('FILES_DIR')]);
    const there = { environment: { ...environment, FILES_DIR: at('shared') } };
    expect((await tanfidh(at('home'), ['migrate'], there)).code).toBe(0);
    expect((await readdir(at('shared', digestOf(scan).slice(0, 2)))).length).toBe(1);
    const exported = await tanfidh(at('home'), ['export', at('services.jsonl')], there);
    expect([exported.code, exported.out]).toEqual([0, expect.stringContaining('services.jsonl.files')]);
    await double.stop();
  }, 60_000);

  it.each<readonly [string, (home: string) => Promise<void>, string]>([
    ['missing', (home) => rm(fileAt(home, scan)), 'is missing'],
    ['altered', (home) => writeFile(fileAt(home, scan), pdf('b scan')), 'is not as it was stored'],
    ['cut short', (home) => writeFile(fileAt(home, scan), scan.subarray(0, 20)), 'is not as it was stored'],
  ])(
    'are named with what names them where one is %s, and a backup is one none the less',
    async (name, spoil, said) => {
      const home = await copyOf(name);
      await spoil(name);
      for (const args of [['verify'], ['backup', at(`${name}-backup`)]]) {
        const { code, out } = await tanfidh(home, args);
        expect([code, out]).toEqual([1, expect.stringContaining(digestOf(scan))]);
        expect(out).toContain(args[0] === 'verify' ? said : 'is missing');
        expect(out).toContain(event);
      }
      const doctor = await tanfidh(home, ['doctor']);
      // It looks and does not read.
      const [code, seen] = name === 'altered' ? ([0, /well +files/] as const) : ([1, /ATTENTION files/] as const);
      expect([doctor.code, doctor.out]).toEqual([code, expect.stringMatching(seen)]);
      const server = await ServerProcess.start(home, () => {});
      expect((await given(server))[0]).toBe(name === 'altered' ? 200 : 500);
      // Whoever has it still can bring it again.
      await upload(server, scan);
      expect(await given(server)).toEqual([200, scan]);
      await server.end('SIGTERM');
      expect((await tanfidh(home, ['verify'])).code).toBe(0);
    },
    60_000,
  );

  it('that nothing names are told, and removed a day later by who asks for that', async () => {
    const home = await copyOf('unnamed');
    const early = await tanfidh(home, ['files', 'discard']);
    expect([early.code, early.out]).toEqual([0, expect.stringContaining('0 files')]);
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    for (const [bytes, ending] of [
      [scan, 'pdf'],
      [unnamed, 'png'],
    ] as const)
      await utimes(fileAt('unnamed', bytes, ending), longAgo, longAgo);
    expect((await tanfidh(home, ['doctor'])).out).toContain(digestOf(unnamed));
    const { code, out } = await tanfidh(home, ['files', 'discard']);
    expect([code, out]).toEqual([0, expect.stringContaining('1 files that nothing names were removed')]);
    expect((await tanfidh(home, ['doctor'])).out).not.toContain(digestOf(unnamed));
    expect((await tanfidh(home, ['verify'])).code).toBe(0);
  }, 60_000);

  const coming = async (home: string): Promise<number> => (await readdir(join(home, 'files', 'coming'))).length;
  const isComing = async (home: string, wanted: number): Promise<boolean> => {
    for (let tries = 0; (await coming(home)) !== wanted && tries < 100; tries += 1) await sleep(50);
    return (await coming(home)) === wanted;
  };

  /** A form of which the end never comes. */
  const sendHalf = (server: ServerProcess, bytes: Buffer): Socket => {
    const head =
      `POST /api/v1/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n` +
      `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n\r\n` +
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
    const socket = connect(Number(new URL(server.base).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(Buffer.concat([Buffer.from(head), bytes]));
    return socket;
  };

  it('are nowhere any more once whoever sent half of one is gone, however they went', async () => {
    const home = await copyOf('cut-off');
    const server = await ServerProcess.start(home, () => {}, { env: { LOG_LEVEL: 'info' } });
    const ways: readonly ((socket: Socket) => unknown)[] = [
      (socket) => socket.end(),
      (socket) => socket.destroy(),
      (socket) => socket.resetAndDestroy(),
    ];
    for (const leave of ways) {
      const socket = sendHalf(server, pdf('half of it'));
      expect(await isComing(home, 1)).toBe(true);
      leave(socket);
      expect([String(leave), await isComing(home, 0)]).toEqual([String(leave), true]);
      socket.destroy();
    }
    expect(server.logged.filter((line) => line.includes('unexpected failure'))).toEqual([]);
    await server.end('SIGTERM');
  }, 60_000);

  it('are none of those that were still coming when the server was killed', async () => {
    const home = await copyOf('killed');
    const server = await ServerProcess.start(home, () => {});
    const bytes = pdf('half of it');
    const socket = sendHalf(server, bytes);
    expect(await isComing(home, 1)).toBe(true);
    await server.end('SIGKILL');
    socket.destroy();
    const again = await ServerProcess.start(home, () => {});
    expect(await given(again)).toEqual([200, scan]);
    await again.end('SIGTERM');
    const { code, out } = await tanfidh(home, ['verify']);
    expect([code, out]).toEqual([0, expect.stringContaining('1 files are as they were stored')]);
    expect((await tanfidh(home, ['doctor'])).out).not.toContain(digestOf(bytes));
  }, 60_000);
});
