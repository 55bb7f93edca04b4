import type { DomainEvent, Lang, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';
import type { Relayed } from '../relayed.js';

/** What a statement can say of the status. A statement that names none has `null`. */
export const statedStatuses = ['pending', 'in-progress', 'implemented', 'ongoing'] as const;
/** What a statement can say of the status. */
export type StatedStatus = (typeof statedStatuses)[number];

export type StatementRecorded = DomainEvent<
  'StatementRecorded',
  2,
  {
    resolution: string | null;
    paragraph: string | null;
    commitment: string | null;
    recommendation: string | null;
    status: StatedStatus | null;
    by: LocalizedText;
    party: string | null;
    relayed: Relayed | null;
    replaces: string | null;
    on: PartialDate;
    words: LocalizedText;
    originalLanguage: Lang;
  }
>;

export type StatementEvent = StatementRecorded;

export const versions: VersionsOf<StatementEvent> = { StatementRecorded: 2 };

export const upcasts: Upcasts<StatementEvent> = {
  // Version 1 knew statements about commitments alone, and none that came through somebody else or replaced another.
  StatementRecorded: {
    1: (data) => ({ ...data, paragraph: null, recommendation: null, relayed: null, replaces: null }),
  },
};
