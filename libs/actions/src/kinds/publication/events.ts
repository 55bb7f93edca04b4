import type { DomainEvent, LocalizedText, PartialDate, Quantity } from '#kernel';
import type { Served } from '../../kind/served.js';

export const forms = ['study', 'report', 'guidance', 'other'] as const;
export type Form = (typeof forms)[number];

/** By institutions; people who wrote it are a number at most. */
export type PublicationEntered = DomainEvent<
  'PublicationEntered',
  1,
  {
    readonly title: LocalizedText;
    readonly serves: readonly Served[];
    readonly form: Form;
    readonly preparedBy: readonly string[];
    readonly withSupportOf: readonly string[];
    readonly authorsCount: Quantity | null;
  }
>;
export type PublicationIssued = DomainEvent<
  'PublicationIssued',
  1,
  { readonly on: PartialDate; readonly by: string; readonly reference: string | null }
>;
export type PublicationPresented = DomainEvent<
  'PublicationPresented',
  1,
  {
    readonly on: PartialDate;
    readonly by: string | null;
    readonly occasion: LocalizedText;
    readonly place: LocalizedText | null;
    /** Parties that spoke on it there. */
    readonly panel: readonly string[];
    readonly participants: Quantity | null;
  }
>;
export type PublicationNotIssued = DomainEvent<
  'PublicationNotIssued',
  1,
  { readonly on: PartialDate; readonly reason: LocalizedText }
>;

/** A figure it gives as context, in its own words: a quotation, so it yields no fact. */
export type FigureQuoted = DomainEvent<
  'FigureQuoted',
  1,
  {
    readonly on: PartialDate;
    /** As worded: "60 %". */
    readonly figure: LocalizedText;
    readonly of: LocalizedText;
    /** Who gave it: a function or an institution. */
    readonly by: LocalizedText;
  }
>;

export type PublicationEvent =
  PublicationEntered | PublicationIssued | PublicationPresented | PublicationNotIssued | FigureQuoted;
