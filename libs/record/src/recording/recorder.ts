import type { DomainEvent, NewEvent, NewEventMeta, Source } from '#kernel';
import { isRefusal, latestTodayOnEarth } from '#kernel';
import type { RegisterRules } from '#register';
import type { EventLog } from '#platform';
import { DuplicateEvent, KeyedMutex, WrongExpectedRevision, inSpan, traceparentNow } from '#platform';
import { sliceOf, upcastEvent } from '../slices.js';
import type { CommandAnswer, CommandOutcome, CommandRequest, Decided } from './command.js';
import { commandIdOf, eventIdOf, requestHashOf, streamIdOf } from './command-id.js';
import { earlierAnswer } from './earlier-answer.js';
import { type EnteredBy, enteredAs, wouldBeEntered } from './entered-as.js';
import { type KeptFiles, noFiles } from './files.js';
import { widestMarkingFor } from './marking.js';
import type { ReferenceIndex } from './reference-index.js';
import { namesChanged } from './names-changed.js';
import type { CheckedCommand } from './cross-stream-rules.js';
import { CrossStreamRules } from './cross-stream-rules.js';
import type { Prepared } from './prepare.js';
import { prepare, sourceIn } from './prepare.js';
import { decideOn, type Found } from './decide-on.js';
import { ReferenceCheck } from './reference-check.js';
import { StreamStates } from './stream-states.js';
import { type Plan, type StepRefused, type Tried, tryOut } from './try-out.js';
import { CommandRejection, isUnrecorded, refusedByRule, type Unrecorded } from './unrecorded.js';

const attempts = 5;

interface Attempt extends Omit<CheckedCommand, 'changed'> {
  readonly meta: NewEventMeta;
}

/** What is done with a command that its own stream allows; `null` where somebody else appended in between. */
type Then<T> = (command: Allowed, found: Found) => Promise<T | Unrecorded | null>;

type Allowed = Attempt & { readonly changed: CheckedCommand['changed']; readonly events: readonly NewEvent[] };

/** The one way into the record: check, load, fold, decide, append at the revision seen. */
export class Recorder {
  private readonly keys = new KeyedMutex();
  private readonly streams = new KeyedMutex();
  private readonly states: StreamStates;
  private readonly rules: CrossStreamRules;

  constructor(
    private readonly log: EventLog,
    private readonly names: ReferenceIndex,
    private readonly now: () => Date,
    /** How the register is kept as long as nobody has said otherwise on record. */
    private readonly installed: Pick<RegisterRules, 'newEntries' | 'checking'>,
    private readonly files: KeptFiles = noFiles,
  ) {
    this.states = new StreamStates(log);
    this.rules = new CrossStreamRules(log, (request) => this.prepare(request), names);
  }

  /** Throws `EventLogUnavailable` where nothing could be written. */
  record(request: CommandRequest): Promise<CommandOutcome> {
    return this.inTurn<CommandAnswer>(request, (command, found) =>
      this.rules.append(command, () => this.append(command, found)),
    );
  }

  /** What a plan would record, with nothing written; what only other streams could refuse is asked when it is recorded. */
  async tryOut(plan: Plan): Promise<Tried | StepRefused> {
    await this.names.catchUp();
    const { names, states, log, files } = this;
    return tryOut(plan, { names, states, log, files, now: this.now(), rules: this.rulesToday() });
  }

  /** What `record` would record now, or refuse: it asks the same, writes nothing and uses up no key. */
  async decide(request: CommandRequest): Promise<Decided | Unrecorded> {
    const outcome = await this.inTurn<Decided>(request, async (command, { revision }) => {
      const against = await this.rules.against(command);
      if (against !== null) return against;
      const { prepared, id, stream, events } = command;
      const past = (await this.log.readStream(stream)).slice(0, revision + 1);
      const rules = await this.rulesFor(command.meta.source);
      const wouldBe = (event: DomainEvent) => wouldBeEntered(prepared.slice, past, event, rules, request.origin);
      return { slice: request.slice, id, past: past.map(upcastEvent), events: events.map(wouldBe) };
    });
    if (isUnrecorded(outcome) || 'past' in outcome) return outcome;
    return { slice: request.slice, id: outcome.id, past: [], events: [] };
  }

  private async inTurn<T>(request: CommandRequest, then: Then<T>): Promise<T | CommandOutcome> {
    const commandId = commandIdOf(request.origin.actor, request.idempotencyKey);
    if (request.idempotencyKey === null) return this.once(request, commandId, then);
    // Two requests with one key at once: the second waits and finds what the first wrote, in whichever stream.
    return this.keys.runExclusive(commandId, () => this.once(request, commandId, then));
  }

