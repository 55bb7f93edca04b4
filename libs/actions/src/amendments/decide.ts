import type { Decision, DomainEvent, RecordedEvent, Refusal } from '#kernel';
import { isRefusal, refuse } from '#kernel';
import type { Kind } from '../kind/index.js';
import { amended, standing, withdrawnAmendments } from './amended.js';
import type { AmendmentName } from './commands.js';
import type { Amendment } from './events.js';

export type AmendmentRefusal =
  | 'unknown-event'
  | 'already-retracted'
  | 'names-an-amendment'
  | 'correction-changes-nothing'
  | 'later-event-depends-on-it';

interface AmendmentCommand {
  readonly type: AmendmentName;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The command that would record this event today. */
const commandFor = (kind: Kind, { type, data, meta }: RecordedEvent) => ({
  type: kind.recordedBy[type] ?? '',
  data: { ...(data as object), source: meta.source },
});

/** Event id → why the kind's rules would not take it there. Histories recorded under older rules may have some. */
const refusedIn = (kind: Kind, events: readonly RecordedEvent[]): ReadonlyMap<string, Refusal> => {
  const refused = new Map<string, Refusal>();
  let state: unknown = kind.decider.initial;
  for (const event of events) {
    const decision = kind.decider.decide(commandFor(kind, event), state);
    if (isRefusal(decision)) refused.set(event.id, decision);
    state = kind.decider.evolve(state, event);
  }
  return refused;
};

/** Later events that stood and could not stand any more. */
const breaks = (kind: Kind, past: readonly RecordedEvent[], amendment: Amendment): Refusal | null => {
  const trial = { ...past[0], ...amendment, id: '(this)', revision: past.length } as RecordedEvent;
  const before = refusedIn(kind, standing(past));
  for (const [event, { refused }] of refusedIn(kind, standing([...past, trial])))
    if (event !== amendment.data.event && !before.has(event))
      return refuse('later-event-depends-on-it', { event, refused });
  return null;
};

const correct = (
  kind: Kind,
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
  const state = before.reduce<unknown>((at, one) => kind.decider.evolve(at, one), kind.decider.initial);
  const decision = kind.decider.decide({ type: kind.recordedBy[event.type] ?? '', data: becomes }, state);
  if (isRefusal(decision)) return decision;
  const [now] = decision as readonly DomainEvent[];
  if (now === undefined || same([now.data, becomes['source']], [event.data, event.meta.source]))
    return refuse('correction-changes-nothing', { event: named });
  const corrected: Amendment = { type: 'EventCorrected', v: 1, data: { event: named, becomes: now, reason } };
  return breaks(kind, past, corrected) ?? [corrected];
};

const retract = (
  kind: Kind,
  past: readonly RecordedEvent[],
  { data }: AmendmentCommand,
): Decision<Amendment, string> => {
  const { event, reason } = data as { event: string; reason: never };
  const gone = amended(past).some((one) => one.event.id === event && one.retractedBy !== null);
  if (gone || withdrawnAmendments(past).has(event)) return refuse('already-retracted', { event });
  const retracted: Amendment = { type: 'EventRetracted', v: 1, data: { event, reason } };
  return breaks(kind, past, retracted) ?? [retracted];
};

/** Whether a recorded event may be said otherwise or withdrawn: it may where the kind's rules take the history that is left. */
export const decideAmendment = (
  kind: Kind,
  past: readonly RecordedEvent[],
  command: AmendmentCommand,
): Decision<Amendment, string> => {
  const { event } = command.data;
  if (!past.some(({ id }) => id === event)) return refuse('unknown-event', { event: String(event) });
  return command.type === 'corrections' ? correct(kind, past, command) : retract(kind, past, command);
};

/** Keys in any order: a body is the same however it was written. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
};
