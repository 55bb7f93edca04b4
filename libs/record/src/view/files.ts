import type { ActionReading, Served } from '#actions';
import type { FileOnRecord, RecordedEvent } from '#kernel';
import { amended, filesOf, isAmendment, withdrawnAmendments } from '#kernel';
import type { EventFilter } from '../events/seen.js';
import { fileKey } from '../projections/file-keys.js';
import type { PaperReading } from '../projections/correspondence.projection.js';
import type { RegisterReading } from '../projections/register.projection.js';
import type { EntriesAt } from './position.js';

/** Whether what names a file holds, names another since, or was withdrawn. */
export type NamingState = 'holds' | 'corrected' | 'withdrawn';

/** An event that names a file, as far as it may be seen. */
export interface Naming {
  readonly event: RecordedEvent;
  readonly file: FileOnRecord;
  readonly state: NamingState;
  /** What is counted from the event; of what is no action nothing is. */
  readonly serves: readonly Served[];
}

/** A stream of which an entry names a file: its events as they were recorded. */
interface Stream {
  readonly events: readonly RecordedEvent[];
  readonly countedFrom: ReadonlyMap<string, readonly Served[]>;
}

const fileIn = (event: RecordedEvent, sha256: string): FileOnRecord | undefined =>
  filesOf(event).find((file) => file.sha256 === sha256);

/** Files as the entries that name them tell at the position of the view: there is no other way to one. */
export class Files {
  constructor(
    private readonly at: EntriesAt,
    private readonly seen: EventFilter,
  ) {}

  /** Every event that names a file, in the order in which streams recorded them. */
  async naming(sha256: string): Promise<readonly Naming[]> {
    const streams = [...(await this.actions(sha256)), ...(await this.papers(sha256)), ...(await this.register(sha256))];
    return streams.flatMap((stream) => this.namingIn(stream, sha256));
  }

  private namingIn({ events, countedFrom }: Stream, sha256: string): readonly Naming[] {
    const read = new Map(amended(events).map((one) => [one.event.id, one]));
    const withdrawn = withdrawnAmendments(events);
    return events.flatMap((event) => {
      const one = read.get(event.id);
      const now = one?.event ?? event;
      const file = fileIn(this.seen(event), sha256) ?? fileIn(this.seen(now), sha256);
      if (file === undefined) return [];
      const isWithdrawn = isAmendment(event) ? withdrawn.has(event.id) : one?.retractedBy !== null;
      const kept = fileIn(now, sha256) === undefined ? 'corrected' : 'holds';
      return [{ event, file, state: isWithdrawn ? 'withdrawn' : kept, serves: countedFrom.get(event.id) ?? [] }];
    });
  }

  private async streamsOf(projection: string, sha256: string): Promise<readonly string[]> {
    const found = await this.at.entries({ projection, keys: [[fileKey(sha256)]] });
    return [...new Set(found.map(({ stream }) => stream))];
  }

  private async actions(sha256: string): Promise<readonly Stream[]> {
    const streams = await this.streamsOf('actions', sha256);
    if (streams.length === 0) return [];
    const found = await this.at.entries<ActionReading>({ projection: 'actions', streams });
    return [...Map.groupBy(found, ({ stream }) => stream).values()].map((entries) => ({
      events: entries.map(({ body }) => body.recorded ?? body.event),
      countedFrom: new Map(
        entries.flatMap(({ event, body }) => (body.facts.length === 0 ? [] : [[event, body.serves] as const])),
      ),
    }));
  }

  private async papers(sha256: string): Promise<readonly Stream[]> {
    const found = await this.at.entries<PaperReading>({ projection: 'correspondence', keys: [[fileKey(sha256)]] });
    return found.map(({ body }) => ({ events: body.events, countedFrom: new Map() }));
  }

  private async register(sha256: string): Promise<readonly Stream[]> {
    const streams = await this.streamsOf('register', sha256);
    if (streams.length === 0) return [];
    const found = await this.at.entries<RegisterReading>({ projection: 'register', streams });
    return [...Map.groupBy(found, ({ stream }) => stream).values()].map((entries) => ({
      events: entries.map(({ body }) => body.event),
      countedFrom: new Map(),
    }));
  }
}
