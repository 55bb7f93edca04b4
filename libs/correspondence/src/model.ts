import type { OnRecord, PartialDate } from '#kernel';
import type { Correspondents, Marking, NotedOfPaper, PaperKey } from './paper.js';

/** In which of the two books it stands: of what came in, or of what went out. */
export const directions = ['incoming', 'outgoing'] as const;
/** In which of the two books it stands: of what came in, or of what went out. */
export type Direction = (typeof directions)[number];

/** A paper as it is registered. */
export interface Paper extends OnRecord, NotedOfPaper {
  readonly key: PaperKey;
  readonly direction: Direction;
  /** Its registry number in one form, as it stands in addresses. */
  readonly id: string;
  /** Who sent it, or to whom it went. */
  readonly correspondents: Correspondents;
  /** Received, or sent. */
  readonly on: PartialDate;
  /** `null` where it bears none, and of what went out. */
  readonly senderNumber: string | null;
  /** The date that what came in bears. */
  readonly dated: PartialDate | null;
  /** `null` where it bears none, and of what went out. */
  readonly marking: Marking | null;
  /** Whether it came in and asks for an answer. */
  readonly asksForAnswer: boolean;
}
