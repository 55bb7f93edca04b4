/** Rows of one statement: well below every database's limit on parameters. */
const CHUNK = 1_000;

export function chunks<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += CHUNK) parts.push(all.slice(start, start + CHUNK));
  return parts;
}
