import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { byText, distributions } from '#kernel';
import fc from 'fast-check';
import {
  type EntriesQuery,
  type EntriesStore,
  MemoryEventLog,
  MemoryProjectionStore,
  noChanges,
  type Projection,
  type ProjectionStore,
  rebuild,
} from '#platform';
import { all, entry, NOW } from './entries.js';
import { noted, type Step, steps } from './noted.js';
import { applied, begin, logOf, upcastEvent } from './noted-log.js';
import type { StoreUnderTest } from './projection-store.contract.js';

/** As all questions at once tell it; names of projections make no difference. */
const answersAt = async (store: EntriesStore, name: string, position: string): Promise<string> => {
  const query = all(name, { position });
  return JSON.stringify([
    await store.entries(query),
    await store.entries({ ...query, order: 'list' }),
    await store.briefs(query),
    await store.counts(query),
    await store.entries({ ...query, keys: [['text:a', 'text:bb']], order: 'list' }),
    await store.entries({ ...query, streamsUnder: ['text:ccc'] }),
  ]);
};

const keptIn = async (store: EntriesStore, name: string): Promise<unknown> =>
  (await store.kept(name))
    .map(({ entries, ...head }) => ({
      ...head,
      entries: entries?.toSorted((a, b) => byText(`${a.revision} ${a.from}`, `${b.revision} ${b.from}`)),
    }))
    .toSorted((a, b) => byText(a.stream, b.stream));

const said = (form: string) => ({ anyOf: [form] });

