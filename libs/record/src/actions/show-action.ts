import type { Fact, KindSeenAs, KindView, Served } from '#actions';
import { kindNamed } from '#actions';
import type { ActionId, Instant, KindName, LocalizedText, Revision } from '#kernel';
import type { Stamp } from '../moment.js';
import { NotFound } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';
import type { AmendmentShown } from './amendments.js';
import { amendmentsOf } from './amendments.js';
import type { TimelineEntry } from './timeline.js';
import { entriesAt, happeningsOf, inOrderOfDays, timelineEntry } from './timeline.js';

/** An action as it reads at a moment, and how it came to read so. */
export interface ActionShown<V extends KindView = KindView> {
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
  /** What its kind shows of it, in a shape of its own whose version is `v`. */
  readonly state: V;
  /** What it says for counting, withdrawn facts too. */
  readonly facts: readonly Fact[];
  /** What holds of it, each with its sentence: its entry in the record, then oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** Corrections and withdrawals, oldest first. */
  readonly amendments: readonly AmendmentShown[];
}

/** An action of whatever kind, as it reads at a moment, and how it came to read so. */
export interface ActionOfAnyKind extends ActionShown {
  /** What its kind shows of it, in a shape of its own whose version is `v`. */
  readonly state: KindView;
}

/** One action. */
export interface ActionAnswer extends Stamp {
  readonly action: ActionOfAnyKind;
}

export async function showAction(view: RecordView, name: string, id: string): Promise<ActionAnswer | NotFound> {
  const kind = kindNamed(name);
  return kind === undefined ? new NotFound('unknown-kind', { kind: name.slice(0, 60) }) : showActionOf(view, kind, id);
}

/** An action whose kind is known: what is seen of it has that kind's own shape. */
export async function showActionOf<V extends KindView>(
  view: RecordView,
  kind: KindSeenAs<V>,
  id: string,
): Promise<(Stamp & { readonly action: ActionShown<V> }) | NotFound> {
  const { register, actions, stamp } = view;
  const row = await actions.one(kind.name, id);
  if (row === null) return new NotFound('not-found', { id: id.slice(0, 100) });
  const entries = entriesAt(row, stamp);
  const shown = new Set(entries.map(({ event }) => event.id));
  const nameOf = await register.namesOf();
  const { title, serves, recordedAt, revision, facts } = row;
  const action: ActionShown<V> = {
    kind: kind.name,
    id,
    title,
    serves,
    recordedAt,
    revision,
    state: kind.view(entries.map(({ event }) => event)),
    facts: facts.filter(({ eventId }) => shown.has(eventId)),
    // That it was entered says nothing of a day by which nothing of it had happened.
    entries: inOrderOfDays(happeningsOf(row, stamp).length === 0 ? [] : entries).map((entry) =>
      timelineEntry(kind, entry, nameOf),
    ),
    amendments: amendmentsOf(row.kind, row.events, stamp, nameOf),
  };
  return { ...stamp, action };
}
