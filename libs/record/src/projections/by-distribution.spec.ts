import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Distribution, RecordedEvent } from '#kernel';
import { audiences, distributions, handledIn, isHandling, isNarrower } from '#kernel';
import { applyBatch, MemoryEventLog, MemoryProjectionStore } from '#platform';
import { newEvent } from '../../../../test/contracts/events.js';
import { upcastEvent } from '../slices.js';
import { opened, text, training } from '../view/fixture.js';
import { deskKeys } from './by-distribution.js';
import { projections } from './index.js';

// What each asker reads is what would be read in a world in which nothing else was ever recorded.

const stream = 'training-a';
const [, entered, entry] = training('a', 'Seminar', '1-1-POL training');
const dated = (n: number) => opened('a', `2019-0${1 + (n % 9)}-02`, n % 2 === 0 ? 'TUR' : null)[2];
const reason = text('A slip.');

interface Step {
  readonly what: 'happened' | 'corrected' | 'retracted' | 'checked' | 'available' | 'withdrawn';
  readonly distribution: Distribution;
  readonly check: boolean;
  readonly to: (typeof audiences)[number];
  readonly which: readonly number[];
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom('happened', 'corrected', 'retracted', 'checked', 'available', 'withdrawn'),
    distribution: fc.constantFrom(...distributions),
    check: fc.boolean(),
    to: fc.constantFrom(...audiences),
    which: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const at = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];

/** Type and data of an event, given what is there before it. */
const saidIn = (step: Step, n: number, past: readonly RecordedEvent[]): readonly [string, object] | null => {
  const own = past.filter(({ type }) => type === 'TrainingOpened');
  const entries = past.filter((event) => !isHandling(event));
  const events = [...new Set(step.which.flatMap((which) => at(entries, which)?.id ?? []))];
  const named = at(own, step.which[0] ?? 0)?.id;
  switch (step.what) {
    case 'happened':
      return ['TrainingOpened', dated(n)];
    case 'corrected':
      return named === undefined
        ? null
        : ['EventCorrected', { event: named, reason, becomes: { type: 'TrainingOpened', v: 1, data: dated(n) } }];
    case 'retracted':
      return named === undefined ? null : ['EventRetracted', { event: named, reason }];
    case 'checked':
      return ['EntriesChecked', { events, to: step.to, list: `l${n}` }];
    case 'available':
      return ['EntriesMadeAvailable', { events, to: step.to, list: `l${n}`, clearance: [], sentWith: null }];
    case 'withdrawn':
      return ['AvailabilityWithdrawn', { events, to: step.to, list: `l${n}`, reason }];
  }
};

const fresh = async () => {
  const store = new MemoryProjectionStore();
  const begin = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh: begin }));
  return store;
};

/** In batches of some size: whatever is applied together makes no difference. */
const applied = async (events: readonly RecordedEvent[], size: number) => {
  const [store, log] = [await fresh(), new MemoryEventLog()];
  const readStream = async (_: string, { from = 0, limit = Infinity } = {}) =>
    events.filter(({ revision }) => revision >= from).slice(0, limit);
  const told = Object.assign(log, { readStream });
  for (let start = 0; start < events.length; start += size) {
    const some = events.slice(start, start + size);
    const batch = { events: some, partitions: [0], position: some.at(-1)?.position ?? '' };
    await applyBatch({ log: told, store, projections, upcastEvent }, batch);
  }
  expect(await store.parked()).toEqual([]);
  return store;
};

const recorded = async (all: readonly Step[], begins: Distribution): Promise<readonly RecordedEvent[]> => {
  const log = new MemoryEventLog();
  const add = async (type: string, data: object, distribution: Distribution, check: boolean) => {
    const { meta, ...event } = newEvent(data, undefined, type);
    const more = check ? { check: 'awaited' as const } : null;
    await log.append(stream, 'any', [{ ...event, meta: { ...meta, distribution, ...more } }]);
  };
  await add(entered, entry, begins, false);
  for (const [n, step] of all.entries()) {
    const said = saidIn(step, n, await log.readStream(stream));
    if (said !== null) await add(said[0], said[1], step.distribution, step.check);
  }
  return log.readStream(stream);
};

/** As it was recorded in the world of somebody who sees so much: for everybody, one after the other, and nothing else. */
const worldOf = (events: readonly RecordedEvent[], level: Distribution): readonly RecordedEvent[] => {
  const handled = handledIn(events);
  return events
    .filter(({ id }) => handled.has(id) && !isNarrower(handled.get(id)?.distribution ?? 'general', level))
    .map(({ meta: { check: _, ...meta }, ...event }, revision) => ({
      ...event,
      revision,
      meta: { ...meta, distribution: 'general' },
    }));
};

/** What is read at a position, but for how things stand on the desk. */
const readAt = async (store: MemoryProjectionStore, position: string, level: Distribution) => {
  const clearance = distributions.slice(0, distributions.indexOf(level) + 1);
  const found = [];
  for (const keys of [[], [['listed']], [['undated']], [['serves:1-1-POL']], [['party:TUR']]]) {
    const query = { projection: 'actions', position, clearance, keys };
    const entries = await store.entries(query);
    found.push([
      keys,
      entries.map(({ event, from, day, order, body }) => ({ event, from, day, order, body: bare(body) })),
      await store.counts(query),
    ]);
  }
  return found;
};

const bare = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body, (key, value: unknown) =>
      ['distribution', 'check', 'revision'].includes(key) ? undefined : value,
    ),
  );

it('whoever sees less reads, at every position, what would be read if nothing else had been recorded', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.constantFrom(...distributions),
      fc.integer({ min: 1, max: 5 }),
      async (all, begins, size) => {
        const events = await recorded(all, begins);
        const store = await applied(events, size);
        for (const level of distributions) {
          const world = worldOf(events, level);
          const other = await applied(world, 100);
          for (const { position } of events)
            expect(await readAt(store, position, level)).toEqual(await readAt(other, position, 'general'));
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

it('what waits for a second person, and what is not for everybody, is found on the desk', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(...distributions), async (all, begins) => {
      const events = await recorded(all, begins);
      const store = await applied(events, 3);
      const on = async (key: string) =>
        (
          await store.entries({
            projection: 'actions',
            position: events.at(-1)?.position ?? '',
            clearance: distributions,
            keys: [[key]],
          })
        )
          .map(({ event }) => event)
          .toSorted();
      const handled = [...handledIn(events)];
      const those = (is: (stands: (typeof handled)[number][1]) => boolean) =>
        handled.flatMap(([id, stands]) => (is(stands) ? [id] : [])).toSorted();
      expect(await on(deskKeys.awaitsCheck)).toEqual(those(({ awaitsCheck }) => awaitsCheck));
      for (const one of distributions.slice(1))
        expect(await on(deskKeys.seenBy(one))).toEqual(those(({ distribution }) => distribution === one));
    }),
    { numRuns: 40 },
  );
}, 120_000);
