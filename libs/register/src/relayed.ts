import type { LocalizedText } from '#kernel';

/** How somebody's words are passed on: word for word, in other words, or as news that they were said. */
export const relayedAs = ['quote', 'paraphrase', 'report'] as const;
/** How somebody's words are passed on: word for word, in other words, or as news that they were said. */
export type RelayedAs = (typeof relayedAs)[number];

/** Who says that it was said. */
export interface Relayed {
  /** A paper, an agency or a function. */
  readonly by: LocalizedText;
  readonly as: RelayedAs;
}
