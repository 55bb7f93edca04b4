import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { RecordedEvent } from '#kernel';
import { after, stateNote, why } from '../../kernel/src/fixture.js';
import { actionFrom, actionOf } from './action-row.js';
import type { ActionRow } from './action-row.js';
import { training } from './kinds/training/index.js';
import { type ActionHead, type ActionReading, nextReadings, readingsOf } from './readings.js';

const title = { original: 'en', en: 'T' };
const serving = (commitment: string) => [{ resolution: '53-45-POL', commitment }];

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2019-03-${String(n).padStart(2, '0')}`);
const party = fc.constantFrom('TUR', 'SAU', 'IDN');
const body = fc.oneof(
  fc
    .record({ type: fc.constant('enter'), commitment: fc.constantFrom('training', 'network') })
    .map(({ type, commitment }) => ({
      type,
      data: { title, serves: serving(commitment), format: 'workshop', edition: null, source: stateNote },
    })),
  fc.record({ on: day, host: fc.option(party), partners: fc.uniqueArray(party) }).map((data) => ({
    type: 'record-opening',
    data: { ...data, place: null, source: stateNote },
  })),
  fc.record({ on: day, party }).map((data) => ({ type: 'add-partner', data: { ...data, source: stateNote } })),
  fc.record({ on: day }).map((data) => ({ type: 'record-closing', data: { ...data, source: stateNote } })),
  fc
    .record({ on: day })
    .map((data) => ({ type: 'award-certificates', data: { ...data, count: null, source: stateNote } })),
);

const amendment = fc.record({
  type: fc.constantFrom('corrections', 'retractions'),
  at: fc.nat({ max: 20 }),
  bodies: fc.array(body, { minLength: 8, maxLength: 8 }),
});

type Amending = {
  readonly type: string;
  readonly at: number;
  readonly bodies: readonly { type: string; data: object }[];
};

/** As the door would hand it on: what an event becomes is a body of the command that recorded it. */
const dataOf = (past: readonly RecordedEvent[], { type, at, bodies }: Amending): Readonly<Record<string, unknown>> => {
  const named = past[at % past.length];
  const command = (training.recordedBy as Record<string, string>)[named?.type ?? ''];
  const becomes = bodies.find((each) => each.type === command)?.data;
  return { event: type === 'corrections' && becomes === undefined ? 'none' : named?.id, reason: why, becomes };
};

const begun = after(training, [], 'enter', {
  title,
  serves: serving('training'),
  format: 'course',
  edition: 1,
  source: stateNote,
}) as readonly RecordedEvent[];

/** Commands of all sorts, most of which the rules refuse; what they take is the stream. */
const stream = fc.array(fc.oneof(body, body, amendment), { minLength: 1, maxLength: 30 }).map((commands) =>
  commands.reduce<readonly RecordedEvent[]>((past, command) => {
    const data = 'at' in command ? dataOf(past, command) : command.data;
    const next = after(training, past, command.type, data);
    return typeof next === 'string' ? past : next;
  }, begun),
);

const rowOf = (events: readonly RecordedEvent[]): ActionRow | null =>
  events.length === 0 ? null : actionOf(training, events);

/** What is read of it, without the amendments themselves. */
const readOf = (row: ActionRow | null) => (row === null ? null : [row.title, row.serves, row.recordedAt, row.facts]);

describe('whatever was recorded, corrected and withdrawn', () => {
  it('its readings come event by event as they are read of the whole, stored in between, and read the same again', async () => {
    let amendments = 0;
    await fc.assert(
      fc.asyncProperty(stream, async (events) => {
        amendments += events.filter(({ type }) => type.startsWith('Event')).length;
        const open = new Map<string, ActionReading>();
        let head: ActionHead | null = null;
        for (const [at, event] of events.entries()) {
          const past = events.slice(0, at);
          const next = await nextReadings(training, head, event, async () => past);
          head = JSON.parse(JSON.stringify(next.head)) as ActionHead;
          for (const id of next.closed) expect(open.delete(id)).toBe(true);
          for (const one of next.opened) {
            expect(open.has(one.event.id)).toBe(false);
            open.set(one.event.id, JSON.parse(JSON.stringify(one)) as ActionReading);
          }
          const readings = [...open.values()].toSorted((a, b) => a.event.revision - b.event.revision);
          expect({ head, readings }).toEqual(readingsOf(training, events.slice(0, at + 1)));
          expect(actionFrom(training, readings)).toEqual(rowOf(events.slice(0, at + 1)));
        }
      }),
    );
  });

  it('an amendment that is withdrawn at once leaves the view as it was', () => {
    fc.assert(
      fc.property(stream, amendment, (events, amending) => {
        const amended = after(training, events, amending.type, dataOf(events, amending));
        if (typeof amended === 'string') return;
        const undone = after(training, amended, 'retractions', { event: amended.at(-1)?.id, reason: why });
        expect(readOf(rowOf(undone as readonly RecordedEvent[]))).toEqual(readOf(rowOf(events)));
      }),
      { numRuns: 500 },
    );
  });
});
