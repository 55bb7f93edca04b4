import type { RecordedEvent } from '#kernel';
import { type EventLog, EventLogUnavailable, type ProjectionStore } from '#platform';
import { kinds } from '#actions';
import type { ResolutionEvent } from '#register';
import { aliasKey } from '#register';
import { type RegisterReading, registerProjection, sliceKey } from '../projections/register.projection.js';
import { asOfToday, idIn, sliceNamed, sliceOf } from '../slices.js';
import { GENERAL } from '../view/position.js';

interface KnownResolution {
  readonly id: string;
  readonly paragraphs: Set<string>;
  readonly commitments: Set<string>;
}

/** Entries to begin from, instead of the log's first event. */
export type NamesSoFar = Pick<ProjectionStore, 'checkpoints' | 'entries' | 'parked'>;

/** Streams remembered to be there; what is there stays there. */
const REMEMBERED = 10_000;

/**
 * What the log's own streams name, so that a reference is checked against the truth and not against a read side that may lag.
 * Resolutions are kept at hand: from the entries as far as those have come, and from there on by following the log, so that asking
 * costs one read of what is new. Whether any other stream is there the log is asked.
 */
export class KnownNames {
  private position: string | null = null;
  private begun = false;
  private readonly resolutions = new Map<string, KnownResolution>();
  private readonly aliases = new Map<string, string>();
  private readonly there = new Set<string>();
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(
    private readonly log: EventLog,
    private readonly soFar: NamesSoFar | null = null,
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
    const id = this.aliases.get(aliasKey(name));
    return id === undefined ? undefined : this.resolutions.get(id);
  }

  allResolutions(): Iterable<KnownResolution> {
    return this.resolutions.values();
  }

  async has(slice: string, id: string): Promise<boolean> {
    const stream = `${slice}-${id}`;
    if (this.there.has(stream)) return true;
    if ((await this.log.readStream(stream, { limit: 1 })).length === 0) return false;
    if (this.there.size >= REMEMBERED) this.there.clear();
    this.there.add(stream);
    return true;
  }

  /** Of whatever kind. */
  async hasAction(id: string): Promise<boolean> {
    return (await Promise.all(kinds.map(({ name }) => this.has(name, id)))).includes(true);
  }

  private async readOn(): Promise<void> {
    if (!this.begun) await this.begin();
    this.begun = true;
    for (;;) {
      const events = await this.log.readAll(this.position, 1000);
      const last = events.at(-1);
      if (last === undefined) return;
      events.forEach((event) => this.take(event));
      this.position = last.position;
    }
  }

  /** Where the entries cannot be had, are of another version, or of another log, the log is read from its first event. */
  private async begin(): Promise<void> {
    if (this.soFar === null) return;
    try {
      const { name, version } = registerProjection;
      const checkpoints = (await this.soFar.checkpoints()).filter(({ projection }) => projection === name);
      const positions = checkpoints.map((one) => (one.version === version ? one.position : null));
      const position = positions.reduce<string | null>(
        (low, at) => (low !== null && at !== null && at < low ? at : low),
        positions[0] ?? null,
      );
      const head = await this.log.head();
      const parked = (await this.soFar.parked()).some(({ projection }) => projection === name);
      if (position === null || positions.includes(null) || parked || head === null || position > head) return;
      const asked = { ...GENERAL, projection: name, position, keys: [[sliceKey('resolution')]] };
      const entries = await this.soFar.entries<RegisterReading>(asked);
      const events = entries.map(({ body }) => body.event).toSorted((a, b) => (a.position < b.position ? -1 : 1));
      events.forEach((event) => this.take(event));
      this.position = position;
    } catch (error) {
      if (error instanceof EventLogUnavailable) throw error;
      this.position = null;
    }
  }

  private take(event: RecordedEvent): void {
    const slice = sliceOf(event.stream);
    if (slice === undefined || slice !== sliceNamed('resolution')) return;
    this.takeResolution(idIn(slice, event.stream), asOfToday(event) as RecordedEvent<ResolutionEvent>);
  }

  private takeResolution(id: string, { type, v, data }: RecordedEvent<ResolutionEvent>): void {
    const event = { type, v, data } as ResolutionEvent;
    const known = this.resolutions.get(id) ?? { id, paragraphs: new Set(), commitments: new Set() };
    this.resolutions.set(id, known);
    if (event.type === 'ResolutionRegistered') for (const name of [id, ...event.data.aliases]) this.takeAlias(name, id);
    if (event.type === 'AliasAdded') this.takeAlias(event.data.alias, id);
    if (event.type === 'ParagraphAdded') known.paragraphs.add(event.data.key);
    if (event.type === 'CommitmentAdded') known.commitments.add(event.data.key);
  }

  /** Two processes may have recorded one alias at the same instant: everybody holds with the first in the log. */
  private takeAlias(alias: string, id: string): void {
    const key = aliasKey(alias);
    if (!this.aliases.has(key)) this.aliases.set(key, id);
  }
}
