import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { after, instant, knownBy, stateNote, why } from '../../kernel/src/fixture.js';
import { actionOf } from './action-row.js';
import type { ActionRow } from './action-row.js';
import { nextReadings, readingsOf } from './readings.js';
import { training } from './kinds/training/index.js';

const title = { original: 'en', en: 'Mediation for Peace' };
const serves = [{ resolution: '53-45-POL', commitment: 'training' }];
const entered = { title, serves, format: 'workshop', edition: null, source: stateNote };
const opening = { on: '2018-09-02', host: 'TUR', place: null, partners: [], source: stateNote };

/** Commands one after the other; throws at the first refusal. */
const stream = (...commands: readonly (readonly [string, Readonly<Record<string, unknown>>])[]) =>
  commands.reduce<readonly RecordedEvent[]>((past, [type, data]) => {
    const next = after(training, past, type, data);
    if (typeof next === 'string') throw new Error(`${type}: ${next}`);
    return next;
  }, []);

const rowOf = (events: readonly RecordedEvent[]): ActionRow => actionOf(training, events);
const stateOf = (events: readonly RecordedEvent[]): unknown => readingsOf(training, events).head.state;

const held = stream(
  ['enter', entered],
  ['record-opening', opening],
  ['record-closing', { on: '2018-09-15', source: stateNote }],
);
const correctOpening = (more: object) => ({ event: 'e1', reason: why, becomes: { ...opening, ...more } });

describe('a recorded event that is corrected', () => {
  const corrected = after(
    training,
    held,
    'corrections',
    correctOpening({ on: '2018-09-03' }),
  ) as readonly RecordedEvent[];

  it('reads as corrected, under its own id, and names its correction', () => {
    const [fact] = rowOf(corrected).facts;
    expect(fact).toMatchObject({ eventId: 'e1', on: '2018-09-03', correctedBy: { eventId: 'e3' }, retractedBy: null });
  });

  it('keeps beside it how it was recorded, and so does nothing else', () => {
    const { readings, events, amended } = rowOf(corrected);
    expect(readings.map(({ recorded }) => recorded)).toEqual([null, held[1], null, null]);
    expect([events, amended]).toEqual([corrected, true]);
    expect(rowOf(held)).toMatchObject({ events: held, amended: false });
  });

  it('reads as it did to who asks what was known before', () => {
    expect(rowOf(knownBy(corrected, instant(2)))).toEqual(rowOf(held));
    expect(rowOf(knownBy(corrected, instant(0))).facts).toEqual([]);
  });

  it('rests on the source of the correction', () => {
    const other = { ...stateNote, citation: 'Note of the host' };
    const again = after(training, held, 'corrections', correctOpening({ source: other })) as readonly RecordedEvent[];
    expect(rowOf(again).facts[0]?.source).toEqual(other);
  });

  it('can be corrected again: the last word holds', () => {
    const again = after(training, corrected, 'corrections', correctOpening({ on: '2018-09-04' }));
    expect(rowOf(again as readonly RecordedEvent[]).facts[0]?.on).toBe('2018-09-04');
  });

  it('reads as before where the correction is withdrawn, and as corrected where that is withdrawn too', () => {
    const undone = after(training, corrected, 'retractions', { event: 'e3', reason: why }) as readonly RecordedEvent[];
    expect(rowOf(undone).facts).toEqual(rowOf(held).facts);
    const redone = after(training, undone, 'retractions', { event: 'e4', reason: why }) as readonly RecordedEvent[];
    expect(rowOf(redone).facts).toEqual(rowOf(corrected).facts);
  });

  it('gives later commands the history as corrected', () => {
    expect(after(training, corrected, 'add-partner', { on: '2018-09-03', party: 'TUR', source: stateNote })).toBe(
      'host-among-partners',
    );
    const without = after(training, held, 'corrections', correctOpening({ host: null })) as readonly RecordedEvent[];
    expect(after(training, without, 'add-partner', { on: '2018-09-03', party: 'TUR', source: stateNote })).toHaveLength(
      5,
    );
  });

  it('may serve another commitment from then on', () => {
    const other = [{ resolution: '56-46-POL', commitment: 'training' }];
    const becomes = { ...entered, serves: other };
    const moved = after(training, held, 'corrections', {
      event: 'e0',
      reason: why,
      becomes,
    }) as readonly RecordedEvent[];
    const row = rowOf(moved);
    expect([row.serves, rowOf(knownBy(moved, instant(2))).serves]).toEqual([other, serves]);
  });
});

