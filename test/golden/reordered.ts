import { isObject } from '#kernel';
import { isMarked } from './added.js';
import type { Allowed } from './allowed.js';
import { matches } from './compare.js';

type Fits = (old: unknown, now: unknown) => boolean;

const same: Fits = (old, now) => JSON.stringify(old) === JSON.stringify(now);

/** By which a thing is known wherever it stands: its event, its id, or its resolution and key. */
const nameOf = (value: unknown): string | undefined => {
  if (!isObject(value)) return undefined;
  const { eventId, id, resolution, commitment } = value;
  const name = eventId ?? id;
  if (typeof name === 'string') return name;
  return isObject(commitment) ? `${String(resolution)}/${String(commitment['key'])}` : undefined;
};

const ofOneName: Fits = (old, now) => nameOf(old) !== undefined && nameOf(old) === nameOf(now);

/** All that was there is there; more may be. */
const within: Fits = (old, now) => {
  if (isObject(old) && isObject(now)) return Object.entries(old).every(([name, each]) => within(each, now[name]));
  if (Array.isArray(old) && Array.isArray(now))
    return old.length === now.length && old.every((each, n) => within(each, now[n]));
  return Object.is(old, now) || isMarked(old, now);
};

/**
 * The entries of a list of today, each where the same stood in the old list; what stood nowhere fills what is left, and where an
 * old one is gone there is `undefined`.
 */
const linedUp = (old: readonly unknown[], now: readonly unknown[]): readonly unknown[] => {
  const placed = new Map<number, unknown>();
  const left = [...now];
  for (const fits of [same, ofOneName, within])
    for (const [n, each] of old.entries()) {
      const found = placed.has(n) ? -1 : left.findIndex((one) => fits(each, one));
      if (found >= 0) placed.set(n, left.splice(found, 1)[0]);
    }
  const inPlace = old.map((_, n) => (placed.has(n) ? placed.get(n) : left.shift()));
  return [...inPlace, ...left];
};

interface Meant {
  /** Those that let lists stand in another order, and speak of this answer. */
  readonly entries: readonly Allowed[];
  readonly use: (entry: Allowed) => void;
}

/** The same as `now`, with each list that an entry names in the order of the old one. What differs then is not of the order. */
export const inOldOrder = (old: unknown, now: unknown, meant: Meant, pointer = ''): unknown => {
  if (isObject(old) && isObject(now))
    return Object.fromEntries(
      Object.entries(now).map(([name, each]) => [name, inOldOrder(old[name], each, meant, `${pointer}/${name}`)]),
    );
  if (!Array.isArray(old) || !Array.isArray(now)) return now;
  const entry = meant.entries.find((each) => matches(each.pointer, pointer));
  const list = entry === undefined ? now : linedUp(old, now);
  if (entry !== undefined && !same(list, now)) meant.use(entry);
  return list.map((each, n) => inOldOrder(old[n], each, meant, `${pointer}/${n}`));
};
