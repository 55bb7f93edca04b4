import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { HeadKeeper, markBackup } from '#platform';
import { startStandalone } from '../../apps/standalone/src/standalone.js';
import { ready } from '../features/support/deployment.js';
import { often } from '../often.js';
import { anyDamage, type Damage, damaged, type Files, filesIn, inFolder, randomFrom } from './damage.js';
import { answered, difference, kept, Noticed, progress, type Answers, type Use, verified } from './damage-report.js';
import { ServerProcess } from './process.js';
import { tanfidh } from './cli.js';

const RUNS = often(200, 500);
const SEED = 20_180_505;
/** Of those in which nothing is noticed, every so many-th is also asked over HTTP. */
const ASKED_EVERY = 10;

const now = new Date();
const fail = (error: unknown): void => {
  throw error;
};
const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test' };

/** A folder whose files are as they were written. */
interface Whole {
  readonly name: string;
  readonly files: Files;
  readonly use: Use;
  readonly kept: Answers;
  readonly answered: Answers;
}

async function wholeFolder(name: string, files: Files, use: Use): Promise<Whole> {
  await inFolder(files, verified);
  const all = {
    kept: await inFolder(files, (folder) => kept(folder, use)),
    answered: await inFolder(files, (folder) => answered(folder, use)),
  };
  return { name, files, use, ...all };
}

/** How one that is damaged stands: noticed, harmless, or otherwise. */
async function judge({ files, use, ...whole }: Whole, damage: Damage, asked: () => boolean): Promise<string> {
  const found = damaged(files, damage);
  try {
    const now = await inFolder(found, async (folder) => {
      await verified(folder);
      return kept(folder, use);
    });
    const what = difference(whole.kept, now);
    if (what !== null) return what;
    if (!asked()) return 'harmless';
    return difference(whole.answered, await inFolder(found, (folder) => answered(folder, use))) ?? 'harmless';
  } catch (error) {
    if (error instanceof Noticed) return 'noticed';
    throw error;
  }
}

describe('a folder in which one byte has changed', () => {
  /** One after an orderly stop; one as it lies under a server that is killed. */
  const wholes: Whole[] = [];

  beforeAll(async () => {
    const home = await mkdtemp(join(tmpdir(), 'tanfidh-whole-'));
    const config = { ...ready, home, data: 'register', rateLimitPerMinute: 0 } as const;
    const clock = () => now;
    const first = await startStandalone(config, clock);
    const use = { token: first.firstToken ?? '', clock };
    const { id } = await first.home.tokens.create({ name: 'a clerk', role: 'secretariat', party: null });
    await first.home.tokens.revoke(id);
    await markBackup(home, { at: now.toISOString(), to: '/mnt/monday' });
    await first.stop();
    wholes.push(await wholeFolder('stopped', await filesIn(home), use));
    const second = await startStandalone({ ...config, data: 'none' }, clock);
    for (const key of ['one', 'two', 'three']) {
      const title = { original: 'en', en: `Fictional training ${key}` };
      const payload = {
        title,
        serves: [{ resolution: '53-45-POL', commitment: 'training' }],
        format: 'course',
        source,
      };
      const headers = { authorization: `Bearer ${use.token}`, 'idempotency-key': key };
      const answer = await second.app.inject({ method: 'POST', url: '/api/v1/actions/training', payload, headers });
      expect(answer.statusCode).toBe(201);
    }
    const late = await second.home.tokens.create({ name: 'another clerk', role: 'secretariat', party: null });
    await second.home.tokens.revoke(late.id);
    // As its own keeper does it after ten seconds at the latest.
    const { log, heads } = second.home;
    const keeper = new HeadKeeper({ log, heads, onTrouble: fail });
    keeper.start();
    await keeper.stop();
    expect((await heads.head())?.position).toBe(await log.head());
    wholes.push(await wholeFolder('killed', await filesIn(home), use));
    await second.stop();
    await rm(home, { recursive: true });
  }, 60_000);

  it(`says so, or says what it said before, ${RUNS} times`, async () => {
    const random = randomFrom(SEED);
    const missed: string[] = [];
    let harmless = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const whole = wholes[run % wholes.length]!;
      const damage = anyDamage(whole.files, random);
      const { file, offset, from, to } = damage;
      const what = await judge(whole, damage, () => (harmless += 1) % ASKED_EVERY === 0);
      const known = what === 'noticed' || what === 'harmless';
      if (!known) missed.push(`${whole.name}: ${file} at ${offset}, ${from} to ${to}: ${what}`);
    }
    expect(missed).toEqual([]);
  }, 600_000);

  it('is judged so by the processes too', async () => {
    const random = randomFrom(SEED + 1);
    const wrong: string[] = [];
    for (let run = 0; run < 12; run += 1) {
      const whole = wholes[run % wholes.length]!;
      const record = [...whole.files].filter(([name]) => /^record\.sqlite(-wal)?$/.test(name));
      const damage = anyDamage(new Map(record), random);
      const [here, there] = [await judge(whole, damage, () => true), await judgedOutside(whole, damage)];
      if (here !== there) wrong.push(`${whole.name}: ${damage.file} at ${damage.offset}: ${here} here, ${there} there`);
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});

/** By `tanfidh verify` and, where that finds all in order, by a server over the folder. */
function judgedOutside({ files, ...whole }: Whole, damage: Damage): Promise<string> {
  return inFolder(damaged(files, damage), async (folder) => {
    const { code, out } = await tanfidh(folder, ['verify']);
    if (code > 0) return 'noticed';
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('all in order') });
    let server: ServerProcess;
    try {
      server = await ServerProcess.start(folder, () => {}, { data: 'none' });
    } catch {
      return 'noticed';
    }
    try {
      const answer = await fetch(new URL(progress, server.base));
      const result = `${answer.status} ${await answer.text()}`;
      return result === whole.answered.get(progress) ? 'harmless' : result;
    } finally {
      await server.end('SIGTERM');
    }
  });
}
