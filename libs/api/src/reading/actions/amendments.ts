import type { LocalizedText, RecordedEvent, Source, Words } from '#kernel';
import type { ActionRow, Amendment } from '#actions';
import { isAmendment, knownEvents, amended, withdrawnAmendments } from '#actions';
import type { NameOf } from './timeline.js';
import { sentenceOf } from './timeline.js';

/** One correction or withdrawal: what read how before, and how it reads since. */
export interface AmendmentShown {
  readonly eventId: string;
  readonly revision: number;
  readonly does: 'corrects' | 'withdraws';
  /** The event it names: one of the action, or an earlier amendment. */
  readonly event: string;
  /** What that said before; `null` where it names an amendment. */
  readonly before: Words | null;
  /** What it says since; `null` for a withdrawal. */
  readonly since: Words | null;
  readonly reason: LocalizedText;
  readonly source: Source | null;
  readonly recordedAt: string;
  /** The later withdrawal by which this amendment holds no longer. */
  readonly withdrawnBy: string | null;
}

const sentences = ({ kind }: ActionRow, past: readonly RecordedEvent[], amendment: RecordedEvent, nameOf: NameOf) => {
  const { event: named } = (amendment as RecordedEvent<Amendment>).data;
  const said = (events: readonly RecordedEvent[]): Words | null => {
    const found = amended(events).find(({ event }) => event.id === named);
    return found === undefined ? null : sentenceOf(kind, found.event, nameOf);
  };
  const since = amendment.type === 'EventCorrected' ? said([...past, amendment]) : null;
  return { before: said(past), since };
};

/** Every amendment known at an instant, whether or not it still holds. */
export const amendmentsOf = (row: ActionRow, knownAt: string | null, nameOf: NameOf): readonly AmendmentShown[] => {
  const known = knownEvents(row.events, knownAt);
  const withdrawn = withdrawnAmendments(known);
  return known.flatMap((event, index) => {
    if (!isAmendment(event)) return [];
    const { source, recordedAt } = event.meta;
    return [
      {
        ...{ eventId: event.id, revision: event.revision, source, recordedAt },
        does: event.type === 'EventCorrected' ? 'corrects' : 'withdraws',
        ...{ event: event.data.event, reason: event.data.reason },
        ...sentences(row, known.slice(0, index), event, nameOf),
        withdrawnBy: withdrawn.get(event.id)?.id ?? null,
      } as const,
    ];
  });
};
