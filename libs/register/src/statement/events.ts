import type { DomainEvent, Lang, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';

/** What a statement can say of the status. A statement that names none has `null`. */
export const statedStatuses = ['pending', 'in-progress', 'implemented', 'ongoing'] as const;
/** What a statement can say of the status. */
export type StatedStatus = (typeof statedStatuses)[number];

export type StatementRecorded = DomainEvent<
  'StatementRecorded',
  1,
  {
    resolution: string;
    commitment: string;
    status: StatedStatus | null;
    by: LocalizedText;
    party: string | null;
    on: PartialDate;
    words: LocalizedText;
    originalLanguage: Lang;
  }
>;

export type StatementEvent = StatementRecorded;

export const versions: VersionsOf<StatementEvent> = { StatementRecorded: 1 };

export const upcasts: Upcasts<StatementEvent> = {};
