import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { all, entry } from '../../../../../test/contracts/entries.js';
import { noChanges } from '../../ports/projection-store.js';
import type { EntriesQuery } from '../../ports/read-store.js';
import { type Home, openHome } from './open-home.js';

let [folder, home]: [string, Home | null] = ['', null];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-plans-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await home?.close();
  await rm(folder, { recursive: true, force: true });
});

const tables = /\b(entries|entry_keys|heads|log_time|e|k|n|t|r)\b/;
/** Through an index, by more than the name of the projection. */
const byIndex =
  /^SEARCH \w+ (EXISTS )?USING ((COVERING )?(INDEX (?!entries_by_position)\w+|PRIMARY KEY) \(projection=\? AND |INTEGER PRIMARY KEY)/;

/** What stands under several keys, put together of what was found under each. */
const together = /^(CO-ROUTINE|SCAN) n$/;
/** The first window of everything: its index in its order. */
const begins = (index: string): RegExp =>
  new RegExp(`^SEARCH e USING (COVERING )?INDEX ${index} \\(projection=\\?\\)$`);

/** Each kind of question, with what SQLite may do to answer it beside searches. */
const questions: readonly (readonly [string, Partial<EntriesQuery>, readonly RegExp[]])[] = [
  ['one stream', { streams: ['a-1'] }, []],
  ['some streams', { streams: ['a-1', 'a-2', 'a-3'] }, []],
  ['a key', { keys: [['k']] }, []],
  ['whole streams under a key', { streamsUnder: ['k'] }, []],
  ['a page under a key', { keys: [['k']], order: 'list', limit: 200, after: 'a' }, []],
  ['a page under two keys at once', { keys: [['k'], ['l', 'm']], order: 'list', limit: 200, after: 'a' }, []],
  ['a page under any of two keys', { keys: [['k', 'l']], order: 'list', limit: 200 }, [together]],
  ['words', { words: [{ anyOf: ['w', 'v*'] }], order: 'list', limit: 200, after: 'a' }, [/VIRTUAL TABLE INDEX/]],
  ['a page of everything', { order: 'list', limit: 200, after: 'a' }, []],
  ['the first page of everything', { order: 'list', limit: 200 }, [begins('entries_in_order')]],
  ['the first page under a key', { keys: [['k']], order: 'list', limit: 200 }, []],
  ['everything', {}, [begins('entries_by_stream')]],
];

it('entries are found, opened, closed and left by an index, never by going through those of a projection', async () => {
  const prepare = jest.spyOn(DatabaseSync.prototype, 'prepare');
  home = await openHome(folder);
  const { readStore, projectionStore } = home;
  const db = new DatabaseSync(join(folder, 'record.sqlite'), { readOnly: true });
  const plansOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    prepare.mockClear();
    await work();
    const query = prepare.mock.calls.map(([sql]) => sql).filter((sql) => !/^(begin|commit|pragma|explain)/.test(sql));
    return query.flatMap((sql) =>
      db
        .prepare(`explain query plan ${sql}`)
        .all(...Array.from(sql.matchAll(/\?/g), () => null))
        .map(({ detail }) => String(detail))
        .filter((detail) => tables.test(detail) && !/SCALAR|live_rows/.test(detail)),
    );
  };
  const expectIndexed = (what: string, steps: readonly string[], allowed: readonly RegExp[]): void => {
    for (const step of steps)
      if (!allowed.some((one) => one.test(step))) expect([what, step]).toEqual([what, expect.stringMatching(byIndex)]);
  };

  const entries = ['a-1', 'a-2'].map((stream) => entry(stream, 0, { keys: ['k'], brief: 1, facts: ['f'] }));
  const heads = entries.map(({ projection, stream, revision }) => ({ projection, stream, revision, state: 1 }));
  const closed = [{ projection: 'p', stream: 'a-1', event: 'a-1/0', at: '0009' }];
  await projectionStore.commit({ ...noChanges, heads, opened: entries });
  const closing = await plansOf(() => projectionStore.commit({ ...noChanges, heads, closed }));
  expect(closing.length).toBeGreaterThan(0);
  expectIndexed('closing', closing, []);
  for (const [what, question, allowed] of questions) {
    const steps = await plansOf(() => readStore.entries(all('p', question)));
    expect([what, steps.length > 0]).toEqual([what, true]);
    expectIndexed(what, steps, allowed);
  }
  const under = all('p', { keys: [['k']] });
  expectIndexed('briefs', await plansOf(() => readStore.briefs(under)), []);
  expectIndexed('counts', await plansOf(() => readStore.counts(under)), []);
  // The last window of everything is counted in any order.
  const counted = await plansOf(() => readStore.counts(all('p')));
  expectIndexed('counts of all', counted, [
    begins('entries_in_order'),
    begins('entries_by_position'),
    begins('entries_by_stream'),
  ]);
  const last = await plansOf(() => readStore.lastChange('p', '0001'));
  expectIndexed('the last change', last, [/COVERING INDEX entries_by_position \(projection=\? AND from_position<\?\)/]);
  const begun = [{ projection: 'p', version: 1, partition: 0, position: '0009' }];
  await projectionStore.adjustCheckpoints(() => ({ cleared: [], fresh: begun }));
  const instants = [{ projection: 'p', run: '0001', instant: '2019-01-01T00:00:00.000Z', position: '0001' }];
  await projectionStore.commit({ ...noChanges, instants });
  const asking = await plansOf(() => readStore.positionAt(new Date('2018-01-01')));
  expectIndexed('instants', asking, [/CORRELATED/, /^SEARCH r USING PRIMARY KEY/, /entries_by_position/]);
  db.close();
});
