import type { DomainEvent, NewEvent, NewEventMeta, Refusal, Slice, Source, Words } from '#kernel';
import { amendmentWords, isRefusal, refuse } from '#kernel';
import type { EventLog } from '#platform';
import { DuplicateEvent, WrongExpectedRevision, inSpan, traceparentNow } from '#platform';
import { decideOn, distributionOf, sliceOf } from '../slices.js';
import type { CommandAnswer, CommandOutcome, CommandRequest } from './command.js';
import { commandIdOf, eventIdOf, requestHashOf, streamIdOf } from './command-id.js';
import { earlierAnswer } from './earlier-answer.js';
import type { KnownNames } from './known-names.js';
import type { NamesChanged } from './names-changed.js';
import { namesChanged, stillReferredTo } from './names-changed.js';
import type { Prepared } from './prepare.js';
import { prepare } from './prepare.js';
import { Turns } from './turns.js';
import { NotRecorded, RefusedByRule } from './unrecorded.js';

const attempts = 5;

interface Attempt {
  readonly slice: Slice;
  readonly stream: string;
  readonly id: string;
  readonly command: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
  readonly meta: NewEventMeta;
  readonly request: CommandRequest;
}

/** The one way into the record: check, load, fold, decide, append at the revision seen. */
export class Recorder {
  private readonly keys = new Turns();
  private readonly streams = new Turns();

  constructor(
    private readonly log: EventLog,
    private readonly names: KnownNames,
    private readonly now: () => Date,
  ) {}

  /** Throws `EventLogUnavailable` where nothing could be written. */
  async record(request: CommandRequest): Promise<CommandOutcome> {
    const commandId = commandIdOf(request.origin.actor, request.idempotencyKey);
    if (request.idempotencyKey === null) return this.recordOnce(request, commandId);
    // Two requests with one key at once: the second waits and finds what the first wrote, in whichever stream.
    return this.keys.take(commandId, () => this.recordOnce(request, commandId));
  }

  private async recordOnce(request: CommandRequest, commandId: string): Promise<CommandOutcome> {
    await this.names.catchUp();
    const known =
      request.slice === 'resolution' && request.id !== null ? this.names.resolution(request.id)?.id : undefined;
    const requestHash = requestHashOf(request.slice, request.command, known ?? request.id, request.body);
    const earlier = request.idempotencyKey === null ? null : await this.answered(commandId, requestHash);
    if (earlier !== null) return earlier;
    const now = this.now();
    const prepared = await prepare(request, this.names, now, (stream) => this.log.readStream(stream));
    if (prepared instanceof NotRecorded) return prepared;
    const { slice, data } = prepared;
    const id = prepared.id ?? slice.idFrom(data) ?? streamIdOf(commandId);
    const { actor, role, onBehalfOf } = request.origin;
    const source = sourceIn(data);
    const meta: NewEventMeta = {
      ...{ actor, role, onBehalfOf, commandId, requestHash, source },
      correlationId: request.correlationId,
      causationId: null,
      import: null,
      ...traceparentNow(),
    };
    const attempt: Attempt = {
      slice,
      stream: `${slice.name}-${id}`,
      id,
      command: { type: request.command, data },
      meta,
      request,
    };
    // Writers of this process queue for a stream instead of racing for it; other processes may still race.
    return this.streams.take(attempt.stream, () => this.attempt(attempt));
  }

  private async answered(commandId: string, requestHash: string): Promise<CommandAnswer | NotRecorded | null> {
    const stream = await this.log.streamOf(commandId);
    const slice = stream === null ? undefined : sliceOf(stream);
    if (stream === null || slice === undefined) return null;
    return earlierAnswer(slice, stream, await this.log.readStream(stream), commandId, requestHash);
  }

  /** What no single stream can know: a designation answers to one resolution, and what others refer to stays. */
  private async refusedByOthers({ slice, stream, id }: Attempt, changed: NamesChanged): Promise<Refusal | null> {
    for (const { kind, key } of changed.gained) {
      const taken = kind === 'resolution' ? this.names.resolution(key) : undefined;
      if (taken !== undefined && taken.id !== id) return refuse('alias-taken', { alias: key });
    }
    return stillReferredTo(this.log, slice, stream, changed.lost);
  }

  private async attempt(attempt: Attempt): Promise<CommandOutcome> {
    for (let tries = 0; tries < attempts; tries += 1) {
      const answer = await this.tryOnce(attempt);
      if (answer !== null) return answer;
    }
    return new NotRecorded('concurrent-change');
  }

  /** `null` where somebody else appended in between. */
  private async tryOnce(attempt: Attempt): Promise<CommandOutcome | null> {
    const { slice, stream, id, command, meta, request } = attempt;
    const past = await this.log.readStream(stream);
    const earlier = earlierAnswer(slice, stream, past, meta.commandId, meta.requestHash);
    if (earlier !== null) return earlier;
    const revision = past.at(-1)?.revision ?? -1;
    if (request.ifMatch !== null && request.ifMatch !== revision)
      return new NotRecorded('precondition-failed', { actual: revision });
    const decision = decideOn(slice, past, command);
    if (isRefusal(decision)) return refused(slice, decision);
    const events: readonly NewEvent[] = decision.map((event: DomainEvent, index) => ({
      ...{ type: event.type, v: event.v, data: event.data },
      meta: { ...meta, distribution: distributionOf(slice, past, event) },
      id: eventIdOf(meta.commandId, meta.requestHash, index),
    }));
    const others = await this.refusedByOthers(attempt, namesChanged(slice, past, events));
    if (others !== null) return refused(slice, others);
    const made = events.map(({ id: event, type }) => ({ id: event, type }));
    if (request.dryRun === true)
      return { id, stream, revision: revision + events.length, position: null, events: made };
    if (events.length === 0) return { id, stream, revision, position: past.at(-1)?.position ?? null, events: [] };
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
      if (error instanceof DuplicateEvent) return this.answered(meta.commandId, meta.requestHash);
      throw error;
    }
  }
}

/** A correction rests on the source of what it says anew. */
const sourceIn = (data: Prepared['data']): Source | null =>
  ((data['becomes'] as Prepared['data'] | undefined)?.['source'] ?? data['source'] ?? null) as Source | null;

const amendmentRefusals: Readonly<Record<string, Words>> = amendmentWords.refusals;

const refused = (slice: Slice, { refused: code, params }: Refusal): RefusedByRule =>
  new RefusedByRule(
    code,
    slice.words.refusals[code] ?? amendmentRefusals[code] ?? { ar: code, en: code, fr: code },
    params,
  );
