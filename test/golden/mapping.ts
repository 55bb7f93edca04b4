import { matches } from './compare.js';
import type { Answer } from './normal.js';

/** How an answer that was given a new shape on purpose is told from the old one. */
export interface Reshaped {
  /** Of the address, without day and language. */
  readonly address: string;
  /** The item of the issue that gave it its shape. */
  readonly because: string;
  /** The answer that is expected now, made of the old one alone; each field of the old one has to be read. */
  readonly expected: (old: Answer) => Answer;
}

/** An old address that answers 308 on purpose; what is behind it is compared instead. */
export interface Moved {
  readonly address: string;
  readonly because: string;
}

type Read = (pointer: string) => void;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The same value, which tells of each leaf that is read of it. An empty list or object is read with the field that holds it. */
const watched = (value: unknown, pointer: string, read: Read): unknown => {
  if (!isObject(value)) return value;
  return new Proxy(value, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver);
      if (typeof name === 'symbol' || !Object.hasOwn(target, name)) return found;
      const own = `${pointer}/${name}`;
      if (!isObject(found) || Object.keys(found).length === 0) read(own);
      return watched(found, own, read);
    },
  });
};

const leavesOf = (value: unknown, pointer = ''): readonly string[] => {
  if (!isObject(value) || Object.keys(value).length === 0) return [pointer];
  return Object.entries(value).flatMap(([name, each]) => leavesOf(each, `${pointer}/${name}`));
};

export interface Mapped {
  readonly expected: Answer;
  /** What of the old answer went into nothing. */
  readonly unread: readonly string[];
}

/** The answer that is expected of an address now. What a mapping hands on whole counts as read: it is compared as it is. */
export const mapped = (reshaped: readonly Reshaped[], address: string, old: Answer): Mapped => {
  const mapping = reshaped.find((each) => matches(each.address, address));
  if (mapping === undefined) return { expected: old, unread: [] };
  const read = new Set<string>();
  const made = mapping.expected(watched(old, '', (pointer) => read.add(pointer)) as Answer);
  const expected = JSON.parse(JSON.stringify(made)) as Answer;
  return { expected, unread: leavesOf(old).filter((pointer) => !read.has(pointer)) };
};
