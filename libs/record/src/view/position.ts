import type { RecordedEvent } from '#kernel';
// oxlint-disable-next-line eslint/no-restricted-imports -- only a view reads the rows, and this is it
import type { Counts, EntriesQuery, FoundEntry, ReadStore } from '#platform';

/** Until who asks has functions: what everybody may see. */
const GENERAL: Pick<EntriesQuery, 'clearance'> = { clearance: ['general'] };

/** Whether an event of the log is for those who ask. */
export const isCleared = ({ meta }: RecordedEvent): boolean =>
  GENERAL.clearance.includes(meta.distribution ?? 'general');

type ViewQuery = Omit<EntriesQuery, 'position' | 'clearance'>;

const NONE: readonly never[] = [];

const NOTHING: Counts = { slices: NONE, years: NONE, facts: NONE };

/** The entries as they read at one position of the log, whatever is applied after it: all that one view asks is asked of these. */
export class EntriesAt {
  constructor(
    private readonly store: Pick<ReadStore, 'entries' | 'briefs' | 'counts' | 'wordsAfter'>,
    /** `null` where the record held nothing. */
    private readonly position: string | null,
  ) {}

  /** The same list until entries are rebuilt. */
  async entries<Body>(query: ViewQuery): Promise<readonly FoundEntry<Body>[]> {
    const { position } = this;
    return position === null ? NONE : this.store.entries<Body>({ ...GENERAL, ...query, position });
  }

  async briefs<Brief>(query: ViewQuery): Promise<readonly Brief[]> {
    const { position } = this;
    return position === null ? NONE : this.store.briefs<Brief>({ ...GENERAL, ...query, position });
  }

  async wordsAfter(projection: string, after: string, most: number): Promise<readonly string[]> {
    return this.position === null ? NONE : this.store.wordsAfter(projection, after, most);
  }

  async counts(query: ViewQuery): Promise<Counts> {
    const { position } = this;
    return position === null ? NOTHING : this.store.counts({ ...GENERAL, ...query, position });
  }
}
