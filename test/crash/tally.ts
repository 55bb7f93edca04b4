import type { RecordedEvent } from '#kernel';
import type { Projection } from '#platform';

export interface Tally {
  readonly count: number;
  /** A digest of the order in which events came. */
  readonly trail: number;
  readonly parity: 'even' | 'odd';
  /** Id of the event whose reading holds. */
  readonly last: string;
}

export const counted = (before: Tally | null, event: RecordedEvent): Tally => {
  const count = (before?.count ?? 0) + 1;
  const seed = ((before?.trail ?? 7) * 31 + event.revision) % 1_000_003;
  return {
    count,
    trail: [...event.id].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 1_000_003, seed),
    parity: count % 2 === 0 ? 'even' : 'odd',
    last: event.id,
  };
};

/** A read model whose entries show at once an event missed, repeated or out of order: of each stream only the last event reads. */
export const tally: Projection<Tally> = {
  name: 'tally',
  version: 1,
  handles: () => true,
  evolve(before, event) {
    const state = counted(before, event);
    const { stream, revision, id } = event;
    const order = `${stream} ${String(revision).padStart(9, '0')}`;
    const found = { keys: [`parity:${state.parity}`], facts: [state.parity], words: '', brief: state.count };
    const seenBy = { distribution: 'general', narrowest: 'desk' } as const;
    const reading = { slice: 'thing', revision, event: id, day: null, order, ...seenBy };
    return {
      state,
      opened: [{ ...reading, ...found, body: state }],
      closed: before === null ? [] : [before.last],
    };
  },
};
