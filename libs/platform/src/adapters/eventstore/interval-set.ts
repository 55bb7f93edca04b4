interface Interval {
  from: string;
  to: string;
}

/** More are not kept: the shortest are forgotten, which costs a reading of them and nothing else. */
const MOST = 512;

/** Intervals of the log of which one thing is known, in order; two that meet become one. Positions are compared as strings. */
export class IntervalSet {
  #intervals: Interval[] = [];

  add(from: string, to: string): void {
    const last = this.#intervals.at(-1);
    // Nearly always the newest grows.
    if (last !== undefined && last.from <= from && from <= last.to) {
      if (to > last.to) last.to = to;
      return;
    }
    const separate = this.#intervals.filter((one) => one.to < from || one.from > to);
    const overlapping = this.#intervals.filter((one) => one.to >= from && one.from <= to);
    const merged = overlapping.reduce(
      (all, one) => ({ from: one.from < all.from ? one.from : all.from, to: one.to > all.to ? one.to : all.to }),
      { from, to },
    );
    const at = separate.findIndex((one) => one.from > merged.from);
    this.#intervals = at < 0 ? [...separate, merged] : separate.toSpliced(at, 0, merged);
    if (this.#intervals.length > MOST) this.#forget();
  }

  /** That `at` lies in, its ends included. */
  containing(at: string): Readonly<Interval> | undefined {
    return this.#intervals.findLast(({ from, to }) => from <= at && at <= to);
  }

  has(at: string): boolean {
    return this.containing(at) !== undefined;
  }

  /** The end of the last one. */
  get end(): string {
    return this.#intervals.at(-1)?.to ?? '';
  }

  clear(): void {
    this.#intervals = [];
  }

  #forget(): void {
    const kept = this.#intervals;
    const shortest = kept.slice(0, -1).toSorted((a, b) => length(a) - length(b));
    const forgotten = new Set(shortest.slice(0, MOST / 2));
    this.#intervals = kept.filter((one) => !forgotten.has(one));
  }
}

/** A position begins with the place in the store's files. */
const length = ({ from, to }: Interval): number => Number(to.split('.')[0]) - Number(from.split('.')[0]);
