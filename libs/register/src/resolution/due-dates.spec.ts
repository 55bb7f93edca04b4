import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#kernel';
import { effective } from '#kernel';
import { after, stateNote, why } from '../../../kernel/src/fixture.js';
import { resolution } from './index.js';
import { commitmentOn, resolutionView } from './view.js';

const text = { original: 'en', en: 'text' } as const;
const registered = '2025-12-31';

type Data = Readonly<Record<string, unknown>>;

const next = (past: readonly RecordedEvent[], type: string, data: Data): readonly RecordedEvent[] => {
  const recorded = after(resolution, past, type, data);
  if (typeof recorded === 'string') throw new Error(`${type}: ${recorded}`);
  return recorded;
};

/** A commitment that is due on the day with which it was registered. */
const promised = (): readonly RecordedEvent[] => {
  const adopted = { on: '2018-05-06', by: 'CFM', session: text, place: text };
  const head = { id: 'r', designation: null, title: text, aliases: [], adopted, proposedBy: [], source: stateNote };
  const paragraph = { key: 'op-7', number: null, title: text, mandate: null, source: stateNote };
  const promise = { key: 'network', paragraph: 'op-7', title: text, aim: null, responsible: [], weight: 1 };
  const entries = [
    ['register', head],
    ['add-paragraph', paragraph],
    ['add-commitment', { ...promise, dueOn: registered, source: stateNote }],
  ] as const;
  return entries.reduce<readonly RecordedEvent[]>((past, [type, data]) => next(past, type, data), []);
};

interface Change {
  readonly decidedOn: string;
  readonly to: string | null;
}

const body = (change: Change): Data => ({
  commitment: 'network',
  ...change,
  by: 'CFM',
  reason: text,
  source: stateNote,
});

/** The due date in force on each of these days, as the record tells it. */
const inForce = (past: readonly RecordedEvent[], days: readonly string[]) => {
  const [commitment] = resolutionView(effective(past))?.commitments ?? [];
  if (commitment === undefined) throw new Error('no commitment');
  return days.map((day) => commitmentOn(commitment, day).dueOn);
};

/** The same by definition: what was decided last by that day. */
const decided = (changes: readonly Change[], days: readonly string[]) =>
  days.map((day) => {
    const by = changes.filter(({ decidedOn }) => decidedOn <= day);
    const last = by.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1)).at(-1);
    return last === undefined ? registered : last.to;
  });

/** Those that change nothing yet are recorded once the others are. */
const recordAll = (changes: readonly Change[]): readonly RecordedEvent[] => {
  let [past, left] = [promised(), changes];
  for (;;) {
    const refused: Change[] = [];
    for (const change of left) {
      const recorded = after(resolution, past, 'change-due-date', body(change));
      if (recorded === 'due-date-unchanged') refused.push(change);
      else if (typeof recorded === 'string') throw new Error(recorded);
      else past = recorded;
    }
    if (refused.length === left.length) return past;
    left = refused;
  }
};

const months = Array.from({ length: 12 }, (_, n) => `2024-${String(n + 1).padStart(2, '0')}-15`);
const looks = ['2024-01-01', ...months, '2025-01-01'];
const to = fc.constantFrom(registered, '2026-06-30', '2027-06-30', null);
const changes = fc.uniqueArray(fc.record({ decidedOn: fc.constantFrom(...months), to }), {
  selector: ({ decidedOn }) => decidedOn,
  minLength: 1,
  maxLength: 6,
});

describe('the due date in force on a day (T9)', () => {
  it('is by what was decided last, in whatever order decisions on different days were recorded', () => {
    fc.assert(
      fc.property(changes, (all) => {
        expect(inForce(recordAll(all), looks)).toEqual(decided(all, looks));
      }),
    );
  });

  it('is by the day of a decision as corrected, in whatever place that comes to stand', () => {
    fc.assert(
      fc.property(changes, fc.nat(), fc.constantFrom(...months), (all, nth, day) => {
        const past = recordAll(all);
        const entered = past.filter(({ type }) => type === 'DueDateChanged');
        const event = entered[nth % Math.max(1, entered.length)];
        const said = event?.data as Change | undefined;
        fc.pre(said !== undefined && all.every(({ decidedOn }) => decidedOn !== day));
        if (event === undefined || said === undefined) return;
        const right = { decidedOn: day, to: said.to };
        const corrected = after(resolution, past, 'corrections', {
          event: event.id,
          becomes: body(right),
          reason: why,
        });
        const standing = entered.map((one) => (one === event ? right : (one.data as Change)));
        const earlier = standing.slice(0, entered.indexOf(event));
        if (decided(earlier, [day])[0] === right.to) expect(corrected).toBe('due-date-unchanged');
        else if (typeof corrected === 'string') throw new Error(corrected);
        else expect(inForce(corrected, looks)).toEqual(decided(standing, looks));
      }),
    );
  });

  it('stays what a later decision says, though that comes to confirm what an earlier one says', () => {
    const past = recordAll([
      { decidedOn: '2024-01-15', to: '2026-06-30' },
      { decidedOn: '2024-02-15', to: registered },
    ]);
    const becomes = body({ decidedOn: '2024-03-15', to: '2026-06-30' });
    const corrected = next(past, 'corrections', { event: past[3]?.id, becomes, reason: why });
    expect(inForce(corrected, ['2024-01-31', '2024-02-28', '2024-03-31'])).toEqual([
      registered,
      registered,
      '2026-06-30',
    ]);
    const without = next(past, 'retractions', { event: past[3]?.id, reason: why });
    expect(inForce(without, ['2024-01-31', '2024-02-28'])).toEqual([registered, registered]);
  });
});
