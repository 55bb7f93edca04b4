import type { RecordedEvent } from '#kernel';
import type { EventLog } from '#platform';
import { kindNamed } from '#actions';
import type { ResolutionEvent } from '#register';
import { aliasKey } from '#register';
import { asOfToday, idIn, sliceOf } from './slices.js';

interface KnownResolution {
  readonly id: string;
  readonly paragraphs: Set<string>;
  readonly commitments: Set<string>;
}

/**
 * What the log's own streams name, so that a reference is checked against the truth and not against a read side that may lag.
 * It follows the log from where it last stood; asking costs one read of what is new.
 */
export class KnownNames {
  private position: string | null = null;
  private readonly resolutions = new Map<string, KnownResolution>();
  private readonly aliases = new Map<string, string>();
  private readonly ids = new Map<string, Set<string>>();
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(private readonly log: EventLog) {}

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

  has(slice: string, id: string): boolean {
    return this.ids.get(slice)?.has(id) ?? false;
  }

  hasAction(id: string): boolean {
    return [...this.ids].some(([slice, ids]) => kindNamed(slice) !== undefined && ids.has(id));
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const events = await this.log.readAll(this.position, 1000);
      const last = events.at(-1);
      if (last === undefined) return;
      events.forEach((event) => this.take(event));
      this.position = last.position;
    }
  }

  private take(event: RecordedEvent): void {
    const slice = sliceOf(event.stream);
    if (slice === undefined) return;
    const id = idIn(slice, event.stream);
    const ids = this.ids.get(slice.name) ?? new Set();
    this.ids.set(slice.name, ids.add(id));
    if (slice.name === 'resolution') this.takeResolution(id, asOfToday(event) as RecordedEvent<ResolutionEvent>);
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
