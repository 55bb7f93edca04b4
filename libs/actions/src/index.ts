import type { Words } from '#kernel';
import type { Kind } from './kind/index.js';
import { kinds } from './kinds/index.js';

const byName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.name, kind]));

export const kindNamed = (name: string): Kind | undefined => byName.get(name);

/** Fact name → its words, over all kinds. */
export const factWords: ReadonlyMap<string, Words> = new Map(
  kinds.flatMap((kind) => Object.entries<Words>(kind.factNames)),
);

export const allFactNames: readonly string[] = [...factWords.keys()];

export * from './action-row.js';
export type * from './kind/index.js';
export * from './readings.js';
export { kinds } from './kinds/index.js';
export type { Conference } from './kinds/conference/decider.js';
export type { ContactGroup } from './kinds/contact-group/decider.js';
