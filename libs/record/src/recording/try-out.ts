import type { DomainEvent, Slice, Source } from '#kernel';
import { isAmendmentName, isRefusal } from '#kernel';
import type { EventLog } from '#platform';
import { sliceNamed, upcastEvent } from '../slices.js';
import { decideOn } from './decide-on.js';
import type { CommandRequest, Decided } from './command.js';
import { type EnteredBy, wouldBeEntered } from './entered-as.js';
import type { KeptFiles } from './files.js';
import { widestMarkingFor } from './marking.js';
import { checkedBody, prepare, sourceIn } from './prepare.js';
import type { ReferenceIndex } from './reference-index.js';
import type { StreamStates } from './stream-states.js';
import { CommandRejection, refusedByRule, type Unrecorded } from './unrecorded.js';

/** One thing that somebody wants entered, as the commands it takes: of one stream, one after the other. */
export interface Plan {
  /** Name of the slice. */
  readonly slice: string;
  /** Of the stream that they go on with; `null` where the first begins one. */
  readonly id: string | null;
  readonly steps: readonly { readonly command: string; readonly body: unknown }[];
}

/** What a plan would record. */
export interface Tried extends Decided {
  /** Of its stream as it stands; -1 where it would begin. */
  readonly revision: number;
}

/** Why a plan would not be recorded, and which of its steps is to blame. */
export class StepRefused {
  constructor(
    readonly step: number,
    readonly why: Unrecorded,
  ) {}
}

interface Known {
  readonly names: ReferenceIndex;
  readonly states: StreamStates;
  readonly log: Pick<EventLog, 'readStream'>;
  readonly now: Date;
  /** How the register is kept today. */
  readonly rules: Omit<EnteredBy, 'marked'>;
  readonly files: KeptFiles;
}

interface Resting {
  readonly event: DomainEvent;
  readonly source: Source | null;
}

/** What a plan has come to. */
interface Folded {
  readonly slice: Slice;
  /** `null` where the record would make one. */
  readonly id: string | null;
  /** With all that the steps so far would record. */
  readonly state: unknown;
  readonly revision: number;
  readonly made: readonly Resting[];
}

const resting = (events: readonly DomainEvent[], data: Parameters<typeof sourceIn>[0]): readonly Resting[] =>
  events.map((event) => ({ event, source: sourceIn(data) }));

const nothingRecorded = { idempotencyKey: null, ifMatch: null, correlationId: '' } as const;
const nobody = { actor: '', role: '', onBehalfOf: null } as const;

const evolved = (slice: Slice, state: unknown, events: readonly DomainEvent[]): unknown =>
  events.reduce<unknown>((at, event) => slice.decider.evolve(at, event), state);

const first = async ({ slice, id, steps }: Plan, known: Known): Promise<Folded | Unrecorded> => {
  const { command = '', body } = steps[0] ?? {};
  const request: CommandRequest = { slice, command, id, body, origin: nobody, ...nothingRecorded };
  const readPast = (stream: string) => known.log.readStream(stream);
  const prepared = await prepare(request, known.names, known.now, readPast, known.files);
  if (prepared instanceof CommandRejection) return prepared;
  const [of, data] = [prepared.slice, prepared.data];
  const own = prepared.id ?? of.idFrom(data);
  const past = own === null ? null : `${of.name}-${own}`;
  const state = past === null ? of.decider.initial : (await known.states.of(of, past)).state;
  const found =
    past === null
      ? { revision: -1, decision: of.decider.decide({ type: command, data }, state) }
      : await decideOn(of, past, { type: command, data }, known.states, known.log);
  const { decision, revision } = found;
  if (isRefusal(decision)) return refusedByRule(of, decision);
  // A correction or withdrawal is followed by nothing, and no rule keeps it in mind.
  const after = isAmendmentName(command) ? state : evolved(of, state, decision);
  return { slice: of, id: own, state: after, revision, made: resting(decision, data) };
};

const next = async (
  { slice, state, made, ...so }: Folded,
  { command, body }: Plan['steps'][number],
  { names, now, files }: Known,
): Promise<Folded | Unrecorded> => {
  const shape = slice.commands[command];
  if (shape === undefined) return new CommandRejection('unknown-command', { command });
  const data = await checkedBody({ slice, shape, id: null }, body, names, now, files);
  if (data instanceof CommandRejection) return data;
  const decision = slice.decider.decide({ type: command, data }, state);
  if (isRefusal(decision)) return refusedByRule(slice, decision);
  return { ...so, slice, state: evolved(slice, state, decision), made: [...made, ...resting(decision, data)] };
};

/** What is begun has no id yet. */
const NOT_YET = 'not-yet';

const asDecided = async ({ slice, id, revision, made }: Folded, { log, rules }: Known): Promise<Tried> => {
  const stands = id === null || revision < 0 ? [] : await log.readStream(`${slice.name}-${id}`);
  const past = stands.slice(0, revision + 1);
  const wouldBe = async ({ event, source }: Resting) => {
    const marked = await widestMarkingFor(log, source);
    return wouldBeEntered(slice, past, event, { ...rules, marked }, nobody);
  };
  const events = await Promise.all(made.map(wouldBe));
  return { slice: slice.name, id: id ?? NOT_YET, revision, past: past.map(upcastEvent), events };
};

const isFolded = (outcome: Folded | Unrecorded): outcome is Folded => 'made' in outcome;

/** Each step of a plan is put to the rules as if those before it were recorded. */
export const tryOut = async (plan: Plan, known: Known): Promise<Tried | StepRefused> => {
  if (sliceNamed(plan.slice) === undefined)
    return new StepRefused(0, new CommandRejection('unknown-kind', { kind: plan.slice }));
  let so = await first(plan, known);
  if (!isFolded(so)) return new StepRefused(0, so);
  for (const [index, step] of plan.steps.slice(1).entries()) {
    const then = await next(so, step, known);
    if (!isFolded(then)) return new StepRefused(index + 1, then);
    so = then;
  }
  return asDecided(so, known);
};
