import type { Words } from '#kernel';

/** A text that a page says of itself, whatever the record holds, and where. */
export interface PageText {
  readonly title: Words;
  readonly text: Words | null;
  readonly place: string;
  /** Id of an element there. */
  readonly hash: string;
}
