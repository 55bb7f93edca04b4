import type { DomainEvent, FileOnRecord, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';
import type { Channel, Correspondents, Enclosures, PaperKind } from '../paper.js';

export type PaperSent = DomainEvent<
  'PaperSent',
  1,
  {
    number: string;
    kind: PaperKind;
    channel: Channel;
    through: LocalizedText | null;
    language: string;
    enclosures: Enclosures | null;
    subject: LocalizedText;
    original: LocalizedText | null;
    inReplyTo: readonly string[];
    files?: readonly FileOnRecord[];
    to: Correspondents;
    sentOn: PartialDate;
  }
>;

export type OutgoingEvent = PaperSent;

export const versions: VersionsOf<OutgoingEvent> = { PaperSent: 1 };

export const upcasts: Upcasts<OutgoingEvent> = {};
