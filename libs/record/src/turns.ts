import { setImmediate as turn } from 'node:timers/promises';

/** For so long a question is worked at before whatever else waits has a turn, ms. */
const LONGEST_MS = 10;

/** Lets whatever else waits have its turn between the pieces of one question. */
export class Turns {
  #since = performance.now();

  /** At once where the last turn was given only now. */
  async give(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_MS) return;
    await turn();
    this.#since = performance.now();
  }
}

/** What is made of each, in turns. */
export const mapInTurns = async <A, B>(items: readonly A[], make: (item: A) => B): Promise<readonly B[]> => {
  const turns = new Turns();
  const made: B[] = [];
  for (const item of items) {
    made.push(make(item));
    await turns.give();
  }
  return made;
};

/** Those of which it is true, in turns. */
export const filterInTurns = async <T>(items: readonly T[], is: (item: T) => boolean): Promise<readonly T[]> => {
  const kept = await mapInTurns(items, (item) => (is(item) ? [item] : []));
  return kept.flat();
};
