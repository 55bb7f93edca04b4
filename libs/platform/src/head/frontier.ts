import { createHash } from 'node:crypto';
import type { Frontier } from '../ports/head-store.js';

/** Apart from the mark of a leaf, so that no tree can pass for an event (RFC 6962, 2.1). */
const NODE_MARK = '\u0001';

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** The frontier with one more leaf; a leaf is a SHA-256 of its own, hexadecimal. */
export function append({ size, peaks }: Frontier, leaf: string): Frontier {
  const kept = [...peaks];
  let node = leaf;
  // Two full trees of the same size are one of twice that. Sizes may pass 32 bits.
  for (let trees = size; trees % 2 === 1; trees = (trees - 1) / 2) node = nodeOf(kept.pop() ?? '', node);
  return { size: size + 1, peaks: [...kept, node] };
}

/** The root of the tree over all the leaves, as RFC 6962 shapes it. */
export function rootOf({ peaks }: Frontier): string {
  const last = peaks.at(-1);
  if (last === undefined) return createHash('sha256').digest('hex');
  return peaks.slice(0, -1).reduceRight((right, left) => nodeOf(left, right), last);
}

const nodeOf = (left: string, right: string): string =>
  createHash('sha256').update(NODE_MARK).update(left, 'hex').update(right, 'hex').digest('hex');
