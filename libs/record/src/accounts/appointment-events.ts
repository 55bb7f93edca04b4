import type { DomainEvent, LocalizedText, NewEvent, PartyCode, RecordedEvent } from '#kernel';
import type { AppointmentAct } from '#platform';

/** Somebody has a function from a day on. */
export type FunctionGiven = DomainEvent<
  'FunctionGiven',
  1,
  {
    /** Of whom: the account’s number. */
    readonly account: string;
    readonly function: string;
    /** The party spoken for; `null` for none. */
    readonly party: PartyCode | null;
    /** In their own right, as deputy, or acting in it for a time. */
    readonly way: 'holder' | 'deputy' | 'acting';
    /** The first day. */
    readonly from: string;
    /** The last day; `null`: without end. */
    readonly until: string | null;
    /** By which note or decision; `null` where nobody has said. */
    readonly authority: LocalizedText | null;
  }
>;

/** The function is theirs no longer: at once, or after a last day. */
export type FunctionEnded = DomainEvent<
  'FunctionEnded',
  1,
  {
    /** The last day. */
    readonly until: string;
    /** Whether it ended before that day was over. */
    readonly atOnce: boolean;
    /** By which note or decision; `null` where nobody has said. */
    readonly authority: LocalizedText | null;
  }
>;

type AppointmentEvent = FunctionGiven | FunctionEnded;

const PREFIX = 'appointment-';

/** Whether a stream says who has a function; each is of one appointment. */
export const isAppointmentStream = (stream: string): boolean => stream.startsWith(PREFIX);

const eventOf = (act: AppointmentAct): AppointmentEvent => {
  if ('given' in act) {
    const { account, role, party, way, from, until, authority } = act.given;
    return { type: 'FunctionGiven', v: 1, data: { account, function: role, party, way, from, until, authority } };
  }
  const { until, endedAt, authority } = act.ended;
  return {
    type: 'FunctionEnded',
    v: 1,
    data: { until: until ?? act.at.slice(0, 10), atOnce: endedAt !== null, authority },
  };
};

export const streamOf = (act: AppointmentAct): string =>
  `${PREFIX}${'given' in act ? act.given.id : act.ended.appointment}`;

/** What was done, as the record has it: for the Secretariat alone. */
export const recordedAs = (act: AppointmentAct): NewEvent => ({
  ...eventOf(act),
  id: act.id,
  meta: {
    actor: act.by,
    role: 'administrator',
    onBehalfOf: null,
    commandId: act.id,
    requestHash: act.id,
    correlationId: act.id,
    causationId: null,
    source: null,
    import: null,
    distribution: 'secretariat',
  },
});

const isGiven = (event: RecordedEvent): event is RecordedEvent<FunctionGiven> => event.type === 'FunctionGiven';
const isEnded = (event: RecordedEvent): event is RecordedEvent<FunctionEnded> => event.type === 'FunctionEnded';

/** An event as what was done; `null` for one that a newer version wrote. */
export const actIn = (event: RecordedEvent): AppointmentAct | null => {
  const act = { id: event.id, by: event.meta.actor, at: event.meta.recordedAt };
  const appointment = event.stream.slice(PREFIX.length);
  if (event.v !== 1) return null;
  if (isGiven(event)) {
    const { function: role, ...given } = event.data;
    return { ...act, given: { id: appointment, role, ...given } };
  }
  if (!isEnded(event)) return null;
  const { until, atOnce, authority } = event.data;
  return { ...act, ended: { appointment, until, endedAt: atOnce ? act.at : null, authority } };
};
