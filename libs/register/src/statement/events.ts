import type { DomainEvent, Lang, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';
import type { StatedStatus } from './model.js';

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
