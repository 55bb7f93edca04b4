import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { newEvent, recordedEvent } from '../../../../test/contracts/events.js';
import { tally } from '../../../../test/crash/tally.js';
import type { Projection } from '../ports/read-store.js';
import { Applier, type ApplierOptions } from './applier.js';

const at = (stream: string, revision: number, position = String(revision + 1)): RecordedEvent => ({
  ...recordedEvent(newEvent({ n: revision }), { stream, revision, position }),
  id: `${stream}/${revision}`,
});

/** Of a log that holds these events, and notes what is asked of it. */
const over = (events: readonly RecordedEvent[], more: Partial<ApplierOptions> = {}) => {
  const asked: (readonly [string, number, number])[] = [];
  const applier = new Applier({
    projections: [tally as Projection],
    heads: [],
    parked: [],
    upcastEvent: (event) => event,
    readStream: async (stream, from, limit) => {
      asked.push([stream, from, limit]);
      return events.filter((one) => one.stream === stream && one.revision >= from).slice(0, limit);
    },
    ...more,
  });
  return { applier, asked };
};

/** Asks for what came before, as an amendment does. */
const looksBack = (seen: unknown[] = []): Projection => ({
  ...(tally as Projection),
  async evolve(state, event, earlier) {
    if (event.revision > 0) seen.push(...(await earlier()).map(({ v, revision }) => [v, revision]));
    return tally.evolve(state as never, event, earlier);
  },
});

describe('what some events change', () => {
  it('is a head for each stream, and readings that open and close, those of one batch with both ends', async () => {
    const { applier } = over([]);
    for (const event of [at('a', 0, '1'), at('b', 0, '2'), at('a', 1, '3')]) await applier.apply(event);
    const { heads, closed, opened, parked } = applier.changes();
    expect(heads).toMatchObject([
      { projection: 'tally', stream: 'a', revision: 1, state: { count: 2 } },
      { projection: 'tally', stream: 'b', revision: 0, state: { count: 1 } },
    ]);
    expect(opened.map(({ event, from, to }) => [event, from, to])).toEqual([
      ['a/0', '1', '3'],
      ['b/0', '2', null],
      ['a/1', '3', null],
    ]);
    expect([closed, parked, applier.applied]).toEqual([[], [], 3]);
  });

  it('closes what was open before it, by name', async () => {
    const state = { count: 1, trail: 7, parity: 'odd', last: 'a/0' };
    const { applier } = over([], { heads: [{ projection: 'tally', stream: 'a', revision: 0, state }] });
    await applier.apply(at('a', 1, '3'));
    const { closed, opened } = applier.changes();
    expect(closed).toEqual([{ projection: 'tally', stream: 'a', event: 'a/0', at: '3' }]);
    expect(opened).toMatchObject([{ event: 'a/1', from: '3', to: null, stream: 'a', projection: 'tally' }]);
  });

  it('is counted once for each read model that reads the stream, and not for others', async () => {
    const other: Projection = { ...(tally as Projection), name: 'other', handles: (stream) => stream === 'b' };
    const { applier } = over([], { projections: [tally as Projection, other] });
    for (const event of [at('a', 0), at('b', 0)]) await applier.apply(event);
    expect(applier.changes().heads.map(({ projection, stream }) => `${projection} ${stream}`)).toEqual([
      'tally a',
      'tally b',
      'other b',
    ]);
    expect(applier.applied).toBe(3);
  });

  it('is nothing of what was applied before, and all of a gap, which is read from the log', async () => {
    const events = [0, 1, 2, 3].map((revision) => at('a', revision));
    const { applier, asked } = over(events);
    await applier.apply(events[0]!);
    expect(asked).toEqual([]);
    await applier.apply(events[3]!);
    for (const event of events) await applier.apply(event);
    expect(asked).toEqual([['a', 1, 2]]);
    expect(applier.changes().heads).toMatchObject([{ revision: 3, state: { count: 4 } }]);
    expect(applier.applied).toBe(4);
  });
});

describe('a stream that stops', () => {
  const unreadable = (event: RecordedEvent): RecordedEvent => {
    if (event.revision === 1) throw new Error('cannot read it');
    return event;
  };

  it('does so where an event cannot be read, with those after it counted, each once', async () => {
    const { applier } = over([], { upcastEvent: unreadable });
    for (const revision of [0, 1, 2, 3, 3, 2]) await applier.apply(at('a', revision));
    await applier.apply(at('b', 0));
    const { heads, parked } = applier.changes();
    expect(heads.map(({ stream, revision }) => [stream, revision])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
    expect(parked).toEqual([
      {
        projection: 'tally',
        stream: 'a',
        revision: 1,
        eventId: 'a/1',
        error: 'cannot read it',
        parkedAt: expect.any(String),
        waiting: 3,
      },
    ]);
  });

  it('counts on from what was waiting before, and is not told of where nothing more came', async () => {
    const parked = {
      projection: 'tally',
      stream: 'a',
      revision: 1,
      eventId: 'a/1',
      error: 'x',
      parkedAt: '',
      waiting: 2,
    };
    const { applier } = over([], { parked: [parked] });
    await applier.apply(at('a', 2));
    expect(applier.changes().parked).toEqual([]);
    await applier.apply(at('a', 4));
    expect(applier.changes()).toMatchObject({ parked: [{ ...parked, waiting: 4 }], heads: [] });
  });

  it('does so where the log has a gap, at the first that is missing', async () => {
    const { applier } = over([at('a', 0), at('a', 1), at('a', 3)]);
    await applier.apply(at('a', 4));
    const { heads, parked } = applier.changes();
    expect(heads).toMatchObject([{ revision: 1 }]);
    expect(parked).toMatchObject([{ revision: 2, eventId: 'a/4', error: 'the log has a gap here', waiting: 3 }]);
  });

  it('stops where a gap holds what cannot be read, and nothing after it is applied', async () => {
    const events = [0, 1, 2].map((revision) => at('a', revision));
    const { applier } = over(events, { upcastEvent: unreadable });
    await applier.apply(events[2]!);
    expect(applier.changes()).toMatchObject({ heads: [{ revision: 0 }], parked: [{ revision: 1, waiting: 2 }] });
  });
});

describe('what came before an event', () => {
  const events = [0, 1, 2].map((revision) => at('a', revision));
  const upcastEvent = (event: RecordedEvent): RecordedEvent => ({ ...event, v: 2 });

  it('is all of its stream up to it, in today’s versions', async () => {
    const seen: unknown[] = [];
    const { applier, asked } = over(events, { projections: [looksBack(seen)], upcastEvent });
    for (const event of events) await applier.apply(event);
    expect(asked).toEqual([
      ['a', 0, 1],
      ['a', 0, 2],
    ]);
    expect(seen).toEqual([
      [2, 0],
      [2, 0],
      [2, 1],
    ]);
  });

  it('stops the stream where the log does not hold all of it', async () => {
    const { applier } = over([], { projections: [looksBack()] });
    for (const event of events.slice(0, 2)) await applier.apply(event);
    expect(applier.changes().parked).toMatchObject([{ revision: 1, error: 'the log does not hold what came before' }]);
  });

  it('stops nothing where the log cannot be asked: then nothing of the batch may be stored', async () => {
    const away = new Error('the log is away');
    const { applier } = over(events, { projections: [looksBack()], readStream: () => Promise.reject(away) });
    await applier.apply(events[0]!);
    await expect(applier.apply(events[1]!)).rejects.toBe(away);
    expect(applier.changes().parked).toEqual([]);
  });
});
