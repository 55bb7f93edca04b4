import { Child } from './child.js';
import { median, ms, percentile, type Row, whole } from './measure.js';

interface Seen {
  readonly floor: readonly number[];
  readonly seen: readonly number[];
  readonly rate: number;
}

/** From the answer of a command until its rows can be read. */
export async function visible(home: string): Promise<Row> {
  const child = Child.start('./seeing.js', { TANFIDH_HOME: home });
  const { floor, seen, rate } = await child.next<Seen>();
  const p99 = percentile(seen, 0.99);
  return {
    what: `append to visible at ${whole(rate)} commands/s, p50 / p99, ms`,
    measured: `${ms(median(seen))} / ${ms(p99)}`,
    floor: `one fdatasync and one turn, p50 / p99: ${ms(median(floor))} / ${ms(percentile(floor, 0.99))}`,
    ratio: (p99 / percentile(floor, 0.99)).toFixed(1),
    asked: 'p99 at most 5',
  };
}
