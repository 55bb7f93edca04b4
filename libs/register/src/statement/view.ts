import type { Amended } from '#kernel';
import { onRecord, ownOf } from '#kernel';
import { versions } from './events.js';
import type { Statement } from './model.js';

/** A statement is one event: this is it, with where it stands in the record. */
export const statementView = (all: readonly Amended[]): Statement | null => {
  const [one] = ownOf({ versions }, all);
  if (one === undefined) return null;
  return { ...one.event.data, id: one.event.stream.slice('statement-'.length), ...onRecord(one) };
};
