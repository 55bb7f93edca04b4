import type {
  Audience,
  Decision,
  Handling,
  HandlingAct,
  HandlingRefusal,
  NewEvent,
  Origin,
  RecordedEvent,
  Refusal,
} from '#kernel';
import {
  decideHandling,
  handledAfter,
  handledIn,
  handlingWords,
  isNarrower,
  isRefusal,
  latestTodayOnEarth,
  refuse,
} from '#kernel';
import { type EventLog, WrongExpectedRevision } from '#platform';
import type { RegisterRules } from '#register';
import { readShape } from '#shapes';
import { commandIdOf, eventIdOf, requestHashOf } from '../recording/command-id.js';
import type { ReferenceIndex } from '../recording/reference-index.js';
import { checkedTo, widestOf } from '../recording/entered-as.js';
import { widestMarkingFor } from '../recording/marking.js';
import { CommandRejection, RefusedByRule, type Unrecorded } from '../recording/unrecorded.js';
import { idIn, sliceOf, upcastEvent } from '../slices.js';
import {
  type CheckEntries,
  handlingShapes,
  type HandlingName,
  type ListedEntry,
  MakeAvailable,
  WithdrawAvailability,
} from './shapes.js';

/** A list, and what is to be done with it. */
export interface HandlingRequest {
  readonly act: HandlingName;
  /** As received; checked here. */
  readonly body: unknown;
  /** The same list sent again is handled once. */
  readonly key: string;
  readonly origin: Origin;
  readonly correlationId: string;
}

/** What was done. */
export interface Handled {
  /** How many entries, in all streams. */
  readonly entries: number;
  /** Log position to wait for when reading. */
  readonly position: string;
}

type Body = CheckEntries | MakeAvailable | WithdrawAvailability;

const attempts = 5;

/** Without the classes of the shapes that it was read by. */
const plain = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

const refused = ({ refused: code, params }: Refusal<HandlingRefusal>): RefusedByRule =>
  new RefusedByRule(code, handlingWords.refusals[code], params);

/**
 * What is done with entries by list: looked at by a second person, made available, withdrawn from sight. A list is refused whole,
 * before anything of it is recorded; what it touches of each stream is one event there, under an id that follows from the list, so
 * that one that was broken off goes on where it is sent again.
 */
export class EntryHandler {
  constructor(
    private readonly log: EventLog,
    private readonly names: ReferenceIndex,
    private readonly now: () => Date,
    private readonly installed: Pick<RegisterRules, 'newEntries'>,
  ) {}

  /** Throws `EventLogUnavailable` where nothing more could be written. */
  async handle(request: HandlingRequest): Promise<Handled | Unrecorded> {
    const read = readShape(handlingShapes[request.act], request.body);
    if (!read.ok) return new CommandRejection('malformed-body', {}, read.errors);
    await this.names.catchUp();
    const body = read.value as Body;
    const streams = Map.groupBy(body.entries, ({ stream }) => stream);
    for (const [stream, entries] of streams) {
      const against = await this.refusedOn(stream, entries, body, request);
      if (against !== null) return against;
    }
    let position = '';
    for (const [stream, entries] of streams) {
      const done = await this.record(stream, entries, body, request);
      if (typeof done !== 'string') return done;
      position = done > position ? done : position;
    }
    return { entries: body.entries.length, position };
  }

  private async refusedOn(
    stream: string,
    entries: readonly ListedEntry[],
    body: Body,
    request: HandlingRequest,
  ): Promise<Unrecorded | null> {
    const past = await this.read(stream);
    if (past === null) return new CommandRejection('not-found', { id: stream.slice(0, 100) });
    if (past.some(({ meta }) => meta.commandId === this.commandId(stream, request))) return null;
    const decision = await this.decide(past, entries, body, request);
    return isRefusal(decision) ? refused(decision) : null;
  }

  /**
   * Its kind bounds for whom an entry can be, and so does what a sender lets be seen of the paper on which it leans. All are asked
   * that more would see than before: a correction is for those who see what it names.
   */
  private async widerThanAllowed(
    past: readonly RecordedEvent[],
    done: readonly Handling[],
  ): Promise<Refusal<HandlingRefusal> | null> {
    const [before, after] = [handledIn(past), handledAfter(past, done)];
    for (const event of past) {
      const { id, meta, stream } = event;
      const [was, is, slice] = [before.get(id)?.distribution, after.get(id)?.distribution, sliceOf(stream)];
      if (was === undefined || is === undefined || slice === undefined || !isNarrower(was, is)) continue;
      if (isNarrower(widestOf(slice, past, event), is)) return refuse('stays-with-the-secretariat', { event: id });
      const widest = await widestMarkingFor(this.log, meta.source);
      const paper = meta.source?.paper ?? '';
      if (widest !== null && isNarrower(widest, is)) return refuse('wider-than-marked', { event: id, paper });
    }
    return null;
  }

