interface Stretch {
  from: string;
  to: string;
}

/** More are not kept: the shortest are forgotten, which costs a reading of them and nothing else. */
const MOST = 512;

/** Stretches of the log of which one thing is known, in order; two that meet become one. Positions are compared as strings. */
export class Stretches {
  #kept: Stretch[] = [];

  add(from: string, to: string): void {
    const last = this.#kept.at(-1);
    // Nearly always the newest grows.
    if (last !== undefined && last.from <= from && from <= last.to) {
      if (to > last.to) last.to = to;
      return;
    }
    const apart = this.#kept.filter((one) => one.to < from || one.from > to);
    const met = this.#kept.filter((one) => one.to >= from && one.from <= to);
    const whole = met.reduce(
      (all, one) => ({ from: one.from < all.from ? one.from : all.from, to: one.to > all.to ? one.to : all.to }),
      { from, to },
    );
    const at = apart.findIndex((one) => one.from > whole.from);
    this.#kept = at < 0 ? [...apart, whole] : apart.toSpliced(at, 0, whole);
    if (this.#kept.length > MOST) this.#forget();
  }

  /** That `at` lies in, its ends included. */
  around(at: string): Readonly<Stretch> | undefined {
    return this.#kept.findLast(({ from, to }) => from <= at && at <= to);
  }

  has(at: string): boolean {
    return this.around(at) !== undefined;
  }

  /** The end of the last one. */
  get end(): string {
    return this.#kept.at(-1)?.to ?? '';
  }

  clear(): void {
    this.#kept = [];
  }

  #forget(): void {
    const kept = this.#kept;
    const shortest = kept.slice(0, -1).toSorted((a, b) => (length(a) < length(b) ? -1 : 1));
    const forgotten = new Set(shortest.slice(0, MOST / 2));
    this.#kept = kept.filter((one) => !forgotten.has(one));
  }
}

/** A position begins with the place in the store's files. */
const length = ({ from, to }: Stretch): number => Number(to.split('.')[0]) - Number(from.split('.')[0]);
