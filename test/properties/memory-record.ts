import { applyBatch, CachedReadStore, MemoryEventLog, MemoryProjectionStore } from '#platform';
import type { Principal } from '#identity';
import { openRegister, type RegisterRules } from '#register';
import type { RecordedEvent } from '#kernel';
import {
  type CommandRequest,
  type CommandOutcome,
  isUnrecorded,
  loadShippedData,
  projections,
  Recorder,
  type RecordView,
  RecordViews,
  ReferenceIndex,
  upcastEvent,
} from '#record';
import type { Answer } from './record.js';

type Clock = () => Date;

const registrar: Principal = { id: 'prn_1', role: 'registrar', party: null };
const quiet = { info: () => {}, warn: () => {} };

/** `/api/v1/actions/training/{id}/open` → the command that it is. */
const commandAt = (url: string): Pick<CommandRequest, 'slice' | 'command' | 'id'> => {
  const [collection = '', ...rest] = url.replace('/api/v1/', '').split('/');
  const [slice = '', id = null, command = null] = collection === 'actions' ? rest : [sliceIn(collection), ...rest];
  const begins = begun[slice] ?? 'enter';
  return { slice, id, command: command ?? begins };
};

const collections: Readonly<Record<string, string>> = {
  resolutions: 'resolution',
  parties: 'party',
  recommendations: 'recommendation',
  statements: 'statement',
  assessments: 'assessment',
  'open-questions': 'open-question',
};
const sliceIn = (collection: string): string => collections[collection] ?? collection;

const begun: Readonly<Record<string, string>> = {
  resolution: 'register',
  party: 'register',
  recommendation: 'record',
  statement: 'record',
  assessment: 'record',
  'open-question': 'record',
};

/** The record in one process and in memory: what is recorded is applied at once. */
export class MemoryRecord {
  readonly log: MemoryEventLog;
  readonly recorder: Recorder;
  private readonly store = new MemoryProjectionStore();
  private readonly views: RecordViews;
  private keys = 0;

  private constructor(clock: Clock, kept: Pick<RegisterRules, 'newEntries' | 'checking'>) {
    this.log = new MemoryEventLog({ clock });
    this.recorder = new Recorder(this.log, new ReferenceIndex(this.log), clock, kept);
    this.views = new RecordViews(new CachedReadStore(this.store), clock);
  }

  /** The events of the shipped register. */
  static async register(clock: Clock): Promise<readonly RecordedEvent[]> {
    const { log, recorder } = new MemoryRecord(clock, openRegister);
    await loadShippedData((request) => recorder.record(request), log, 'register', clock, quiet);
    return log.readAll(null, 100_000);
  }

  /** In which what is entered counts at once, for the Secretariat. */
  static async with(events: readonly RecordedEvent[], clock: Clock): Promise<MemoryRecord> {
    const made = new MemoryRecord(clock, { newEntries: 'secretariat', checking: 'one-officer' });
    const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
    await made.store.adjustCheckpoints(() => ({ cleared: [], fresh }));
    for (const event of events) await made.log.appendRecorded(event.stream, 'any', [event]);
    await made.apply();
    return made;
  }

  request(url: string, body: object): CommandRequest {
    const origin = { actor: registrar.id, role: registrar.role, onBehalfOf: null };
    const idempotencyKey = `k${(this.keys += 1)}`;
    return { ...commandAt(url), body, idempotencyKey, ifMatch: null, origin, correlationId: 'c' };
  }

  async record(request: CommandRequest): Promise<CommandOutcome> {
    const outcome = await this.recorder.record(request);
    await this.apply();
    return outcome;
  }

  view(): Promise<RecordView> {
    return this.views.open(registrar);
  }

  private async apply(): Promise<void> {
    const { log, store } = this;
    const events = await log.readAll(await store.checkpoint(), 100_000);
    const position = events.at(-1)?.position;
    if (position === undefined) return;
    await applyBatch({ log, store, projections, upcastEvent }, { events, partitions: [0], position });
  }
}

/** As the interface would tell it, as far as a `StoryPlayer` looks. */
export const answerTo = (outcome: CommandOutcome): Answer =>
  isUnrecorded(outcome)
    ? { status: outcome.code.startsWith('malformed') ? 400 : 409, body: { code: outcome.code } }
    : { status: 200, body: { ...outcome } };
