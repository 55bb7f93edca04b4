import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configFrom } from '../../apps/standalone/src/config.js';
import { startStandalone } from '../../apps/standalone/src/standalone.js';

const rounds = 50;
const writers = 8;
const port = 39_517;
const base = `http://127.0.0.1:${port}/api/v1`;

let home: string;
let token = '';

/** The built server as a process of its own, once it listens. */
const server = (): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      TANFIDH_HOME: home,
      PORT: String(port),
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_MINUTE: '0',
      TANFIDH_DATA: 'register',
    };
    const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      token = /tnf_\S+/.exec(said)?.[0] ?? token;
      if (said.includes('listens on')) resolve(child);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });

const killed = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
};

/** Enters one training; its id where the server acknowledged it, `null` where it died first. */
const enter = async (key: string): Promise<string | null> => {
  const title = { original: 'en', en: `Fictional training ${key}` };
  const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test' };
  const body = { title, serves: [{ resolution: '53-45-POL', commitment: 'training' }], format: 'course', source };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key };
  try {
    const answer = await fetch(`${base}/actions/training`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { id } = (await answer.json()) as { id: string };
    if (answer.status !== 201) throw new RangeError(`unexpected answer ${answer.status}`);
    return id;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-killed-'));
});

afterAll(() => rm(home, { recursive: true }));

describe('a server killed in mid-write, fifty times', () => {
  it('keeps every acknowledged event once, and its rows equal a fresh fold', async () => {
    const acknowledged = new Map<string, string>();
    const unanswered: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const child = await server();
      let alive = true;
      const write = async (writer: number): Promise<void> => {
        for (let n = 0; alive; n += 1) {
          const key = `${round}-${writer}-${n}`;
          const id = await enter(key);
          if (id === null) unanswered.push(key);
          else acknowledged.set(key, id);
        }
      };
      const writing = Array.from({ length: writers }, (_, writer) => write(writer));
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 250));
      await killed(child);
      alive = false;
      await Promise.all(writing);
    }
    // A client that got no answer asks again with the same key; whether or not the first try was recorded, it counts once.
    const child = await server();
    for (const key of unanswered) acknowledged.set(key, (await enter(key)) ?? 'no answer');
    await killed(child);

    const {
      home: open,
      runner,
      app,
      stop,
    } = await startStandalone(
      configFrom({ TANFIDH_HOME: home, LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0', TANFIDH_DATA: 'register' }),
    );
    const all = await open.log.readAll(null, 1_000_000);
    const entered = all.filter(({ type }) => type === 'TrainingEntered').map(({ stream }) => stream);
    expect(new Set(entered).size).toBe(entered.length);
    expect([...acknowledged.values()].map((id) => `training-${id}`).sort()).toEqual([...entered].sort());
    expect(acknowledged.size).toBeGreaterThan(rounds);

    const rows = async (): Promise<unknown> => JSON.stringify(await open.readStore.all('actions'));
    const before = await rows();
    await runner.rebuild();
    await runner.waitFor(all.at(-1)?.position ?? '', 60_000);
    expect(await rows()).toBe(before);
    const health = await app.inject({ method: 'GET', url: '/health/ready' });
    expect(health.json()).toMatchObject({ status: 'ready' });
    await stop();
  }, 600_000);
});
