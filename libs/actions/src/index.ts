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
export { body, conference, contactGroup, kinds, nomination, training } from './kinds/index.js';
export type { ConferenceView } from './kinds/conference/view.js';
export type { ContactGroupView } from './kinds/contact-group/view.js';
export type { TrainingView } from './kinds/training/view.js';
