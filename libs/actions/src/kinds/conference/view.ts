import type { LocalizedText } from '#kernel';
import { dataOf, firstDayOf } from '../../kind/index.js';
import type { ConferenceEvent } from './events.js';

/** What answers and pages see of one edition of a conference. */
export interface ConferenceView {
  /** Version of this shape. */
  readonly v: 1;
  /** `not-held`: a source says so, which is not the same as no record. */
  readonly status: 'none' | 'entered' | 'held' | 'not-held';
  /** Its ordinal, where a source gives it. */
  readonly edition: number | null;
  /** The calendar year (`YYYY`) that it stands for, `null` where its entry is not seen. */
  readonly year: string | null;
  /** Code of the party that hosted it. */
  readonly host: string | null;
  /** Codes of the parties that organised it. */
  readonly organisers: readonly string[];
  readonly theme: LocalizedText | null;
  /** First day (`YYYY-MM-DD`) on which it can have been held. */
  readonly heldFrom: string | null;
  /** The ordinal of each session, `null` where its source gives none. */
  readonly sessions: readonly (number | null)[];
  /** Keys of the recommendations that it made, as the register has them. */
  readonly recommendations: readonly string[];
  /** Whether its report was issued. */
  readonly reported: boolean;
}

const statusOf = (events: readonly ConferenceEvent[]): ConferenceView['status'] => {
  const whether = events.findLast(({ type }) => type === 'ConferenceHeld' || type === 'ConferenceNotHeld');
  if (whether !== undefined) return whether.type === 'ConferenceHeld' ? 'held' : 'not-held';
  return events.some(({ type }) => type === 'ConferenceEntered') ? 'entered' : 'none';
};

export const view = (events: readonly ConferenceEvent[]): ConferenceView => {
  const entry = dataOf(events, 'ConferenceEntered').at(-1);
  const holding = dataOf(events, 'ConferenceHeld').at(-1);
  return {
    v: 1,
    status: statusOf(events),
    edition: entry?.edition ?? null,
    year: (entry ?? dataOf(events, 'ConferenceNotHeld').at(-1))?.year ?? null,
    host: holding?.host ?? null,
    organisers: holding?.organisers ?? [],
    theme: holding?.theme ?? null,
    heldFrom: firstDayOf(holding?.on),
    sessions: dataOf(events, 'SessionHeld').map(({ number }) => number),
    recommendations: dataOf(events, 'RecommendationsMade').flatMap(({ recommendations }) => recommendations),
    reported: dataOf(events, 'ReportIssued').length > 0,
  };
};
