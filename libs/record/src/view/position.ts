import type { Distribution } from '#kernel';
// oxlint-disable-next-line eslint/no-restricted-imports -- only a view reads the rows, and this is it
import type { Counts, EntriesQuery, FoundEntry, ReadStore } from '#platform';

type ViewQuery = Omit<EntriesQuery, 'position' | 'clearance'>;

const NONE: readonly never[] = [];

const NOTHING: Counts = { slices: NONE, years: NONE, facts: NONE };

/**
 * The entries as they read at one position of the log, whatever is applied after it, as far as they are of distributions that who
 * asks may see: all that one view asks is asked of these.
 */
export class EntriesAt {
  constructor(
    private readonly store: Pick<ReadStore, 'entries' | 'briefs' | 'counts' | 'wordsAfter'>,
    /** `null` where the record held nothing. */
    private readonly position: string | null,
    private readonly clearance: readonly Distribution[],
  ) {}

  /** The same list until entries are rebuilt. */
  async entries<Body>(query: ViewQuery): Promise<readonly FoundEntry<Body>[]> {
    const { position, clearance } = this;
    return position === null ? NONE : this.store.entries<Body>({ clearance, ...query, position });
  }

  async briefs<Brief>(query: ViewQuery): Promise<readonly Brief[]> {
    const { position, clearance } = this;
    return position === null ? NONE : this.store.briefs<Brief>({ clearance, ...query, position });
  }

  async wordsAfter(projection: string, after: string, most: number): Promise<readonly string[]> {
    return this.position === null
      ? NONE
      : this.store.wordsAfter({ projection, clearance: this.clearance }, after, most);
  }

  async counts(query: ViewQuery): Promise<Counts> {
    const { position, clearance } = this;
    return position === null ? NOTHING : this.store.counts({ clearance, ...query, position });
  }
}
