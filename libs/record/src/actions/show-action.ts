import type { Fact, Served } from '#actions';
import { kindNamed, knownEvents } from '#actions';
import type { ActionId, Instant, KindName, LocalizedText, Revision } from '#kernel';
import { fold } from '#kernel';
import type { Stamp } from '../moment.js';
import { NotThere } from '../unanswered.js';
import { viewAt } from '../view/actions.js';
import type { RecordView } from '../view/record-view.js';
import type { AmendmentShown } from './amendments.js';
import { amendmentsOf } from './amendments.js';
import type { TimelineEntry } from './timeline.js';
import { entriesAt, happeningsOf, inOrderOfDays, timelineEntry } from './timeline.js';

/** An action as it reads at a moment, and how it came to read so. */
export interface ActionShown {
  readonly kind: KindName;
  readonly id: ActionId;
  /** What the action is called. */
  readonly title: LocalizedText;
  /** What it serves. */
  readonly serves: readonly Served[];
  /** When it was entered in the record. */
  readonly recordedAt: Instant;
  /** Of its stream: what `If-Match` takes. */
  readonly revision: Revision;
  /** As the kind itself folds it. */
  readonly state: unknown;
  /** What it says for counting, withdrawn facts too. */
  readonly facts: readonly Fact[];
  /** What holds of it, each with its sentence: its entry in the record, then oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** Corrections and withdrawals, oldest first. */
  readonly amendments: readonly AmendmentShown[];
}

/** One action. */
export type ActionAnswer = Stamp & { readonly action: ActionShown };

export async function showAction(view: RecordView, name: string, id: string): Promise<ActionAnswer | NotThere> {
  const { register, actions, stamp } = view;
  const kind = kindNamed(name);
  if (kind === undefined) return new NotThere('unknown-kind', { kind: name.slice(0, 60) });
  const row = await actions.one(name, id);
  const read = row === null ? null : viewAt(row, stamp.knownAt);
  if (row === null || read === null) return new NotThere('not-found', { id: id.slice(0, 100) });
  const entries = entriesAt(row, stamp);
  const shown = new Set(entries.map(({ event }) => event.id));
  const nameOf = await register.namesOf(stamp.knownAt);
  const { title, serves, recordedAt, facts } = read;
  const then = { ...read, kind: name, id };
  const action: ActionShown = {
    ...{ kind: name, id, title, serves, recordedAt },
    // Of what was known then: what was recorded since makes no past answer another.
    revision: knownEvents(row.events, stamp.knownAt).length - 1,
    state: fold(
      kind.decider,
      entries.map(({ event }) => event),
    ),
    facts: facts.filter(({ eventId }) => shown.has(eventId)),
    // That it was entered says nothing of a day by which nothing of it had happened.
    entries: inOrderOfDays(happeningsOf(row, stamp).length === 0 ? [] : entries).map((entry) =>
      timelineEntry(then, entry, nameOf),
    ),
    amendments: amendmentsOf(row, stamp, nameOf),
  };
  return { ...stamp, action };
}
