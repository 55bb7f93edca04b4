import type { LocalizedText, PartialDate } from '#kernel';
import { spanOf } from '#kernel';
import { dataOf, latestFrom } from '../../kind/index.js';
import type { PublicationEvent } from './events.js';

/** An occasion on which it was presented. */
export interface PresentationSeen {
  readonly on: PartialDate;
  readonly occasion: LocalizedText;
}

/** A figure that it gives, in its own words. */
export interface QuotationSeen {
  readonly on: PartialDate;
  /** As worded: "60 %". */
  readonly figure: LocalizedText;
  readonly of: LocalizedText;
  /** Who gave it: a function or an institution. */
  readonly by: LocalizedText;
}

/** What answers and pages see of a publication. */
export interface PublicationView {
  /** Version of this shape. */
  readonly v: 1;
  /** `not-issued`: a source says so, which is not the same as no record. */
  readonly status: 'none' | 'entered' | 'issued' | 'not-issued';
  /** Where it was presented, in the order recorded. */
  readonly presentations: readonly PresentationSeen[];
  /** Figures quoted of it, in the order recorded. */
  readonly quoted: readonly QuotationSeen[];
  /** First day (`YYYY-MM-DD`) on which the latest presentation on record can have been made. */
  readonly presentedFrom: string | null;
  /** Last day (`YYYY-MM-DD`) on which it can have been given up. */
  readonly givenUpBy: string | null;
}

const statusOf = (events: readonly PublicationEvent[]): PublicationView['status'] => {
  const whether = events.findLast(({ type }) => type === 'PublicationIssued' || type === 'PublicationNotIssued');
  if (whether !== undefined) return whether.type === 'PublicationIssued' ? 'issued' : 'not-issued';
  return events.some(({ type }) => type === 'PublicationEntered') ? 'entered' : 'none';
};

export const view = (events: readonly PublicationEvent[]): PublicationView => {
  const presented = dataOf(events, 'PublicationPresented');
  const givenUp = dataOf(events, 'PublicationNotIssued').at(-1);
  return {
    v: 1,
    status: statusOf(events),
    presentations: presented.map(({ on, occasion }) => ({ on, occasion })),
    quoted: dataOf(events, 'FigureQuoted').map(({ on, figure, of, by }) => ({ on, figure, of, by })),
    presentedFrom: latestFrom(presented),
    givenUpBy: givenUp === undefined ? null : spanOf(givenUp.on).latest,
  };
};
