import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EntriesQuery, MemoryProjectionStore, noChanges } from '#platform';
import { all, entry } from './entries.js';
import { steps } from './noted.js';
import type { StoreUnderTest } from './projection-store.contract.js';
import { applied, begin, logOf } from './noted-log.js';

const said = (form: string) => ({ anyOf: [form] });

/** One question for each way on which entries are looked for, and for each condition that few of them may fulfil. */
const filters: readonly Partial<EntriesQuery>[] = [
  {},
  { keys: [['text:a']] },
  { keys: [['text:a', 'text:bb', 'text:nothing']] },
  { keys: [['text:a', 'text:bb'], ['text:bb']] },
  { streams: ['note-1'] },
  { streams: ['note-3', 'note-1', 'note-9'] },
  { streamsUnder: ['text:a', 'text:dddd'] },
  { streamsUnder: ['text:a'], streams: ['note-1', 'note-2'], keys: [['text:a', 'text:ccc']] },
  { slices: ['amendment'] },
  { days: { from: '2012-01-01', to: '2013-12-31' } },
  { whollyBy: '2011-12-31' },
  { words: [said('b')] },
  { words: [said('b*')] },
  { words: [{ anyOf: ['ccc', 'a'] }] },
  { words: [said('nothing')] },
];

/** What every adapter must do that reads in windows: `open` with so few places in each that nearly every answer takes several. */
export function readsInWindows(open: (window: number) => Promise<StoreUnderTest>, numRuns: number): void {
  it.each([1, 3])('answers the same in windows of %i as at once, whatever is asked', async (window) => {
    const { store, dispose } = await open(window);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), fc.integer({ min: 1, max: 4 }), async (story, at, limit) => {
        const name = `noted-${(run += 1)}`;
        const [log, atOnce] = [await logOf(story), new MemoryProjectionStore()];
        for (const one of [store, atOnce]) {
          await begin(one, name);
          await applied(one, log, name, () => 5);
        }
        const events = await log.readAll(null, 1_000);
        const query = all(name, { position: events[at % events.length]?.position ?? '' });
        for (const filter of filters) {
          const asked = { ...query, ...filter };
          const list = await atOnce.entries({ ...asked, order: 'list' });
          expect([filter, await store.entries({ ...asked, order: 'list' })]).toEqual([filter, list]);
          expect([filter, await store.entries(asked)]).toEqual([filter, await atOnce.entries(asked)]);
          expect([filter, await store.entries({ ...asked, limit })]).toEqual([
            filter,
            await atOnce.entries({ ...asked, limit }),
          ]);
          expect([filter, await store.counts(asked)]).toEqual([filter, await atOnce.counts(asked)]);
          expect([filter, await store.briefs(asked)]).toEqual([filter, await atOnce.briefs(asked)]);
          const after = list[at % (list.length + 1)]?.order;
          for (const paged of [{ limit }, { limit, ...(after !== undefined && { after }) }]) {
            const page = { ...asked, order: 'list' as const, ...paged };
            expect([page, await store.entries(page)]).toEqual([page, await atOnce.entries(page)]);
          }
        }
      }),
      { numRuns },
    );
    await dispose();
  });

  it('reads on over streams that have more entries than a window, each once', async () => {
    const { store, dispose } = await open(3);
    const opened = ['b', 'a', 'c', 'd'].flatMap((stream, n) =>
      Array.from({ length: n === 1 ? 10 : n }, (_, revision) => entry(stream, revision)),
    );
    await store.commit({ ...noChanges, opened });
    const expected = opened.map(({ event }) => event).toSorted();
    for (const asked of [{}, { streams: ['d', 'c', 'b', 'a'] }, { streams: ['a', 'c', 'd'] }])
      expect((await store.entries(all('p', asked))).map(({ event }) => event)).toEqual(expected);
    await dispose();
  });
}
