import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

/** For so long a question is worked at before whatever else waits has a turn, ms. */
const LONGEST_MS = 10;

/** Gives the event loop to whatever else waits between the pieces of one long question. */
export class CooperativeYield {
  #since = performance.now();

  /** At once where that was done only now. */
  async yieldIfDue(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_MS) return;
    await yieldToEventLoop();
    this.#since = performance.now();
  }
}

/** What is made of each; others have their turn in between. */
export const mapYielding = async <A, B>(items: readonly A[], make: (item: A) => B): Promise<readonly B[]> => {
  const eventLoop = new CooperativeYield();
  const made: B[] = [];
  for (const item of items) {
    made.push(make(item));
    await eventLoop.yieldIfDue();
  }
  return made;
};

/** Those of which it is true; others have their turn in between. */
export const filterYielding = async <T>(items: readonly T[], is: (item: T) => boolean): Promise<readonly T[]> => {
  const kept = await mapYielding(items, (item) => (is(item) ? [item] : []));
  return kept.flat();
};