  /** The position of what was recorded. */
  private async record(
    stream: string,
    entries: readonly ListedEntry[],
    body: Body,
    request: HandlingRequest,
  ): Promise<string | Unrecorded> {
    const commandId = this.commandId(stream, request);
    for (let tries = 0; tries < attempts; tries += 1) {
      const past = await this.read(stream);
      if (past === null) return new CommandRejection('not-found', { id: stream.slice(0, 100) });
      const before = past.find(({ meta }) => meta.commandId === commandId);
      if (before !== undefined) return before.position;
      const decision = await this.decide(past, entries, body, request);
      if (isRefusal(decision)) return refused(decision);
      try {
        const { position } = await this.log.append(
          stream,
          past.at(-1)?.revision ?? -1,
          decision.map((event, index) => this.eventOf(event, stream, commandId, index, request)),
        );
        return position;
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
      }
    }
    return new CommandRejection('concurrent-change');
  }

  private eventOf(
    event: HandlingAct & { readonly v: 1 },
    stream: string,
    commandId: string,
    index: number,
    { act, body, origin, correlationId }: HandlingRequest,
  ): NewEvent {
    const requestHash = requestHashOf('handling', act, stream, body);
    return {
      ...event,
      id: eventIdOf(commandId, requestHash, index),
      meta: {
        ...origin,
        commandId,
        requestHash,
        correlationId,
        causationId: null,
        source: null,
        import: null,
        // Of what is done at the desk nobody else is told.
        distribution: 'secretariat',
      },
    };
  }

  private async decide(
    past: readonly RecordedEvent[],
    entries: readonly ListedEntry[],
    body: Body,
    { key, origin }: HandlingRequest,
  ): Promise<Decision<Handling, HandlingRefusal>> {
    const done: Handling[] = [];
    for (const act of await this.actsOf(past, entries, body, key)) {
      const decision = decideHandling(past, act, origin);
      if (isRefusal(decision)) return decision;
      done.push(...decision);
    }
    return (await this.widerThanAllowed(past, done)) ?? done;
  }

  /** One, but that what leans on papers of different markings is checked apart. */
  private async actsOf(
    past: readonly RecordedEvent[],
    entries: readonly ListedEntry[],
    body: Body,
    list: string,
  ): Promise<readonly HandlingAct[]> {
    const events = entries.map(({ event }) => event);
    if (body instanceof MakeAvailable) {
      const { to, clearance, sentWith } = body;
      return [{ type: 'EntriesMadeAvailable', data: plain({ events, list, to, clearance, sentWith }) }];
    }
    if (body instanceof WithdrawAvailability) {
      const { to, reason } = body;
      return [{ type: 'AvailabilityWithdrawn', data: plain({ events, list, to, reason }) }];
    }
    const newEntries = this.newEntries();
    const to = new Map<string, Audience>();
    for (const { id, meta } of past)
      if (events.includes(id))
        to.set(id, checkedTo({ newEntries, marked: await widestMarkingFor(this.log, meta.source) }));
    const groups = Map.groupBy(events, (id) => to.get(id) ?? newEntries);
    return [...groups].map(([each, ids]) => ({ type: 'EntriesChecked', data: { events: ids, list, to: each } }));
  }

  private newEntries(): Audience {
    return (this.names.rulesOn(latestTodayOnEarth(this.now())) ?? this.installed).newEntries;
  }

  /** `null` where there is no such stream, or none of which entries are handled. */
  private async read(stream: string): Promise<readonly RecordedEvent[] | null> {
    const slice = sliceOf(stream);
    if (slice === undefined || !(await this.names.isRecorded(slice.name, idIn(slice, stream)))) return null;
    return (await this.log.readStream(stream)).map(upcastEvent);
  }

  /** Of what is asked too: another list under the same key is another list. */
  private commandId(stream: string, { act, body, key, origin }: HandlingRequest): string {
    return commandIdOf(origin.actor, `${key} ${requestHashOf('handling', act, stream, body)}`);
  }
}
