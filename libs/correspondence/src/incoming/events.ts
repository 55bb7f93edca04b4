import type { DomainEvent, FileOnRecord, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';
import type { Channel, Correspondents, Enclosures, Marking, PaperKind } from '../paper.js';

export type PaperReceived = DomainEvent<
  'PaperReceived',
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
    from: Correspondents;
    senderNumber: string | null;
    dated: PartialDate | null;
    receivedOn: PartialDate;
    marking: Marking | null;
    asksForAnswer: boolean;
  }
>;

export type IncomingEvent = PaperReceived;

export const versions: VersionsOf<IncomingEvent> = { PaperReceived: 1 };

export const upcasts: Upcasts<IncomingEvent> = {};