  private async once<T>(request: CommandRequest, commandId: string, then: Then<T>): Promise<T | CommandOutcome> {
    const nameChangesSeen = this.rules.nameChangesSoFar;
    await this.names.catchUp();
    const earlier = await this.answered(request);
    if (earlier !== null) return earlier;
    const prepared = await this.prepare(request);
    if (prepared instanceof CommandRejection) return prepared;
    const { slice, data } = prepared;
    const id = prepared.id ?? slice.idFrom(data) ?? streamIdOf(commandId);
    const meta: NewEventMeta = {
      ...request.origin,
      commandId,
      source: sourceIn(data),
      requestHash: requestHashOf(request.slice, request.command, prepared.id, request.body),
      correlationId: request.correlationId,
      causationId: null,
      import: null,
      ...traceparentNow(),
    };
    const stream = `${slice.name}-${id}`;
    const references = new ReferenceCheck(this.log, slice, stream);
    const attempt: Attempt = { request, prepared, nameChangesSeen, id, stream, references, meta };
    // Writers of this process queue for a stream instead of racing for it; other processes may still race.
    return this.streams.runExclusive(stream, () => this.attempt(attempt, then));
  }

  private prepare(request: CommandRequest): Promise<Prepared | CommandRejection> {
    return prepare(request, this.names, this.now(), (stream) => this.log.readStream(stream), this.files);
  }

  /** `null` where nothing was recorded under the command's key, in whichever form it was kept. */
  private async answered(request: CommandRequest): Promise<CommandAnswer | CommandRejection | null> {
    const { idempotencyKey: key, formerKeys = [], origin } = request;
    if (key === null) return null;
    const found = await Promise.all(
      [key, ...formerKeys].map((each) => this.answeredAs(commandIdOf(origin.actor, each), request)),
    );
    const known = found.filter((each) => each !== null);
    // Two forms of a key were two keys once: whoever repeats either gets the answer to it.
    return known.find((each) => !(each instanceof CommandRejection)) ?? known[0] ?? null;
  }

  private async answeredAs(
    commandId: string,
    request: CommandRequest,
  ): Promise<CommandAnswer | CommandRejection | null> {
    const stream = await this.log.streamOf(commandId);
    const slice = stream === null ? undefined : sliceOf(stream);
    if (stream === null || slice === undefined) return null;
    return earlierAnswer(slice, stream, await this.log.readStream(stream), commandId, request);
  }

  private async attempt<T>(attempt: Attempt, then: Then<T>): Promise<T | CommandOutcome> {
    for (let tries = 0; tries < attempts; tries += 1) {
      const answer = await this.tryOnce(attempt, then);
      if (answer !== null) return answer;
    }
    return new CommandRejection('concurrent-change');
  }

  /** `null` where somebody else appended in between. */
  private async tryOnce<T>(attempt: Attempt, then: Then<T>): Promise<T | CommandOutcome | null> {
    const { prepared, stream, id, meta, request } = attempt;
    const { slice, data } = prepared;
    const found = await decideOn(slice, stream, { type: request.command, data }, this.states, this.log);
    const { revision, past, decision } = found;
    const against = notMatched(request, revision) ?? (isRefusal(decision) ? refusedByRule(slice, decision) : null);
    // What it was to record may be what is against it now: recorded since it was asked, by another process or an append thought lost.
    if (against !== null || isRefusal(decision)) return (await this.answered(request)) ?? against;
    const rules = await this.rulesFor(meta.source);
    const events: readonly NewEvent[] = decision.map((event: DomainEvent, index) => ({
      type: event.type,
      v: event.v,
      data: event.data,
      meta: { ...meta, ...enteredAs(slice, past, event, rules, request.origin) },
      id: eventIdOf(meta.commandId, meta.requestHash, index),
    }));
    const changed = namesChanged(slice, id, past, events);
    return then({ ...attempt, changed, events }, found);
  }

  private async rulesFor(source: Source | null): Promise<EnteredBy> {
    return { ...this.rulesToday(), marked: await widestMarkingFor(this.log, source) };
  }

  private rulesToday(): Pick<RegisterRules, 'newEntries' | 'checking'> {
    return this.names.rulesOn(latestTodayOnEarth(this.now())) ?? this.installed;
  }

  private async append(
    { stream, id, request, events }: Allowed,
    { revision, position }: Found,
  ): Promise<CommandAnswer | CommandRejection | null> {
    const made = events.map(({ id: event, type }) => ({ id: event, type }));
    if (events.length === 0) return { id, stream, revision, position, events: [] };
    try {
      const expected = revision < 0 ? 'none' : revision;
      const appended = await inSpan('append', { 'tanfidh.stream': stream }, () =>
        this.log.append(stream, expected, events),
      );
      return { id, stream, ...appended, events: made };
    } catch (error) {
      // A retry that raced its own first try: the next look at the stream finds what was written.
      if (error instanceof WrongExpectedRevision) return null;
      // The same, or another request with the same key, of another process, for another stream.
      if (error instanceof DuplicateEvent) return this.answered(request);
      throw error;
    }
  }
}

const notMatched = ({ ifMatch }: CommandRequest, revision: number): CommandRejection | null => {
  if (ifMatch === null || (revision >= 0 && (ifMatch === 'any' || ifMatch.includes(revision)))) return null;
  return revision < 0
    ? new CommandRejection('other-than-asked-for')
    : new CommandRejection('precondition-failed', { actual: revision });
};
