import type { EntriesAsked, ReadStore } from '#platform';

/** Until who asks has functions: everything that everybody may see. */
export const GENERAL: Pick<EntriesAsked, 'clearance'> = { clearance: ['general'] };

/**
 * The position of the log at which the record read as it was known at an instant (ISO 8601), or as far as the entries have
 * come; `null` where it held nothing.
 */
export const positionKnown = (store: ReadStore, knownAt: string | null): Promise<string | null> =>
  knownAt === null ? store.checkpoint() : store.positionAt(new Date(knownAt));
