import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { upcastEvent, projections } from '#record';
import { rebuild } from '#platform';
import { configFrom } from '../../apps/standalone/src/config.js';
import { startStandalone } from '../../apps/standalone/src/standalone.js';
import { rowsIn } from '../contracts/entries.js';
import { often } from '../often.js';
import { ServerProcess } from './process.js';

const rounds = often(20, 50);
const writers = 8;

let home: string;
let token = '';

const server = (): Promise<ServerProcess> => ServerProcess.start(home, (seen) => (token = seen));

/** Enters one training; its id where the server acknowledged it, `null` where it died first. */
const enter = async (running: ServerProcess, key: string): Promise<string | null> => {
  try {
    const answer = await running.enterTraining(key, token);
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

describe(`a server killed in mid-write, ${rounds} times`, () => {
  it('keeps every acknowledged event once, and its rows equal a fresh fold', async () => {
    const acknowledged = new Map<string, string>();
    const unanswered: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const running = await server();
      let alive = true;
      const write = async (writer: number): Promise<void> => {
        for (let n = 0; alive; n += 1) {
          const key = `${round}-${writer}-${n}`;
          const id = await enter(running, key);
          if (id === null) unanswered.push(key);
          else acknowledged.set(key, id);
        }
      };
      const writing = Array.from({ length: writers }, (_, writer) => write(writer));
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 250));
      await running.end('SIGKILL');
      alive = false;
      await Promise.all(writing);
    }
    // A client that got no answer asks again with the same key; whether or not the first try was recorded, it counts once.
    const running = await server();
    for (const key of unanswered) acknowledged.set(key, (await enter(running, key)) ?? 'no answer');
    await running.end('SIGKILL');

    const {
      home: open,
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

    const rows = async (): Promise<unknown> => JSON.stringify(await rowsIn(open.readStore, 'actions'));
    const before = await rows();
    const { log, projectionStore: store } = open;
    await rebuild({ log, store, projections, upcastEvent, between: async () => {} });
    expect(await rows()).toBe(before);
    const health = await app.inject({ method: 'GET', url: '/health/ready' });
    expect(health.json()).toMatchObject({ status: 'ready' });
    await stop();
  }, 600_000);
});
