/** What is asked of an event here. */
interface Kept {
  readonly type: string;
  readonly revision: number;
  /** Base64. */
  readonly data: string;
}

/** What a stream's metadata hide of it. */
export interface Limits {
  /** Events before this revision are no more read. */
  readonly $tb?: number;
  /** Only so many last events are read. */
  readonly $maxCount?: number;
}

/** The revision that the server gives a tombstone, and "all of it" in a stream deleted softly. */
export const NEVER = '9223372036854775807';

export const isTombstone = ({ type }: Pick<Kept, 'type'>): boolean => type === '$streamDeleted';

export const revisionText = (event: Kept): string => (isTombstone(event) ? NEVER : String(event.revision));

export const limitsIn = (metadata: Kept | undefined): Limits => {
  if (metadata === undefined) return {};
  try {
    return JSON.parse(Buffer.from(metadata.data, 'base64').toString('utf8')) as Limits;
  } catch {
    return {};
  }
};

export const softDeleted = ({ $tb }: Limits): boolean => $tb !== undefined && $tb >= Number(NEVER);

/** What is still to be read of a stream. `$all` has everything until the server is scavenged. */
export const visible = <T extends Kept>(events: readonly T[], { $tb = 0, $maxCount }: Limits): readonly T[] => {
  const kept = $maxCount === undefined ? events : events.slice(-$maxCount);
  return $tb === 0 ? kept : kept.filter(({ revision }) => revision >= $tb);
};
