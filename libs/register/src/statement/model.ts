import type { Lang, LocalizedText, PartialDate, Source } from '#kernel';
import type { StatedStatus } from './events.js';

export { statedStatuses, type StatedStatus } from './events.js';

/** Somebody's attributed word on a commitment. It never changes a figure. */
export interface Statement {
  readonly id: string;
  readonly resolution: string;
  readonly commitment: string;
  readonly status: StatedStatus | null;
  /** A function or a session ("closing remarks"), never a person's name. */
  readonly by: LocalizedText;
  /** Party code of the one spoken for, where there is one. */
  readonly party: string | null;
  readonly on: PartialDate;
  readonly words: LocalizedText;
  readonly originalLanguage: Lang;
  readonly source: Source | null;
  readonly recordedAt: string;
  readonly eventId: string;
}
