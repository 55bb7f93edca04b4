import { upcastEvent, projections } from '#record';
import {
  brokenIn,
  examine,
  exportLines,
  type Home,
  messageOf,
  openHome,
  openRecord,
  ProjectionRunner,
  verify,
} from '#platform';
import { startStandalone } from '../../apps/standalone/src/standalone.js';
import { ready } from '../features/support/deployment.js';

/** What a folder says, by what was asked of it. */
export type Answers = ReadonlyMap<string, string>;

/** A folder said that something is wrong, instead of going on as if nothing were. */
export class Noticed extends Error {
  override readonly name = 'Noticed';
}

/** A folder in use: whose token is tried on it, and what time it is. */
export interface Use {
  readonly token: string;
  readonly clock: () => Date;
}

const PATIENCE_MS = 5_000;

/** Where it stopped by itself, it noticed. */
const noticing = async <T>(where: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Noticed ? error : new Noticed(`${where}: ${messageOf(error)}`);
  }
};

/** As `tanfidh verify` does it. Throws `Noticed`. */
export const verified = (folder: string): Promise<void> =>
  noticing('verify', async () => {
    const { log, store, close } = await openRecord(folder);
    try {
      const { findings } = await verify({ log, store, projections, upcastEvent });
      const found = [...brokenIn(folder), ...findings];
      if (found.length > 0) throw new Noticed(`verify: ${found[0]}`);
    } finally {
      await close();
    }
  });

/** Opened as the server opens it: all that any of its answers is made of. Throws `Noticed`. */
export const kept = (folder: string, { token, clock }: Use): Promise<Answers> =>
  noticing('start', async () => {
    const home = await openHome(folder, { clock });
    try {
      return await noticing('answer', () => keptIn(home, folder, token));
    } finally {
      await home.close();
    }
  });

async function keptIn(
  { log, readStore, projectionStore, tokens, heads }: Home,
  folder: string,
  token: string,
): Promise<Answers> {
  const result = new Map<string, string>();
  const lines: string[] = [];
  for await (const line of exportLines(log, () => {})) lines.push(line);
  result.set('export', lines.join(''));
  const runner = new ProjectionRunner({ log, store: projectionStore, projections, upcastEvent });
  runner.start();
  const caughtUp = await runner.waitFor((await log.head()) ?? '', PATIENCE_MS);
  await runner.stop();
  if (!caughtUp) throw new Noticed('answer: the rows stay behind');
  for (const { name } of projections) {
    const kept = (await projectionStore.kept(name)).map((stream) => JSON.stringify(stream));
    result.set(`entries of ${name}`, kept.sort().join('\n'));
    const read = await readStore.entries({ projection: name, position: '~', clearance: ['general'] });
    result.set(`what is read of ${name}`, JSON.stringify(read));
  }
  result.set('checkpoints', JSON.stringify(await projectionStore.checkpoints()));
  result.set('parked', JSON.stringify(await readStore.parked()));
  if ((await log.clockBehind()) > 0) throw new Noticed('answer: the clock is behind');
  if ((await tokens.find(token)) === null) throw new Noticed('answer: the token is refused');
  result.set('tokens', JSON.stringify(await tokens.kept()));
  // How far it has come is made up for by its keeper; what was believed as found is not.
  result.set('on trust', JSON.stringify((await heads.head())?.onTrust));
  const { backup } = await examine(folder);
  if (backup === 'damaged') throw new Noticed('doctor: the mark of the backup');
  result.set('backup', JSON.stringify(backup));
  return result;
}

export const progress = '/api/v1/resolutions/45-53-S/progress?asOf=2026-11-20';
const resolution = '/api/v1/resolutions/45-53-S';
const asked = [
  ...['/progress', '/matrix', '/paragraphs/op-8', '/paragraphs/op-8/explanation'].map((path) => resolution + path),
  ...['/resolutions', '/parties', '/commitments', '/recommendations', '/actions'].map((path) => `/api/v1${path}`),
  '/ar',
  '/en/timeline',
  '/fr/parties/TUR',
].map((path) => `${path}?asOf=2026-11-20`);

/** What the server says over HTTP. Throws `Noticed` where it does not start, is not ready or does not answer. */
export const answered = (folder: string, { clock }: Use): Promise<Answers> =>
  noticing('start', async () => {
    const { app, stop } = await startStandalone({ ...ready, home: folder, data: 'none', rateLimitPerMinute: 0 }, clock);
    const result = new Map<string, string>();
    try {
      for (const url of ['/health/ready', ...asked, '/api/v1/events?limit=200']) {
        const { statusCode, body } = await app.inject({ method: 'GET', url });
        if (statusCode >= 500) throw new Noticed(`answer: ${url} ${statusCode}`);
        if (url !== '/health/ready') result.set(url, `${statusCode} ${body}`);
      }
      return result;
    } finally {
      await stop();
    }
  });

/** Where two folders say different things, the first such place; `null` where each byte is the same. */
export function difference(one: Answers, other: Answers): string | null {
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const [a = '', b = ''] = [one.get(name), other.get(name)];
    if (a === b) continue;
    let at = 0;
    while (a[at] === b[at]) at += 1;
    const [from, to] = [Math.max(0, at - 40), at + 40];
    return `${name}: …${a.slice(from, to)}… became …${b.slice(from, to)}…`;
  }
  return null;
}
