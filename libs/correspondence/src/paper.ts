import type { Audience, FileOnRecord, LocalizedText, PartyCode } from '#kernel';

/** What sort of paper it is, as registries tell them apart. */
export const paperKinds = ['note-verbale', 'letter', 'memorandum', 'e-mail', 'circular', 'other'] as const;
/** What sort of paper it is. */
export type PaperKind = (typeof paperKinds)[number];

/** How a paper came, or went. */
export const channels = ['by-hand', 'bag', 'mail', 'e-mail', 'fax', 'telephone'] as const;
/** How a paper came, or went. */
export type Channel = (typeof channels)[number];

/** Who sent a paper, or to whom it went: one or several. */
export interface Correspondents {
  /** Of the register. */
  readonly parties: readonly PartyCode[];
  /** Bodies that the register does not have, by name; never a person’s. */
  readonly bodies: readonly LocalizedText[];
}

/** What came with a paper. */
export interface Enclosures {
  /** How many there are. */
  readonly count: number;
  /** As far as they have one, or it was noted. */
  readonly titles: readonly LocalizedText[];
}

/** How its sender marked a paper. */
export interface Marking {
  /** The marking itself. */
  readonly words: LocalizedText;
  /** The widest distribution that it allows of anything that leans on the paper. */
  readonly widest: Audience;
}

/**
 * A paper by its key: of which book it is, a hyphen and its registry number in one form.
 * @examples ["incoming-412-2026", "outgoing-88-2026"]
 */
export type PaperKey = string;

/** What is noted of a paper, whichever way it went. */
export interface NotedOfPaper {
  /** Our registry’s number, as it was typed. */
  readonly number: string;
  readonly kind: PaperKind;
  readonly channel: Channel;
  /** Through which mission or function it went; never a person’s name. */
  readonly through: LocalizedText | null;
  /** In which language it is written. */
  readonly language: string;
  /** `null` where nothing is noted of any. */
  readonly enclosures: Enclosures | null;
  readonly subject: LocalizedText;
  /** Where the original lies, or our copy of what went out. */
  readonly original: LocalizedText | null;
  /** To which papers it is a reply. */
  readonly inReplyTo: readonly PaperKey[];
  /** Its scan, in one file or several; missing where there is none. */
  readonly files?: readonly FileOnRecord[];
}
