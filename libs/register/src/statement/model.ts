import type {
  CommitmentKey,
  EventId,
  Instant,
  Lang,
  LocalizedText,
  PartialDate,
  PartyCode,
  ResolutionId,
  Source,
} from '#kernel';
import type { StatedStatus } from './events.js';

export { statedStatuses, type StatedStatus } from './events.js';

/** Somebody's attributed word on a commitment. It never changes a figure. */
export interface Statement {
  /** The statement’s own id. */
  readonly id: string;
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
  /** As it was stated; `null` where the words name no status. */
  readonly status: StatedStatus | null;
  /** A function or a session ("closing remarks"), never a person's name. */
  readonly by: LocalizedText;
  /** Who is spoken for, where there is one. */
  readonly party: PartyCode | null;
  /** When it was said. */
  readonly on: PartialDate;
  /** What was said. */
  readonly words: LocalizedText;
  /** The language it was said in. */
  readonly originalLanguage: Lang;
  /** Where it is to be found. */
  readonly source: Source | null;
  /** When the record learnt of it. */
  readonly recordedAt: Instant;
  /** The event that recorded it. */
  readonly eventId: EventId;
}
