import { get } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

let folder: string;
let token = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-epochs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const start = (name: string) => ServerProcess.start(at(name), (seen) => (token = seen));

interface Answered {
  readonly status: number;
  readonly tag: string | null;
  readonly body: any;
}

const ask = async ({ base }: ServerProcess, url: string, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await fetch(`${base}${url}`, { headers });
  const text = await answer.text();
  const answered: Answered = {
    status: answer.status,
    tag: answer.headers.get('etag'),
    body: text === '' ? null : JSON.parse(text),
  };
  return answered;
};

/** Enters that many trainings; the positions that were answered. */
const enter = async (server: ServerProcess, name: string, count: number): Promise<readonly string[]> => {
  const positions: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const answer = await server.enterTraining(`${name}-${n}`, token);
    positions.push(((await answer.json()) as { readonly position: string }).position);
  }
  return positions;
};

const last = (positions: readonly string[]): string => positions.at(-1) ?? '';

interface Seen {
  readonly id: string;
  readonly position: string;
}

/** Every event after a position, page by page. */
const feed = async (server: ServerProcess, after: string | null): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  for (let from = after; ;) {
    const { status, body } = await ask(server, `/events?limit=20${from === null ? '' : `&after=${from}`}`);
    expect(status).toBe(200);
    seen.push(...body.items);
    if (body.next === null) return seen;
    from = body.next;
  }
};

/** What a live stream sends first: its `id:` lines and data, or the problem that it is refused with. */
const live = (
  { base }: ServerProcess,
  lastId: string,
  count: number,
): Promise<{ status: number; ids: string[]; data: Seen[]; body: any }> =>
  new Promise((resolve, reject) => {
    const request = get(`${base}/stream`, { headers: { 'last-event-id': lastId } }, (response) => {
      let text = '';
      const received = () => ({
        status: response.statusCode ?? 0,
        ids: [...text.matchAll(/^id: (.*)$/gm)].map(([, id]) => id ?? ''),
        data: [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as Seen),
      });
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (response.statusCode !== 200 || received().data.length < count) return;
        resolve({ ...received(), body: null });
        request.destroy();
      });
      response.on('error', () => undefined).on('end', () => resolve({ ...received(), body: JSON.parse(text) }));
    });
    request.on('error', reject);
  });

/** What a client holds when the record is lost. */
interface Held {
  readonly kept: readonly string[];
  readonly lost: readonly string[];
  readonly feed: readonly Seen[];
  readonly keptCursor: string;
  readonly lostCursor: string;
  /** Of a list. */
  readonly keptList: string;
  readonly lostList: string;
  readonly parties: Answered;
}

const prefix = '0002.';

const goesOn = async (server: ServerProcess, held: Held): Promise<void> => {
  const { kept, lost } = held;
  // As many as were lost, and more: each of their numbers is now another event's.
  const since = await enter(server, 'since', lost.length + 2);
  expect(since.map((position) => position.slice(0, 5))).toEqual(since.map(() => prefix));
  expect(since.slice(0, lost.length)).toEqual(lost.map((position) => `${prefix}${position}`));

  const gone = {
    status: 410,
    body: { code: 'position-of-before-restore', status: 410, continueAfter: `${prefix}${last(kept)}` },
  };
  for (const url of [
    `/resolutions?minPosition=${last(lost)}`,
    `/kinds?minPosition=${lost[0]}`,
    `/events?minPosition=${lost[0]}`,
    `/events?after=${lost[0]}`,
    `/events?after=${last(lost)}`,
    `/events?cursor=${held.lostCursor}`,
    `/stream?after=${last(lost)}`,
    `/parties?limit=1&cursor=${held.lostList}`,
  ])
    expect([url, await ask(server, url)]).toMatchObject([url, gone]);
  expect(await live(server, last(lost), 1)).toMatchObject(gone);
  const result = await Promise.all(
    ['ar', 'en', 'fr'].map(async (lang) => (await ask(server, `/events?after=${last(lost)}&lang=${lang}`)).body.title),
  );
  expect(new Set(result).size).toBe(3);
  // Nobody was given a position of a restore that has not been.
  expect(await ask(server, `/events?after=0003.${kept[0]}`)).toMatchObject({
    status: 400,
    body: { code: 'malformed-query', errors: [{ pointer: '?after', code: 'not-a-position' }] },
  });

  const all = await feed(server, null);
  expect(all.every(({ position }) => position.startsWith(prefix))).toBe(true);
  const after = (position: string) =>
    all.slice(all.findIndex((event) => event.position === `${prefix}${position}`) + 1);
  expect(await feed(server, kept[0] ?? '')).toEqual(after(kept[0] ?? ''));
  expect(await feed(server, `${prefix}${kept[0]}`)).toEqual(after(kept[0] ?? ''));
  expect((await ask(server, `/events?limit=200&cursor=${held.keptCursor}`)).body.items).toEqual(after(held.keptCursor));
  expect((await ask(server, `/parties?limit=1&cursor=${held.keptList}`)).body.position).toBe(`${prefix}${last(kept)}`);
  expect((await ask(server, `/resolutions?minPosition=${last(kept)}`)).status).toBe(200);
  const { body } = await ask(server, `/resolutions?minPosition=${last(since)}`);
  expect(body.position).toBe(last(since));
  const stream = await live(server, kept[0] ?? '', after(kept[0] ?? '').length);
  expect(stream.ids).toEqual(after(kept[0] ?? '').map(({ position }) => position));
  expect(stream.data.map(({ position }) => position)).toEqual(stream.ids);

  // A client that does what it is told has every event of the record, and none that is not in it.
  const continueAfter: string = gone.body.continueAfter;
  const mine = held.feed.filter(({ position }) => position <= continueAfter.slice(prefix.length));
  expect([...mine, ...(await feed(server, continueAfter))].map(({ id }) => id)).toEqual(all.map(({ id }) => id));

  // What it holds of before carries a position that is no more: it is not told that it is still so.
  const parties = await ask(server, '/parties?asOf=2020-01-01', { 'if-none-match': String(held.parties.tag) });
  expect(parties.body).toEqual({ ...held.parties.body, next: parties.body.next, position: last(since) });
  const again = await ask(server, '/parties?asOf=2020-01-01', { 'if-none-match': String(parties.tag) });
  expect(again.status).toBe(304);
};

