import { sharedWords } from '../shared.words.js';
import type { Field, Task } from '../../engine/task.js';
import { correctWords as w } from './correct.words.js';
import { becomesOf, fieldsOf, type PartName } from './parts.js';

const reason: Field = { name: 'reason', label: w.reason, as: 'line', at: ['0/reason'] };

/** The day of an entry, said anew; all else of it stays as it reads. */
export const correct: Task = {
  name: 'correct',
  title: w.title,
  fields: [
    {
      name: 'day',
      label: w.date,
      help: sharedWords.dateHelp,
      as: 'date',
      at: ['0/becomes'],
      told: ['correction-changes-nothing'],
    },
    reason,
  ],
  becomes(typed) {
    const { slice, id, event, body, day } = typed.atHand.entry ?? nothing;
    const becomes = { ...body, [day]: typed.date('day') };
    return { slice, id, steps: [{ command: 'corrections', body: { event, reason: typed.text('reason'), becomes } }] };
  },
};

/** What was chosen of an entry, said anew; all else of it stays as it reads. */
export const correcting = (parts: readonly PartName[]): Task => ({
  name: correct.name,
  title: w.titleOfMore,
  fields: [...parts.flatMap(fieldsOf), reason],
  becomes(typed) {
    const { slice, id, event, body } = typed.atHand.entry ?? nothing;
    const said = parts.map((name) => [name, becomesOf(name, Reflect.get(body, name), typed)] as const);
    const becomes = { ...body, ...Object.fromEntries(said) };
    return { slice, id, steps: [{ command: 'corrections', body: { event, reason: typed.text('reason'), becomes } }] };
  },
});

/** An entry that should not stand. */
export const withdraw: Task = {
  name: 'withdraw',
  title: w.withdraw,
  fields: [reason],
  becomes(typed) {
    const { slice, id, event } = typed.atHand.entry ?? nothing;
    return { slice, id, steps: [{ command: 'retractions', body: { event, reason: typed.text('reason') } }] };
  },
};

/** Of a draft whose entry is not there: refused as such. */
const nothing = { slice: '', id: '', event: '', body: {}, day: 'on' } as const;
