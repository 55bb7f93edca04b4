import { byText } from '#kernel';
import type { Commitment, DueDateChange } from './model.js';

interface Decided {
  readonly decidedOn: string;
}

/** In the order decided, whenever they were entered; of one day in the order entered. */
const inOrderDecided = <C extends Decided>(changes: readonly C[]): readonly C[] =>
  changes.toSorted((a, b) => byText(a.decidedOn, b.decidedOn));

/** The last of these that was decided by a day, `YYYY-MM-DD`. */
export const decidedBy = <C extends Decided>(changes: readonly C[], day: string): C | undefined =>
  inOrderDecided(changes).findLast(({ decidedOn }) => decidedOn <= day);

/** With one more change in its place: what was decided later starts from it. */
export const withChange = (commitment: Commitment, change: Omit<DueDateChange, 'from'>): Commitment => {
  const { dueOn, dueDateChanges: earlier } = commitment;
  const [first] = earlier;
  const registered = first === undefined ? dueOn : first.from;
  const inOrder = inOrderDecided([...earlier, change]);
  const dueDateChanges = inOrder.map((one, at) => ({
    ...one,
    from: at === 0 ? registered : (inOrder[at - 1]?.to ?? null),
  }));
  return { ...commitment, dueOn: dueDateChanges.at(-1)?.to ?? null, dueDateChanges };
};
