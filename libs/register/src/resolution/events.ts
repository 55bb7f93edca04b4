import type { DomainEvent, LocalizedText, PartialDate, VersionsOf, Upcasts } from '#kernel';
import type { Measure } from '../measure.js';

export const aims = ['interaction', 'capacity-building'] as const;
/** What a commitment is for, where the resolution says so. */
export type Aim = (typeof aims)[number];

export const paragraphParts = ['operative', 'preambular'] as const;
/** Which part of the text a paragraph is of: what it asks for, or the grounds for it. */
export type ParagraphPart = (typeof paragraphParts)[number];

export const textsRead = ['whole', 'in-part'] as const;
/** How much of the adopted text of a paragraph was read. */
export type TextRead = (typeof textsRead)[number];

export type ResolutionRegistered = DomainEvent<
  'ResolutionRegistered',
  1,
  {
    id: string;
    designation: LocalizedText | null;
    title: LocalizedText;
    aliases: readonly string[];
    adopted: {
      readonly on: PartialDate;
      readonly by: string;
      readonly session: LocalizedText;
      readonly place: LocalizedText;
    };
    proposedBy: readonly string[];
  }
>;
export type AliasAdded = DomainEvent<'AliasAdded', 1, { alias: string }>;
export type ParagraphAdded = DomainEvent<
  'ParagraphAdded',
  2,
  {
    key: string;
    number: string | null;
    part: ParagraphPart;
    textRead: TextRead | null;
    title: LocalizedText;
    mandate: LocalizedText | null;
  }
>;
export type ParagraphNumberSet = DomainEvent<'ParagraphNumberSet', 1, { key: string; number: string }>;
export type CommitmentAdded = DomainEvent<
  'CommitmentAdded',
  1,
  {
    key: string;
    paragraph: string;
    title: LocalizedText;
    aim: Aim | null;
    responsible: readonly string[];
    dueOn: string | null;
    weight: number;
  }
>;
export type MeasureSet = DomainEvent<
  'MeasureSet',
  1,
  { commitment: string; measure: Measure; setBy: string; setOn: string; basis: LocalizedText }
>;
export type SuccessionRecorded = DomainEvent<
  'SuccessionRecorded',
  1,
  { by: string; on: PartialDate; renews: readonly string[] }
>;
export type DueDateChanged = DomainEvent<
  'DueDateChanged',
  1,
  { commitment: string; to: string | null; decidedOn: string; by: string; reason: LocalizedText }
>;
export type RecordChecked = DomainEvent<'RecordChecked', 1, { commitment: string; checkedTo: string; by: string }>;

export type ResolutionEvent =
  | ResolutionRegistered
  | AliasAdded
  | ParagraphAdded
  | ParagraphNumberSet
  | CommitmentAdded
  | MeasureSet
  | SuccessionRecorded
  | DueDateChanged
  | RecordChecked;

export const versions: VersionsOf<ResolutionEvent> = {
  ResolutionRegistered: 1,
  AliasAdded: 1,
  ParagraphAdded: 2,
  ParagraphNumberSet: 1,
  CommitmentAdded: 1,
  MeasureSet: 1,
  SuccessionRecorded: 1,
  DueDateChanged: 1,
  RecordChecked: 1,
};

export const upcasts: Upcasts<ResolutionEvent> = {
  // Version 1 knew operative paragraphs alone, as other sources report them.
  ParagraphAdded: { 1: (data) => ({ ...data, part: 'operative', textRead: null }) },
};
