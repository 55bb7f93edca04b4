import type { Amended } from '#kernel';
import { isOwn, onRecord } from '#kernel';
import { incoming } from './incoming/index.js';
import type { Paper } from './model.js';
import { outgoing } from './outgoing/index.js';
import { numberKey } from './registry-number.js';

const standing = (one: Amended, direction: Paper['direction']) => ({
  ...onRecord(one),
  key: one.event.stream,
  direction,
  id: one.event.stream.slice(direction.length + 1),
});

/** The paper that was registered under a number, by what holds of it; `null` where nothing does. */
export const paperView = (all: readonly Amended[]): Paper | null => {
  // A number that was given up and given again is the later paper's.
  const one = all.at(-1);
  if (one === undefined) return null;
  const { event } = one;
  if (isOwn(incoming, event)) {
    const { from, receivedOn, ...noted } = event.data;
    return { ...standing(one, 'incoming'), ...noted, correspondents: from, on: receivedOn };
  }
  if (!isOwn(outgoing, event)) return null;
  const { to, sentOn, ...noted } = event.data;
  const none = { senderNumber: null, dated: null, marking: null, asksForAnswer: false };
  return { ...standing(one, 'outgoing'), ...noted, ...none, correspondents: to, on: sentOn };
};

/** Every form under which a paper is found by a number: ours, and its sender's. */
export const numbersOf = ({ id, senderNumber }: Pick<Paper, 'id' | 'senderNumber'>): readonly string[] => [
  ...new Set([id, ...(senderNumber === null ? [] : [numberKey(senderNumber)])]),
];