describe('a position that was given before a restore', () => {
  let held: Held;

  it('is as it always was, as long as nothing was restored', async () => {
    const server = await start('home');
    const kept = await enter(server, 'kept', 3);
    expect(kept.every((position) => /^\d{16}$/.test(position))).toBe(true);
    const list = async (position: string) =>
      String((await ask(server, `/parties?limit=1&minPosition=${position}`)).body.next);
    const keptList = await list(last(kept));
    expect(await tanfidh(at('home'), ['backup', at('copy')])).toMatchObject({ code: 0 });
    const lost = await enter(server, 'lost', 3);
    const cursor = async (after: string) => String((await ask(server, `/events?limit=1&after=${after}`)).body.next);
    const parties = await ask(server, `/parties?asOf=2020-01-01&minPosition=${last(lost)}`);
    held = {
      kept,
      lost,
      feed: await feed(server, null),
      parties,
      keptCursor: await cursor(kept[0] ?? ''),
      lostCursor: await cursor(lost[0] ?? ''),
      keptList,
      lostList: await list(last(lost)),
    };
    expect(parties.body.position).toBe(last(lost));
    await server.end('SIGTERM');
  }, 120_000);

  it('goes on to hold where its event is still there, and is refused with the way on where it is not', async () => {
    expect(await tanfidh(at('elsewhere'), ['restore', at('copy')])).toMatchObject({ code: 0 });
    expect(await tanfidh(at('elsewhere'), ['tokens', 'confirm', '--all'])).toMatchObject({ code: 0 });
    const server = await start('elsewhere');
    await goesOn(server, held);
    await server.end('SIGTERM');
  }, 120_000);

  it('is refused too where the record was put back beside the tokens that were left', async () => {
    for (const name of await readdir(at('home')))
      if (name.startsWith('record.sqlite')) await rm(join(at('home'), name));
    expect(await tanfidh(at('home'), ['restore', at('copy')])).toMatchObject({ code: 0 });
    const server = await start('home');
    await goesOn(server, held);
    await server.end('SIGTERM');
  }, 120_000);

  it('is of no log at all where an export was loaded in its place', async () => {
    expect(await tanfidh(at('home'), ['export', at('log.jsonl')])).toMatchObject({ code: 0 });
    for (const name of await readdir(at('home')))
      if (name.startsWith('record.sqlite')) await rm(join(at('home'), name));
    expect(await tanfidh(at('home'), ['load', at('log.jsonl')])).toMatchObject({ code: 0 });
    const server = await start('home');
    for (const position of [held.kept[0], `${prefix}${held.kept[0]}`])
      expect(await ask(server, `/events?after=${position}`)).toMatchObject({
        status: 410,
        body: { continueAfter: null },
      });
    expect(last(await enter(server, 'loaded', 1))).toMatch(/^0003\.\d{16}$/);
    await server.end('SIGTERM');
  }, 120_000);
});
