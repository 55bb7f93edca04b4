import type { RecordedEvent } from '#kernel';
import type { Projection } from '#platform';

export interface Tally {
  readonly count: number;
  /** A digest of the order in which events came. */
  readonly trail: number;
  readonly parity: 'even' | 'odd';
}

/** A read model whose row shows at once an event missed, repeated or out of order. */
export const tally: Projection<Tally> = {
  name: 'tally',
  version: 1,
  handles: () => true,
  evolve(row, event: RecordedEvent) {
    const count = (row?.count ?? 0) + 1;
    const seed = ((row?.trail ?? 7) * 31 + event.revision) % 1_000_003;
    return {
      count,
      trail: [...event.id].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 1_000_003, seed),
      parity: count % 2 === 0 ? 'even' : 'odd',
    };
  },
  keys: ({ parity }) => [`parity:${parity}`],
};
