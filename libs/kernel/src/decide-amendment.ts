import { byText } from './by-text.js';
import { amended, effectiveEvents, withdrawnAmendments } from './amended.js';
import type { Amendment, AmendmentName } from './amendment-events.js';
import type { Decision, Refusal } from './decider.js';
import { isRefusal, refuse } from './decider.js';
import type { DomainEvent, RecordedEvent } from './event.js';
import type { Slice } from './slice.js';

export type AmendmentRefusal =
  | 'unknown-event'
  | 'already-retracted'
  | 'names-an-amendment'
  | 'correction-changes-nothing'
  | 'correction-changes-the-id'
  | 'later-event-depends-on-it'
  /** Which no stream can know by itself: it is asked where the whole record is at hand. */
  | 'still-referred-to'
  | 'refers-to-what-is-gone'
  | 'unreadable-may-refer'
  | 'makes-a-circle';

interface AmendmentCommand {
  readonly type: AmendmentName;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The command that would record this event today. */
const commandFor = (slice: Slice, { type, data, meta }: RecordedEvent) => ({
  type: slice.recordedBy[type] ?? '',
  data: { ...(data as object), source: meta.source },
});

/** Event id → why the slice's rules would not take it there. Histories recorded under older rules may have some. */
const refusedIn = (slice: Slice, events: readonly RecordedEvent[]): ReadonlyMap<string, Refusal> => {
  const refused = new Map<string, Refusal>();
  let state: unknown = slice.decider.initial;
  for (const event of events) {
    const decision = slice.decider.decide(commandFor(slice, event), state);
    if (isRefusal(decision) && slice.changesNothing?.includes(decision.refused) !== true)
      refused.set(event.id, decision);
    state = slice.decider.evolve(state, event);
  }
  return refused;
};

/** Later events that stood and could not stand any more. Under whatever rules they were recorded, a stream begins with its entry. */
const breaks = (slice: Slice, past: readonly RecordedEvent[], amendment: Amendment): Refusal | null => {
  const trial = { ...past[0], ...amendment, id: '(this)', revision: past.length } as RecordedEvent;
  const before = refusedIn(slice, effectiveEvents(past));
  const left = effectiveEvents([...past, trial]);
  const [first] = left;
  const begins = first === undefined || slice.recordedBy[first.type] === slice.begins;
  for (const [event, { refused }] of refusedIn(slice, left))
    if (event !== amendment.data.event && (!before.has(event) || (!begins && event === first.id)))
      return refuse('later-event-depends-on-it', { event, type: typeOf(left, event), refused });
  return null;
};

const typeOf = (events: readonly RecordedEvent[], id: string): string =>
  events.find((one) => one.id === id)?.type ?? '';

/** Whether the entry of a stream would from then on name another stream. */
const renames = (slice: Slice, { type, data }: RecordedEvent, becomes: object): boolean =>
  slice.recordedBy[type] === slice.begins && slice.idFrom(becomes) !== slice.idFrom(data as object);

const correct = (
  slice: Slice,
  past: readonly RecordedEvent[],
  { data }: AmendmentCommand,
): Decision<Amendment, string> => {
  const { event: named, becomes, reason } = data as { event: string; becomes: Record<string, unknown>; reason: never };
  const all = amended(past);
  const target = all.find(({ event }) => event.id === named);
  if (target === undefined) return refuse('names-an-amendment', { event: named });
  if (target.retractedBy !== null) return refuse('already-retracted', { event: named });
  const { event } = target;
  const before = all.slice(0, all.indexOf(target)).flatMap((one) => (one.retractedBy === null ? [one.event] : []));
  const state = before.reduce<unknown>((at, one) => slice.decider.evolve(at, one), slice.decider.initial);
  const decision = slice.decider.decide({ type: slice.recordedBy[event.type] ?? '', data: becomes }, state);
  if (isRefusal(decision)) return decision;
  if (renames(slice, event, becomes)) return refuse('correction-changes-the-id', { event: named });
  const events: readonly DomainEvent[] = decision;
  const now = events.find(({ type }) => type === event.type) ?? events[0];
  if (now === undefined || same([now.data, becomes['source']], [event.data, event.meta.source]))
    return refuse('correction-changes-nothing', { event: named });
  const corrected: Amendment = { type: 'EventCorrected', v: 1, data: { event: named, becomes: now, reason } };
  return breaks(slice, past, corrected) ?? [corrected];
};

const retract = (
  slice: Slice,
  past: readonly RecordedEvent[],
  { data }: AmendmentCommand,
): Decision<Amendment, string> => {
  const { event, reason } = data as { event: string; reason: never };
  const gone = amended(past).some((one) => one.event.id === event && one.retractedBy !== null);
  if (gone || withdrawnAmendments(past).has(event)) return refuse('already-retracted', { event });
  const retracted: Amendment = { type: 'EventRetracted', v: 1, data: { event, reason } };
  return breaks(slice, past, retracted) ?? [retracted];
};

/** Whether a recorded event may be said otherwise or withdrawn: it may where the slice's rules take the history that is left. */
export const decideAmendment = (
  slice: Slice,
  past: readonly RecordedEvent[],
  command: AmendmentCommand,
): Decision<Amendment, string> => {
  const { event } = command.data;
  if (!past.some(({ id }) => id === event)) return refuse('unknown-event', { event: String(event) });
  return command.type === 'corrections' ? correct(slice, past, command) : retract(slice, past, command);
};

/** Keys in any order: a body is the same however it was written. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byText(a, b))
      .map(([k, v]) => [k, sorted(v)]),
  );
};
