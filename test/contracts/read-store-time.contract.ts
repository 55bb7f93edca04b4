import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#kernel';
import { applyBatch, CLOCK_STREAM, MemoryEventLog, noChanges, type Projection, type ProjectionStore } from '#platform';
import { all } from './entries.js';
import { newEvent } from './events.js';
import { noted } from './noted.js';
import { upcastEvent } from './noted-log.js';
import type { StoreUnderTest } from './projection-store.contract.js';

const BEGIN = Date.UTC(2026, 0, 1);
const textOf = (ms: number): string => new Date(ms).toISOString();

/** Notes and corrections of the clock, by what the clock of the machine tells and by how much it is wrong. */
interface Tick {
  readonly stream: string;
  readonly after: number;
  readonly wrongBy: number;
  readonly corrected: boolean;
}

const ticks = fc.array(
  fc.record({
    stream: fc.constantFrom('note-1', 'note-2', 'note-3', 'note-4'),
    after: fc.integer({ min: 0, max: 100_000 }),
    // By more than all steps together: a part of the log that does not hold the correction sees it by a fall of two minutes.
    wrongBy: fc.constantFrom(0, 0, 0, 0, 5_000_000, 50_000_000),
    corrected: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

/** A log whose instants never go back but where an operator has put them right, as it is written. */
const written = async (story: readonly Tick[]): Promise<MemoryEventLog> => {
  const log = new MemoryEventLog();
  let [now, newest] = [BEGIN, BEGIN];
  let instants: number[] = [];
  const put = async (stream: string, at: number, type: string, data: unknown): Promise<void> => {
    const { meta, ...event } = newEvent(data, undefined, type);
    const revision = (await log.readStream(stream)).length;
    const recorded = { ...event, stream, revision, meta: { ...meta, recordedAt: textOf(at) } };
    await log.appendRecorded(stream, 'any', [recorded as never]);
  };
  for (const { stream, after, wrongBy, corrected } of story) {
    now += after;
    const ahead = instants.filter((at) => at > now);
    if (corrected && ahead.length > 0) {
      await put(CLOCK_STREAM, now, 'InstantsCorrected', {
        since: textOf(Math.min(...ahead)),
        by: textOf(now),
        reason: '',
      });
      [newest, instants] = [now, []];
    }
    newest = Math.max(newest, now + wrongBy);
    instants.push(newest);
    await put(stream, newest, 'Noted', { text: 'a' });
  }
  return log;
};

/** What an instant is since operators have put it right. */
const instantOf = (event: RecordedEvent, events: readonly RecordedEvent[]): string =>
  events
    .filter(({ stream, position }) => stream === CLOCK_STREAM && position > event.position)
    .map(({ data }) => data as { since: string; by: string })
    .reduce((at, { since, by }) => (at >= since ? by : at), event.meta.recordedAt);

/** Ids of the events before the first one that is of a later instant. */
const known = (events: readonly RecordedEvent[], instant: string): readonly string[] => {
  const first = events.find((event) => event.stream !== CLOCK_STREAM && instantOf(event, events) > instant);
  return events
    .filter(({ stream, position }) => stream !== CLOCK_STREAM && (first === undefined || position < first.position))
    .map(({ id }) => id)
    .sort();
};

/** What every adapter must know of the log's time. */
export function knowsInstants(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: ProjectionStore;
  let run = 0;
  beforeEach(async () => {
    under = await open();
    store = under.store;
  });
  afterEach(() => under.dispose());

  const partitionsOf = (many: boolean) => (many ? [0, 1, 2] : [0]);
  const partitionOf = (many: boolean) => (stream: string) =>
    many ? (stream === CLOCK_STREAM ? 2 : Number(stream.slice(-1)) % 2) : 0;

  const begin = async (many: boolean): Promise<readonly Projection[]> => {
    const projections = ['odd', 'even'].map((half, at) => ({
      ...(noted as Projection),
      name: `${half}-${run}`,
      handles: (stream: string) => Number(stream.slice(-1)) % 2 === 1 - at,
    }));
    run += 1;
    const fresh = projections.flatMap(({ name }) =>
      partitionsOf(many).map((partition) => ({ projection: name, version: 1, partition, position: null })),
    );
    await store.adjustCheckpoints((found) => ({ cleared: found.map(({ projection }) => projection), fresh }));
    return projections;
  };

  const readAt = async (projections: readonly Projection[], instant: string): Promise<readonly string[]> => {
    const position = await store.positionAt(new Date(instant));
    if (position === null) return [];
    const found = await Promise.all(projections.map(({ name }) => store.entries(all(name, { position }))));
    return found
      .flat()
      .map(({ event }) => event)
      .sort();
  };

  it('tells at which position the record read as it was known at any instant, also since a clock was put right', async () => {
    await fc.assert(
      fc.asyncProperty(ticks, fc.boolean(), fc.integer({ min: 1, max: 6 }), async (story, many, size) => {
        const log = await written(story);
        const events = await log.readAll(null, 1_000);
        const projections = await begin(many);
        for (let at = 0; at < events.length; at += size) {
          const some = events.slice(at, at + size);
          const batch = { events: some, partitions: partitionsOf(many), position: some.at(-1)!.position };
          await applyBatch({ log, store, projections, upcastEvent }, { ...batch, partitionOf: partitionOf(many) });
        }
        const instants = events.map((event) => Date.parse(instantOf(event, events)));
        for (const instant of [BEGIN - 1, ...instants.flatMap((at) => [at - 1, at, at + 1])].map(textOf))
          expect([instant, await readAt(projections, instant)]).toEqual([instant, known(events, instant)]);
      }),
      { numRuns: 20 },
    );
    // Thousands of questions, each a round trip where there is a server.
  }, 120_000);

  it('promises nothing of events that are not in the entries of every part of the log', async () => {
    const log = await written(
      [1, 2, 3, 4].map((n) => ({ stream: `note-${n}`, after: 1_000, wrongBy: 0, corrected: false })),
    );
    const events = await log.readAll(null, 10);
    const projections = await begin(true);
    const far = { log, store, projections, upcastEvent };
    const partition = (one: number) => events.filter(({ stream }) => partitionOf(true)(stream) === one);
    await applyBatch(far, { events: partition(0), partitions: [0], position: events[3]!.position });
    expect(await store.positionAt(new Date())).toBeNull();
    await applyBatch(far, { events: partition(1).slice(0, 1), partitions: [1], position: events[0]!.position });
    await applyBatch(far, { events: [], partitions: [2], position: events[3]!.position });
    expect(await store.positionAt(new Date())).toBe(events[0]!.position);
    expect(await store.positionAt(new Date(BEGIN))).toBeNull();
  });

  it('goes on where other entries are turned to', async () => {
    const story = [1, 2, 3, 4, 1, 2].map((n) => ({ stream: `note-${n}`, after: 1_000, wrongBy: 0, corrected: false }));
    const log = await written(story);
    const events = await log.readAll(null, 10);
    const projections = await begin(true);
    const apply = (some: readonly RecordedEvent[]) =>
      applyBatch(
        { log, store, projections, upcastEvent },
        { events: some, partitions: [0, 1, 2], position: some.at(-1)!.position, partitionOf: partitionOf(true) },
      );
    await apply(events.slice(0, 3));
    const next = await store.openNext(projections);
    const whole = { events: events.slice(0, 4), partitions: [0], position: events[3]!.position };
    await applyBatch({ log, store: next, projections, upcastEvent }, whole);
    expect(await next.takeOver()).toBe(true);
    await apply(events.slice(4));
    for (const { meta } of events)
      expect(await readAt(projections, meta.recordedAt)).toEqual(known(events, meta.recordedAt));
    await store.commit(noChanges);
  });
}
