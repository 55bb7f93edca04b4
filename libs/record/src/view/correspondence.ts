import { type Direction, type Paper, paperView } from '#correspondence';
import type { RecordedEvent } from '#kernel';
import { effective } from '#kernel';
import type { EntriesQuery, FoundEntry } from '#platform';
import { type PaperReading, paperKeys } from '../projections/correspondence.projection.js';
import { fromPaper } from '../projections/from-paper.js';
import type { EventFilter } from '../events/seen.js';
import type { EntriesAt } from './position.js';

/** What a list of papers is narrowed down to; `null`: whatever it is. */
export interface PapersQuery {
  readonly direction: Direction | null;
  /** In one form: ours or its sender's. */
  readonly number: string | null;
  readonly party: string | null;
  /** Received or sent on this day or later, as far as is known. */
  readonly from: string | null;
  /** Received or sent on this day or earlier, as far as is known. */
  readonly to: string | null;
  /** Only what asks for an answer. */
  readonly asksForAnswer: boolean;
}

/** A paper, with all that was recorded of it. */
export interface RegisteredPaper {
  readonly paper: Paper;
  readonly events: readonly RecordedEvent[];
  /** Where it stands in a list; sorts ascending. */
  readonly order: string;
}

type PaperEntries = Pick<EntriesQuery, 'streams' | 'slices' | 'keys' | 'days' | 'order' | 'after' | 'limit'>;

const entriesFor = ({ direction, number, party, from, to, asksForAnswer }: PapersQuery): PaperEntries => ({
  // By what finds the fewest first.
  keys: [
    ...(number === null ? [] : [[paperKeys.number(number)]]),
    ...(asksForAnswer ? [[paperKeys.asksForAnswer]] : []),
    ...(party === null ? [] : [[paperKeys.party(party)]]),
    [paperKeys.registered],
  ],
  ...(direction !== null && { slices: [direction] }),
  ...((from !== null || to !== null) && { days: { from, to } }),
});

/** Papers as entries tell them at the position of the view. */
export class Correspondence {
  constructor(
    private readonly at: EntriesAt,
    private readonly seen: EventFilter,
  ) {}

  /** What had come, or gone, by a day, oldest first. */
  papers(asOf: string, query: PapersQuery, after: string | null, limit: number): Promise<readonly RegisteredPaper[]> {
    return this.read(asOf, {
      ...entriesFor(query),
      order: 'list',
      limit,
      ...(after !== null && { after }),
    });
  }

  /** What had come, or gone, by a day in reply to any of these, oldest first. */
  repliesTo(asOf: string, papers: readonly string[]): Promise<readonly RegisteredPaper[]> {
    if (papers.length === 0) return Promise.resolve([]);
    return this.read(asOf, { keys: [papers.map(paperKeys.repliesTo)], order: 'list' });
  }

  /** By its key; `null` where it had not come, or gone, by the day. */
  async paper(asOf: string, key: string): Promise<RegisteredPaper | null> {
    return (await this.read(asOf, { streams: [key] }))[0] ?? null;
  }

  /** Of these papers those from which something was entered that the view sees, whenever it happened. */
  async enteredFrom(papers: readonly string[]): Promise<ReadonlySet<string>> {
    if (papers.length === 0) return new Set();
    const keys = [papers.map(fromPaper)];
    const found = await Promise.all(
      ['actions', 'register'].map((projection) =>
        this.at.entries<{ readonly event: RecordedEvent }>({ projection, keys, order: 'list' }),
      ),
    );
    return new Set(found.flat().flatMap(({ body }) => body.event.meta.source?.paper ?? []));
  }

  private async read(asOf: string, query: PaperEntries): Promise<readonly RegisteredPaper[]> {
    const found = await this.at.entries<PaperReading>({ ...query, projection: 'correspondence', whollyBy: asOf });
    return found.flatMap((entry) => this.registered(entry) ?? []);
  }

  private registered({ body, order }: FoundEntry<PaperReading>): RegisteredPaper | null {
    const events = body.events.map(this.seen);
    const paper = paperView(effective(events));
    return paper === null ? null : { paper, events, order };
  }
}
