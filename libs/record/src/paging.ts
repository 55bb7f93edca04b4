/** The way on from a part of a list. */
export interface Parted {
  /** Give it back as `cursor` for what follows; `null` at the end. */
  readonly next: string | null;
}

/** A part of a list. */
export interface Page<T> extends Parted {
  /** In the order of the list. */
  readonly items: readonly T[];
}

const encode = (key: string): string => Buffer.from(key).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

/** Whether it can be one that a list gave out. */
export const isCursor = (text: string): boolean => encode(decode(text)) === text;

/**
 * The page after `cursor` of a list in the order of `keyOf`, whose keys are unique and sort ascending by code unit; what is
 * added meanwhile before the cursor moves nothing. `limit` defaults to 50.
 */
export const page = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { cursor, limit }: { readonly cursor: string | null; readonly limit: number | null },
): Page<T> => {
  const after = cursor === null ? null : decode(cursor);
  const rest = after === null ? items : items.filter((item) => keyOf(item) > after);
  const shown = rest.slice(0, limit ?? 50);
  const last = shown.at(-1);
  return { items: shown, next: last !== undefined && rest.length > shown.length ? encode(keyOf(last)) : null };
};
