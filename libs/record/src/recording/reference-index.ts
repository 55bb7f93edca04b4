import { setImmediate as turn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { RecordedEvent } from '#kernel';
import { byText, distributions, isAmendment, isHandling, isOwn, effectiveEvents } from '#kernel';
import { type EventLog, EventLogUnavailable, type ProjectionStore } from '#platform';
import { kinds } from '#actions';
import { correspondenceSlices } from '#correspondence';
import { party, type RegisterRules, registerRulesOn, registerSettings, resolution } from '#register';
import { Designations } from '../designations.js';
import { type RegisterReading, registerProjection, sliceKey } from '../projections/register.projection.js';
import { upcastEvent, idIn, sliceOf } from '../slices.js';

interface KnownResolution {
  readonly id: string;
  readonly paragraphs: Set<string>;
  readonly commitments: Set<string>;
}

/** Entries to begin from, instead of the log's first event. */
export type EntriesToStartFrom = Pick<ProjectionStore, 'checkpoints' | 'entries' | 'parked'>;

const PAGE = 1_000;

/** Streams remembered to be there. */
const remembered = (): LRUCache<string, true> => new LRUCache({ max: 10_000 });

/**
 * What the log's own streams name, so that a reference is checked against the truth and not against a read side that may lag.
 * Resolutions are kept at hand: from the entries as far as those have come, and from there on by following the log, so that asking
 * costs one read of what is new. Whether any other stream is there the log is asked.
 *
 * It knows what is not for everybody too, in the entries as in the log: a name is taken, whoever may see by what. A command learns of
 * it no more than that a name is known or taken.
 */
export class ReferenceIndex {
  private position: string | null = null;
  private begun = false;
  /** Events of resolutions, by stream. */
  private readonly streams = new Map<string, RecordedEvent[]>();
  /** Of how the register is kept. */
  private readonly settings: RecordedEvent[] = [];
  private resolutions = new Map<string, KnownResolution>();
  private designations = new Designations<string>();
  private readonly recorded = remembered();
  private readonly effective = remembered();
  private readonly states = new LRUCache<string, boolean>({ max: 10_000 });
  /** Whether a correction or withdrawal of a resolution was read since names were taken. */
  private amended = false;
  /** How many corrections and withdrawals were read. */
  private amendments = 0;
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(
    private readonly log: EventLog,
    private readonly entries: EntriesToStartFrom | null = null,
  ) {}

  /** Up to the end of the log as it is now; all who ask during one read share the next. Throws `EventLogUnavailable`. */
  catchUp(): Promise<void> {
    this.next ??= this.reading.then(() => {
      this.next = null;
      const mine = this.readOn();
      // A read that broke must not break those after it.
      this.reading = mine.catch(() => undefined);
      return mine;
    });
    return this.next;
  }

  resolution(name: string): KnownResolution | undefined {
    const id = this.designations.get(name);
    return id === undefined ? undefined : this.resolutions.get(id);
  }

  allResolutions(): Iterable<KnownResolution> {
    return this.resolutions.values();
  }

  /** How the register is kept on a day; `null` where nobody has said. */
  rulesOn(day: string): RegisterRules | null {
    return registerRulesOn(effectiveEvents(this.settings), day);
  }

  /** Whether anything was ever recorded of it, withdrawn or not. */
  async isRecorded(slice: string, id: string): Promise<boolean> {
    const stream = `${slice}-${id}`;
    if (this.recorded.get(stream)) return true;
    if ((await this.log.readStream(stream, { limit: 1 })).length === 0) return false;
    this.recorded.set(stream, true);
    return true;
  }

  /** Whether anything of it holds. */
  async isEffective(slice: string, id: string): Promise<boolean> {
    const stream = `${slice}-${id}`;
    if (this.effective.get(stream)) return true;
    const { amendments } = this;
    if (effectiveEvents(await this.log.readStream(stream)).length === 0) return false;
    // What was withdrawn while it was read is not remembered to be there.
    if (amendments === this.amendments) this.effective.set(stream, true);
    return true;
  }

  /** Whether a party is registered as a state. */
  async isState(code: string): Promise<boolean> {
    const stream = `${party.name}-${code}`;
    const known = this.states.get(stream);
    if (known !== undefined) return known;
    const { amendments } = this;
    const registered = effectiveEvents((await this.log.readStream(stream)).map(upcastEvent));
    const isState = registered.some(
      (event) => isOwn(party, event) && event.type === 'PartyRegistered' && event.data.kind === 'state',
    );
    if (amendments === this.amendments && registered.length > 0) this.states.set(stream, isState);
    return isState;
  }

  /** Whether an action of whatever kind holds. */
  async isEffectiveAction(id: string): Promise<boolean> {
    return (await Promise.all(kinds.map(({ name }) => this.isEffective(name, id)))).includes(true);
  }

  /** Whether a paper, by its key, which is that of its stream, is registered. */
  async isEffectivePaper(key: string): Promise<boolean> {
    const slice = correspondenceSlices.find((one) => one === sliceOf(key));
    return slice !== undefined && this.isEffective(slice.name, idIn(slice, key));
  }

  private async readOn(): Promise<void> {
    if (!this.begun) await this.begin();
    this.begun = true;
    for (;;) {
      const events = await this.log.readAll(this.position, PAGE);
      if (events.length === 0) return;
      for (const event of events) {
        this.take(event);
        // What one event breaks is not taken twice when the read is tried again.
        this.position = event.position;
      }
      this.settle();
      // Other requests have their turn: SQLite answers at once, and the log may be long.
      await turn();
    }
  }

  /** Where the entries cannot be had, are of another version, or of another log, the log is read from its first event. */
  private async begin(): Promise<void> {
    if (this.entries === null) return;
    try {
      const { name, version } = registerProjection;
      const checkpoints = (await this.entries.checkpoints()).filter(({ projection }) => projection === name);
      const positions = checkpoints.map((one) => (one.version === version ? one.position : null));
      const position = positions.reduce<string | null>(
        (low, at) => (low !== null && at !== null && at < low ? at : low),
        positions[0] ?? null,
      );
      const head = await this.log.head();
      const parked = (await this.entries.parked()).some(({ projection }) => projection === name);
      if (position === null || positions.includes(null) || parked || head === null || position > head) return;
      // Of every distribution, as the log that is followed from there on.
      const query = {
        clearance: distributions,
        projection: name,
        position,
        keys: [[resolution.name, registerSettings.name].map(sliceKey)],
      };
      const entries = await this.entries.entries<RegisterReading>(query);
      const events = entries.map(({ body }) => body.event).toSorted((a, b) => byText(a.position, b.position));
      events.forEach((event) => this.take(event));
      this.settle();
      this.position = position;
    } catch (error) {
      if (error instanceof EventLogUnavailable) throw error;
      this.position = null;
    }
  }

  private take(recorded: RecordedEvent): void {
    if (isHandling(recorded)) return;
    if (isAmendment(recorded)) this.forget(recorded.stream);
    const slice = sliceOf(recorded.stream)?.name;
    if (slice === registerSettings.name) this.settings.push(upcastEvent(recorded));
    if (slice !== resolution.name) return;
    const event = upcastEvent(recorded);
    const events = this.streams.get(event.stream) ?? [];
    events.push(event);
    this.streams.set(event.stream, events);
    if (isAmendment(event)) this.amended = true;
    else this.takeNames(event);
  }

  /** What corrections change of names is seen in all that was recorded: another may hold what one gives up. */
  private settle(): void {
    if (!this.amended) return;
    this.amended = false;
    this.resolutions = new Map();
    this.designations = new Designations();
    for (const events of this.streams.values()) for (const event of effectiveEvents(events)) this.takeNames(event);
  }

  private takeNames(event: RecordedEvent): void {
    if (!isOwn(resolution, event)) return;
    const id = idIn(resolution, event.stream);
    const known = this.resolutions.get(id) ?? { id, paragraphs: new Set(), commitments: new Set() };
    this.resolutions.set(id, known);
    this.designations.take(event, id);
    for (const { kind, key } of resolution.names(event, id)) {
      if (kind === 'paragraph') known.paragraphs.add(key);
      if (kind === 'commitment') known.commitments.add(key);
    }
  }

  private forget(stream: string): void {
    this.effective.delete(stream);
    this.states.delete(stream);
    this.amendments += 1;
  }
}
