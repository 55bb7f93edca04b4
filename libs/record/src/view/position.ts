import type { EntriesAsked, FoundEntry, ReadStore } from '#platform';

/** Until who asks has functions: everything that everybody may see. */
export const GENERAL: Pick<EntriesAsked, 'clearance'> = { clearance: ['general'] };

type Asked = Omit<EntriesAsked, 'position' | 'clearance'>;

const NONE: readonly never[] = [];

/** The entries as they read at one position of the log, whatever is applied after it: all that one view asks is asked of these. */
export class EntriesAt {
  /** `position`: `null` where the entries have not begun. */
  constructor(
    private readonly store: Pick<ReadStore, 'entries' | 'briefs' | 'positionAt'>,
    private readonly position: string | null,
  ) {}

  /** As known at an instant (ISO 8601), or as far as the position goes. The same list until something changes. */
  async entries<Body>(asked: Asked, knownAt: string | null): Promise<readonly FoundEntry<Body>[]> {
    const position = await this.known(knownAt);
    return position === null ? NONE : this.store.entries<Body>({ ...GENERAL, ...asked, position });
  }

  async briefs<Brief>(asked: Asked, knownAt: string | null): Promise<readonly Brief[]> {
    const position = await this.known(knownAt);
    return position === null ? NONE : this.store.briefs<Brief>({ ...GENERAL, ...asked, position });
  }

  /** `null` where the record held nothing by then. What was applied after the position counts for no instant. */
  private async known(knownAt: string | null): Promise<string | null> {
    if (knownAt === null || this.position === null) return this.position;
    const known = await this.store.positionAt(new Date(knownAt));
    return known !== null && known > this.position ? this.position : known;
  }
}