/** What every adapter that entries are read from must do. */
export function behavesAsAReadStore(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: ProjectionStore;
  let run = 0;
  beforeEach(async () => {
    under = await open();
    store = under.store;
  });
  afterEach(() => under.dispose());

  const property = (holds: (story: readonly Step[], name: string, sizes: () => number) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.integer({ min: 1, max: 8 })), async (story, sizes) => {
        const name = `noted-${(run += 1)}`;
        await begin(store, name);
        await holds(story, name, () => sizes.next().value ?? 1);
      }),
      { numRuns: 25 },
    );

  it('tells of a position what was recorded up to it, whatever was recorded and corrected since', () =>
    property(async (story, name, sizes) => {
      const log = await logOf(story);
      await applied(store, log, name, sizes);
      const prefix = new MemoryProjectionStore();
      await begin(prefix, name);
      for (const { position } of await log.readAll(null, 1_000)) {
        await applied(prefix, upTo(log, position), name, () => 1);
        expect(await answersAt(store, name, position)).toBe(await answersAt(prefix, name, NOW));
      }
    }));

  it('tells where a projection changed last, and answers the same there', () =>
    property(async (story, name, sizes) => {
      const log = await logOf(story);
      await applied(store, log, name, sizes);
      const events = await log.readAll(null, 1_000);
      for (const { position } of events) {
        const read = events.filter((event) => event.stream.startsWith('note-') && event.position <= position);
        const last = await store.lastChange(name, position);
        expect(last).toBe(read.at(-1)?.position ?? null);
        if (last !== null) expect(await answersAt(store, name, last)).toBe(await answersAt(store, name, position));
      }
      expect([await store.lastChange(name, ''), await store.lastChange('other', NOW)]).toEqual([null, null]);
    }));

  it('is not moved by events that come again', () =>
    property(async (story, name, sizes) => {
      const log = await logOf(story);
      await applied(store, log, name, sizes);
      const before = await keptIn(store, name);
      const [at] = await store.checkpoints();
      await store.commit({
        ...noChanges,
        checkpoints: [{ ...at!, from: at!.position, position: null, instants: null }],
      });
      await applied(store, log, name, sizes);
      expect(await keptIn(store, name)).toEqual(before);
      expect(await store.parked()).toEqual([]);
    }));

  it('lands on the same entries when they are made anew', () =>
    property(async (story, name, sizes) => {
      const log = await logOf(story);
      await applied(store, log, name, sizes);
      const before = await keptIn(store, name);
      const projections: Projection[] = [{ ...(noted as Projection), name }];
      await rebuild({ log, store, projections, upcastEvent, batch: sizes(), between: async () => {} });
      expect(await keptIn(store, name)).toEqual(before);
    }));

  const put = (...entries: Parameters<typeof entry>[]) =>
    store.commit({ ...noChanges, opened: entries.map((one) => entry(...one)) });
  const streams = async (more: Parameters<typeof all>[1]): Promise<readonly string[]> =>
    (await store.entries(all('p', more))).map(({ stream }) => stream);

  it('finds by slice, stream, keys, event, days and words, and by all of them at once', async () => {
    await put(
      ['a', 0, { slice: 'x', keys: ['k', 'l'], day: { from: '2019-01-01', to: '2019-12-31' }, words: 'peace talks' }],
      ['b', 0, { slice: 'y', keys: ['k'], day: { from: null, to: '2018-06-01' }, words: 'talkers \uE000it هيئه 53' }],
      ['c', 0, { slice: 'y', keys: ['m'], words: 'peace' }],
      ['c', 1, { slice: 'y', keys: [], words: 'nothing' }],
    );
    const cases: readonly (readonly [Parameters<typeof all>[1], string])[] = [
      [{ slices: ['y'] }, 'bcc'],
      [{ streams: ['a', 'c'] }, 'acc'],
      [{ keys: [['k', 'm']] }, 'abc'],
      [
        {
          keys: [
            ['k', 'm'],
            ['l', 'm'],
          ],
        },
        'ac',
      ],
      [{ keys: [['k'], ['m']] }, ''],
      [{ streamsUnder: ['m'] }, 'cc'],
      [{ days: { from: '2018-07-01', to: null } }, 'a'],
      [{ days: { from: null, to: '2019-06-01' } }, 'ab'],
      [{ days: { from: '2019-06-01', to: '2019-06-02' } }, 'a'],
      [{ words: ['peace'].map(said) }, 'ac'],
      [{ words: ['peac'].map(said) }, ''],
      [{ words: ['peac*'].map(said) }, 'ac'],
      [{ words: ['peace', 'talk*'].map(said) }, 'a'],
      [{ words: ['talk*'].map(said) }, 'ab'],
      [{ words: ['alk*'].map(said) }, ''],
      [{ words: ['\uE000it'].map(said) }, 'b'],
      [{ words: ['هيئ*'].map(said) }, 'b'],
      [{ words: ['5'].map(said) }, ''],
      [{ words: [{ anyOf: ['talks', '53'] }] }, 'ab'],
      [{ words: [said('peace'), { anyOf: ['nothing', 'talks'] }] }, 'a'],
      [{ words: [{ anyOf: [] }] }, ''],
      [{ whollyBy: '2019-12-31' }, 'ab'],
      [{ whollyBy: '2019-12-30' }, 'b'],
      [{ slices: ['y'], keys: [['k', 'm']], words: ['peace'].map(said) }, 'c'],
      [{ clearance: [] }, ''],
      [{ streams: [] }, ''],
      [{ keys: [[]] }, ''],
      [{ streamsUnder: [] }, ''],
      [{ projection: 'q' }, ''],
    ];
    for (const [query, found] of cases) expect([query, (await streams(query)).join('')]).toEqual([query, found]);
  });

  it('tells the words that entries are searched by, each once, in the order of their letters', async () => {
    await store.commit({
      ...noChanges,
      opened: [
        entry('a', 0, { words: 'peace talks of \uE000tur 2019 وساطه' }),
        entry('b', 0, { words: 'peace mediation' }),
        entry('c', 0, { words: '' }),
      ],
    });
    await store.commit({ ...noChanges, opened: [entry('d', 0, { words: 'mediation mediators' })] });
    expect(await store.wordsAfter(all('p'), '', 10)).toEqual(['mediation', 'mediators', 'peace', 'talks', 'وساطه']);
    expect(await store.wordsAfter(all('p'), 'mediators', 2)).toEqual(['peace', 'talks']);
    expect(await store.wordsAfter(all('q'), '', 10)).toEqual([]);
  });

  it('tells no word that is said in entries alone which may not be seen', async () => {
    const opened = [
      entry('a', 0, { words: 'peace talks' }),
      entry('b', 0, { words: 'peace draft', distribution: 'member-states' }),
      entry('c', 0, { words: 'clandestine talks', distribution: 'secretariat' }),
    ];
    await store.commit({ ...noChanges, opened });
    const told = (clearance: EntriesQuery['clearance']) => store.wordsAfter(all('p', { clearance }), '', 10);
    expect(await told([])).toEqual([]);
    expect(await told(['general'])).toEqual(['peace', 'talks']);
    expect(await told(['general', 'member-states'])).toEqual(['draft', 'peace', 'talks']);
    expect(await told(distributions)).toEqual(['clandestine', 'draft', 'peace', 'talks']);
  });

  it('finds no entry, and no stream, by what may not be seen', async () => {
    const hidden = { distribution: 'secretariat' } as const;
    const opened = [
      entry('a', 0, { keys: ['k'] }),
      entry('a', 1, { ...hidden, keys: ['k', 'm'], facts: ['f'], brief: 1 }),
      entry('b', 0, { ...hidden, keys: ['k'], facts: ['f'], brief: 1 }),
    ];
    await store.commit({ ...noChanges, opened });
    const found = async (query: Partial<EntriesQuery>) =>
      (await store.entries(all('p', query))).map(({ stream, revision }) => `${stream}${revision}`);
    for (const query of [{}, { keys: [['k']] }, { streamsUnder: ['k'] }, { streams: ['a', 'b'] }])
      for (const order of ['stream', 'list'] as const)
        expect([query, order, await found({ ...query, order })]).toEqual([query, order, ['a0']]);
    expect(await found({ streamsUnder: ['m'] })).toEqual([]);
    expect(await found({ streamsUnder: ['k'], clearance: [] })).toEqual([]);
    const whole = { clearance: distributions };
    expect(await found({ streamsUnder: ['m'], ...whole })).toEqual(['a0', 'a1']);
    expect(await store.briefs(all('p', { keys: [['k']] }))).toEqual([]);
    expect((await store.counts(all('p'))).facts).toEqual([]);
  });

  it('gives pages in the order of lists, each after the last, whether one key finds them or many', async () => {
    const names = ['s-b', 's-B', 's-a', 's-_', 's-é', 's-10', 's-9'];
    const opened = names.map((stream, n) => entry(stream, 0, { order: `~${stream}`, keys: ['k', `n:${n % 2}`] }));
    await store.commit({ ...noChanges, opened });
    const sorted = names.toSorted();
    expect(await streams({})).toEqual(sorted);
    for (const keys of [[['k']], [['k', 'n:0']], [['n:0', 'n:1'], ['k']], undefined]) {
      const query = { order: 'list' as const, limit: 3, ...(keys && { keys }) };
      const pages: string[][] = [];
      for (let after: string | undefined; pages.length < 3;) {
        const page = await store.entries(all('p', { ...query, ...(after !== undefined && { after }) }));
        pages.push(page.map(({ stream }) => stream));
        after = page.at(-1)?.order;
      }
      expect(pages).toEqual([sorted.slice(0, 3), sorted.slice(3, 6), sorted.slice(6)]);
    }
  });

  it('hands back briefs of such as have one, and counts by slice, year and fact', async () => {
    const brief = { names: ['45/53-س', 'a "b"'], none: null };
    await put(
      ['s-b', 1, { keys: ['k'], brief, facts: ['f', 'g'], day: { from: null, to: '2018-12-31' } }],
      ['s-b', 0, { keys: ['k'], brief: 'first', facts: ['g'], day: { from: '2019-01-01', to: '2019-01-02' } }],
      ['s-a', 0, { keys: ['k'], facts: [], day: { from: null, to: '2018-01-01' } }],
      ['s-c', 0, { keys: ['l'], brief: 0 }],
    );
    expect(await store.briefs(all('p', { keys: [['k']] }))).toEqual(['first', brief]);
    expect([await store.briefs(all('p')), await store.briefs(all('o'))]).toEqual([['first', brief, 0], []]);
    const query = all('p', { keys: [['k']] });
    const years = [
      { of: '2018', count: 2 },
      { of: '2019', count: 1 },
    ];
    const facts = [
      { of: 'f', count: 1 },
      { of: 'g', count: 2 },
    ];
    const counts = { slices: [{ of: 'thing', count: 3 }], years, facts };
    expect(await store.counts(query)).toEqual(counts);
    expect(await store.counts({ ...query, order: 'list', after: 's-b 0', limit: 1 })).toEqual(counts);
    expect(await store.counts(all('o'))).toEqual({ slices: [], years: [], facts: [] });
  });
}

/** The same log, as it was at a position. */
const upTo = (log: MemoryEventLog, to: string): MemoryEventLog =>
  Object.assign(Object.create(log) as MemoryEventLog, {
    readStream: (...query: Parameters<MemoryEventLog['readStream']>) => log.readStream(...query),
    readAll: async (after: string | null, limit: number) =>
      (await log.readAll(after, limit)).filter(({ position }) => position <= to),
  });