describe('a recorded event that is withdrawn', () => {
  const withdrawn = after(training, held, 'retractions', { event: 'e2', reason: why }) as readonly RecordedEvent[];

  it('stays to be seen, and says that it was withdrawn', () => {
    const row = rowOf(withdrawn);
    expect(row.facts.map(({ name, retractedBy }) => [name, retractedBy?.eventId ?? null])).toEqual([
      ['training.opened', null],
      ['training.closed', 'e3'],
    ]);
    expect(stateOf(withdrawn)).toMatchObject({ status: 'opened', closed: false });
  });

  it('gives the facts that it would give if nothing had been withdrawn, and those that stand do without it', () => {
    const added = (past: readonly RecordedEvent[], party: string) =>
      after(training, past, 'add-partner', { on: '2018-09-03', party, source: stateNote }) as readonly RecordedEvent[];
    const two = added(added(held, 'SESRIC'), 'PCSU');
    const gone = after(training, two, 'retractions', { event: 'e3', reason: why }) as readonly RecordedEvent[];
    const partners = (events: readonly RecordedEvent[]) =>
      rowOf(events).facts.flatMap(({ name, eventId, parties, retractedBy }) =>
        name === 'training.held-with-partners' ? [[eventId, parties, retractedBy?.eventId ?? null]] : [],
      );
    expect(partners(two)).toEqual([['e3', ['SESRIC'], null]]);
    expect(partners(gone)).toEqual([
      ['e3', ['SESRIC'], 'e5'],
      ['e4', ['PCSU'], null],
    ]);
  });

  it('leaves room for what it stood in the way of', () => {
    const closed = after(training, withdrawn, 'record-closing', { on: '2018-09-14', source: stateNote });
    expect(stateOf(closed as readonly RecordedEvent[])).toMatchObject({ closed: true });
    // And then the withdrawal cannot be undone: two closings cannot stand.
    expect(after(training, closed as readonly RecordedEvent[], 'retractions', { event: 'e3', reason: why })).toBe(
      'later-event-depends-on-it',
    );
  });

  it('can be the entry of the whole action, once nothing else stands', () => {
    const all = ['e2', 'e1', 'e0'].reduce<readonly RecordedEvent[]>(
      (past, event) => after(training, past, 'retractions', { event, reason: why }) as readonly RecordedEvent[],
      held,
    );
    expect(rowOf(all).facts.every(({ retractedBy }) => retractedBy !== null)).toBe(true);
    expect([rowOf(all).title, stateOf(all)]).toEqual([title, training.decider.initial]);
  });
});

describe('lists of what happened', () => {
  const listed = (events: readonly RecordedEvent[]) =>
    readingsOf(training, events).readings.flatMap((one) => (one.listed ? [one.event.id] : []));

  it('have what speaks of a day, and the entry only while nothing does', () => {
    expect(listed(held)).toEqual(['e1', 'e2']);
    expect(listed(held.slice(0, 1))).toEqual(['e0']);
  });

  it('have neither what was withdrawn nor what amended it', () => {
    const [first, second] = ['e2', 'e1']
      .reduce<(readonly RecordedEvent[])[]>(
        (all, event) => [...all, after(training, all.at(-1)!, 'retractions', { event, reason: why }) as never],
        [held],
      )
      .slice(1);
    expect([listed(first!), listed(second!)]).toEqual([['e1'], ['e0']]);
    expect(readingsOf(training, second!).head.listing).toMatchObject({
      dated: false,
      undated: { event: { id: 'e0' } },
    });
    expect(readingsOf(training, first!).head.listing).toEqual({ dated: true, undated: null });
  });
});

describe('what one more event changes', () => {
  const next = async (past: readonly RecordedEvent[], all: readonly RecordedEvent[]) => {
    const head = past.length === 0 ? null : readingsOf(training, past).head;
    const { opened, closed } = await nextReadings(training, head, all[past.length]!, () => Promise.resolve(past));
    return [opened.map(({ event, listed }) => [event.id, listed]), closed];
  };

  it('is the event itself, and of those before it only the entry, where it is the first to speak of a day', async () => {
    expect(await next([], held)).toEqual([[['e0', true]], []]);
    expect(await next(held.slice(0, 1), held)).toEqual([
      [
        ['e0', false],
        ['e1', true],
      ],
      ['e0'],
    ]);
    expect(await next(held.slice(0, 2), held)).toEqual([[['e2', true]], []]);
  });

  it('is, of an amendment, what reads otherwise for it and nothing more', async () => {
    const corrected = after(training, held, 'corrections', correctOpening({ on: '2018-09-03' })) as never;
    expect(await next(held, corrected)).toEqual([
      [
        ['e1', true],
        ['e3', false],
      ],
      ['e1'],
    ]);
  });
});

describe('an amendment is refused', () => {
  it.each([
    ['of an event the action does not have', 'retractions', { event: 'x', reason: why }, 'unknown-event'],
    ['of what later events rest on', 'retractions', { event: 'e1', reason: why }, 'later-event-depends-on-it'],
    ['that changes nothing', 'corrections', correctOpening({}), 'correction-changes-nothing'],
    ['that the kind’s own rules refuse', 'corrections', correctOpening({ partners: ['TUR'] }), 'host-among-partners'],
    [
      'that a later event cannot follow',
      'corrections',
      correctOpening({ on: '2018-10-01' }),
      'later-event-depends-on-it',
    ],
  ])('%s', (_, type, data, code) => {
    expect(after(training, held, type, data)).toBe(code);
  });

  it('of what is withdrawn already, and of a correction as if it were an entry', () => {
    const gone = after(training, held, 'retractions', { event: 'e2', reason: why }) as readonly RecordedEvent[];
    expect(after(training, gone, 'retractions', { event: 'e2', reason: why })).toBe('already-retracted');
    const becomes = { on: '2018-09-14', source: stateNote };
    expect(after(training, gone, 'corrections', { event: 'e2', reason: why, becomes })).toBe('already-retracted');
    expect(after(training, gone, 'corrections', { event: 'e3', reason: why, becomes })).toBe('names-an-amendment');
  });

  it('but a history recorded under older rules can still be mended', () => {
    const [first, second, third] = held;
    // Two closings: today’s rules would not take the second.
    const old = [first, second, third, { ...third, id: 'e3', revision: 3 }] as readonly RecordedEvent[];
    expect(after(training, old, 'retractions', { event: 'e3', reason: why })).toHaveLength(5);
  });
});
