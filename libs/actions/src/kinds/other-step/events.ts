import type { DomainEvent, LocalizedText, PartialDate } from '#kernel';
import type { Served } from '../../kind/served.js';

export type OtherStepEntered = DomainEvent<
  'OtherStepEntered',
  1,
  { readonly title: LocalizedText; readonly serves: readonly Served[]; readonly whyNoOtherKind: LocalizedText }
>;
export type OtherStepTaken = DomainEvent<
  'OtherStepTaken',
  1,
  {
    readonly on: PartialDate;
    readonly what: LocalizedText;
    /** Parties that took it. */
    readonly by: readonly string[];
    /** What shows that it was taken. */
    readonly evidence: LocalizedText;
  }
>;
/** It is on record as an action of a kind of its own, and takes nothing more here. */
export type OtherStepMoved = DomainEvent<
  'OtherStepMoved',
  1,
  { readonly on: PartialDate; readonly into: string; readonly reason: LocalizedText }
>;

export type OtherStepEvent = OtherStepEntered | OtherStepTaken | OtherStepMoved;
