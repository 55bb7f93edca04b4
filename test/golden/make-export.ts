import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import { exportLines } from '#platform';
import { startStandalone } from '../../apps/standalone/src/standalone.js';
import { ready } from '../features/support/deployment.js';
import { HostileRecord } from '../pages/support/hostile-record.js';
import { stories, text } from '../properties/stories.js';
import { exportFile } from './files.js';

const MINUTE = 60_000;
const reason = text('For practice');
const source = { type: 'secretariat', confidence: 'B', citation: 'Fictional, for practice' };

type Body = Readonly<Record<string, unknown>>;
interface Taken {
  readonly id: string;
  readonly events: readonly { readonly id: string }[];
}

/**
 * Makes the export that the corpus is asked of: what is shipped, then an action for each command of every kind, corrections,
 * withdrawals and what undoes them, recorded minute after minute. Run it only for a corpus that starts anew: ids and salts are
 * drawn at random, so each run gives another export.
 */
export async function makeExport(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'tanfidh-golden-'));
  let now = Date.parse('2026-11-20T08:00:00.000Z');
  const clock = (): Date => new Date(now);
  const {
    app,
    firstToken,
    home: opened,
    stop,
  } = await startStandalone({ ...ready, home, data: 'full', rateLimitPerMinute: 0 }, clock);
  app
    .getHttpAdapter()
    .getInstance()
    .server.on('request', () => (now += MINUTE));
  try {
    await app.listen(0, '127.0.0.1');
    const origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    const token = firstToken ?? '';
    now = Date.parse('2026-11-21T08:00:00.000Z');
    await HostileRecord.of({ origin, token }, 'in practice');
    now = Date.parse('2026-11-24T08:00:00.000Z');
    await practise(origin, token);
    const into = createBrotliCompress({ params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });
    await pipeline(Readable.from(exportLines(opened.log, () => {})), into, createWriteStream(exportFile));
  } finally {
    await stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** Actions that go on over years, of each kind, and what was wrong with some of them. */
async function practise(origin: string, token: string): Promise<void> {
  const post = async (path: string, body: Body): Promise<Taken> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Taken;
  };
  const seen = new Set<string>();
  for (const { kind, rows } of stories) {
    if (seen.has(kind)) continue;
    seen.add(kind);
    const [begin, ...rest] = rows;
    if (begin === undefined) continue;
    const { id } = await post(`/api/v1/actions/${kind}`, begin.body);
    const at = `/api/v1/actions/${kind}/${id}`;
    const statements: { readonly event: string; readonly body: Body }[] = [];
    for (const { command, body } of rest) {
      const { events } = await post(`${at}/${command}`, body);
      statements.push({ event: events[0]?.id ?? '', body });
    }
    const [first, last] = [statements.find(({ body }) => 'on' in body), statements.at(-1)];
    if (first === undefined || last === undefined) continue;
    await post(`${at}/corrections`, { event: first.event, becomes: { ...first.body, source }, reason });
    const [withdrawn] = (await post(`${at}/retractions`, { event: last.event, reason })).events;
    // Of every second kind, what was withdrawn stands again.
    if (seen.size % 2 === 0) await post(`${at}/retractions`, { event: withdrawn?.id, reason });
  }
  await speak(post);
}

/** What a party and the secretariat say of commitments that are shipped, and a standing that changes. */
async function speak(post: (path: string, body: Body) => Promise<Taken>): Promise<void> {
  const resolution = '53-45-POL';
  for (const [commitment, on, status] of [
    ['training', '2018-12-01', 'in-progress'],
    ['conference', '2019-11', 'implemented'],
    ['network', '2022', null],
  ] as const) {
    const said = { by: text('Closing remarks'), party: 'TUR', on, words: text('Begun'), originalLanguage: 'en' };
    await post('/api/v1/statements', { ...said, resolution, commitment, status, source });
    const judged = { reason, effectiveOn: '2020-01-01', by: 'OIC-GS', source };
    await post('/api/v1/assessments', { ...judged, resolution, commitment, status: 'in-progress' });
  }
  await post('/api/v1/assessments', {
    reason,
    effectiveOn: '2021-06-01',
    by: 'OIC-GS',
    source,
    resolution,
    commitment: 'conference',
    status: 'implemented',
  });
  await post('/api/v1/parties/GMB/change-standing', {
    standing: 'suspended',
    on: '2021-03-01',
    decidedBy: 'OIC-GS',
    source,
  });
}
