import * as fc from 'fast-check';
import { hostileText, hostileValue } from './hostile.js';

type Holder = Record<string | number, unknown>;
type Place = readonly [holder: Holder, key: string | number];

const placesIn = (value: unknown): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key): readonly Place[] => [[value as Holder, key], ...placesIn((value as Holder)[key])]);
};

const put = ([holder, key]: Place, value: unknown): void => {
  // `__proto__` must become a field, not a prototype.
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

/** One thing wrong, at one place. */
const wrongs: readonly ((place: Place, value: unknown, name: string) => void)[] = [
  (place, value) => put(place, value),
  (place, value) => put(place, value),
  (place) => put(place, null),
  ([holder, key]) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  ([holder], value, name) => put([holder, Array.isArray(holder) ? holder.length : name], value),
  ([holder, key]) => put([holder, key], [holder[key]]),
  ([holder, key]) => put([holder, key], { [key]: holder[key] }),
  ([holder, key]) =>
    put(
      [holder, key],
      Array.from({ length: 250 }, () => holder[key]),
    ),
  ([holder, key]) => put([holder, key], String(holder[key])),
  ([holder, key]) => put([holder, key], `${String(holder[key])} `),
];

/** What was in order, but for one thing. */
export const spoiled = (lawful: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .record({
      body: lawful,
      place: fc.nat(),
      wrong: fc.constantFrom(...wrongs),
      value: hostileValue,
      name: hostileText,
    })
    .map(({ body, place, wrong, value, name }) => {
      const copy: unknown = structuredClone(body);
      const places = placesIn(copy);
      const found = places[place % Math.max(1, places.length)];
      if (found !== undefined) wrong(found, value, name.slice(0, 200));
      return copy;
    });
