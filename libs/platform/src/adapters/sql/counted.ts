import { byText } from '#kernel';
import type { Count, Counts } from '../../ports/read-store.js';

/** How many entries of a window have all of this in common. */
export interface CountRow {
  readonly found: number | string;
  readonly slice: string;
  readonly year: string | null;
  /** JSON: an array of names. */
  readonly facts: string;
}

class Sums {
  readonly #sums = new Map<string, number>();

  add(name: string, count: number): void {
    this.#sums.set(name, (this.#sums.get(name) ?? 0) + count);
  }

  inOrder(): readonly Count[] {
    return [...this.#sums].map(([of, count]) => ({ of, count })).sort((a, b) => byText(a.of, b.of));
  }
}

/** What windows counted, taken together. */
export const sumOf = (rows: readonly CountRow[]): Counts => {
  const [slices, years, facts] = [new Sums(), new Sums(), new Sums()];
  for (const row of rows) {
    const count = Number(row.found);
    slices.add(row.slice, count);
    if (row.year !== null) years.add(row.year, count);
    for (const fact of new Set(JSON.parse(row.facts) as readonly string[])) facts.add(fact, count);
  }
  return { slices: slices.inOrder(), years: years.inOrder(), facts: facts.inOrder() };
};
