import type { Day, Lang, LocalizedText, PartialDate, PartyCode } from '#kernel';
import type { AssessedStatus } from './assessed-status.js';
import type { Relayed } from './relayed.js';

/** What somebody said, and who. */
export interface Attributed {
  /** A function or a session ("closing remarks"), never a person's name. */
  readonly by: LocalizedText;
  /** Who is spoken for, where there is one. */
  readonly party: PartyCode | null;
  /** Through whom it came; `null` where nobody stands between. */
  readonly relayed: Relayed | null;
  /** When it was said. */
  readonly on: PartialDate;
  /** What was said. */
  readonly words: LocalizedText;
  /** The language it was said in. */
  readonly originalLanguage: Lang;
}

/** What the Secretariat judged, and why. */
export interface Judgement {
  readonly status: AssessedStatus;
  /** Why it is so judged. */
  readonly reason: LocalizedText;
  /** The day it takes effect: it says nothing about days before. */
  readonly effectiveOn: Day;
  /** The organ that assessed. */
  readonly by: PartyCode;
}
