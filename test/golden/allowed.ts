import { readFileSync } from 'node:fs';
import { isObject, unreachable } from '#kernel';
import { isAdded } from './added.js';
import { type Difference, matches } from './compare.js';
import { differencesFile } from './files.js';
import type { Answer, Question } from './normal.js';

/**
 * What alone may differ there. `added`: something is there that was not there before, in the form of its field or mark, and what was
 * there stays. `gone`: what was there is not. `among`: what is told there the old answer told too, in a field or list of the same
 * name. `order`: a list holds the same entries in another order.
 */
export type Only = 'added' | 'gone' | 'among' | 'order';

/** A place in which today's answers may differ from those of the corpus. */
export interface Allowed {
  /** Of the address, without day and language; `*` is anything but a slash, `**` anything, `(a|b)` either. */
  readonly address: string;
  /** On which days alone; on all where none is named. */
  readonly days?: readonly string[];
  /** What today's answer has, by pointer; in an answer that has anything else nothing may differ. */
  readonly answered?: Readonly<Record<string, unknown>>;
  /** Of the JSON pointer into the answer. */
  readonly pointer: string;
  /** All may differ where nothing is named. */
  readonly only?: Only;
  /** The item of the issue, or the fault, that it is of. */
  readonly because: string;
}

export const MOST_ALLOWED = 40;

/** Throws where the list is longer than it may be, or an entry gives no reason. */
export const checkAllowed = (allowed: readonly Allowed[]): readonly Allowed[] => {
  if (allowed.length > MOST_ALLOWED)
    throw new Error(`${allowed.length} entries in differences.json: at most ${MOST_ALLOWED} may be there`);
  for (const { address, pointer, because } of allowed)
    if (!/^(item \d|fault [A-Z]\d)/.test(because))
      throw new Error(
        `${address} ${pointer}: “${because}” begins with no item or fault, such as “item 5” or “fault T1”`,
      );
  return allowed;
};

export const readAllowed = (): readonly Allowed[] =>
  checkAllowed(JSON.parse(readFileSync(differencesFile, 'utf8')) as Allowed[]);

const at = (pointer: string, value: unknown): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((within: unknown, name) => (isObject(within) ? within[name] : undefined), value);

/** Whether an entry speaks of this answer at all. */
export const isOf = ({ address, days, answered = {} }: Allowed, question: Question, now: Answer): boolean =>
  matches(address, question.address) &&
  (days === undefined || days.includes(question.day)) &&
  Object.entries(answered).every(([pointer, value]) => at(pointer, now) === value);

const has = (within: unknown, name: string, json: string): boolean => {
  if (Array.isArray(within)) return within.some((each) => has(each, name, json));
  if (!isObject(within)) return false;
  return Object.entries(within).some(
    ([own, each]) =>
      (own === name && (Array.isArray(each) ? each : [each]).some((one) => JSON.stringify(one) === json)) ||
      has(each, name, json),
  );
};

const isAmong = (old: Answer, { pointer, now }: Difference): boolean => {
  const name = pointer.split('/').findLast((each) => !/^\d+$/.test(each));
  return now !== undefined && name !== undefined && has(old.body, name, JSON.stringify(now));
};

const onlySo = (only: Only | undefined, difference: Difference, old: Answer): boolean => {
  switch (only) {
    case undefined:
      return true;
    case 'added':
      return isAdded(difference);
    case 'gone':
      return difference.now === undefined;
    case 'among':
      return isAmong(old, difference);
    case 'order':
      // The list was brought into the old order: what differs in it is not of the order.
      return false;
    default:
      return unreachable(only);
  }
};

/** Whether an entry that speaks of an answer allows this difference from the old one. */
export const allows = ({ pointer, only }: Allowed, difference: Difference, old: Answer): boolean =>
  matches(pointer, difference.pointer) && onlySo(only, difference, old);
