import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Damaged } from '../../damaged.js';

/** A token is not kept as it was written: nobody can tell what its bearer may do. */
export class DamagedToken extends Damaged {
  override readonly name = 'DamagedToken';

  constructor(id: string) {
    super(`token ${id} is not what was kept: revoke it and create another, or restore a backup`);
  }
}

/** The digest of a token's row; a column that holds nothing is as if it were not there, so that new ones change no digest. */
export function sealOf(row: Readonly<Record<string, unknown>>): string {
  const held = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  return createHash('sha256')
    .update(canonicalize(held) ?? '')
    .digest('hex');
}

/** The tokens whose row is not the one that was sealed, and those of which only the one or the other is there. */
export function unsealed(
  rows: readonly Readonly<Record<string, unknown>>[],
  seals: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  const kept = new Map(seals.map(({ token, seal: made }) => [String(token), made]));
  const wrong = rows.filter((row) => kept.get(String(row['id'])) !== sealOf(row)).map(({ id }) => String(id));
  const there = new Set(rows.map(({ id }) => String(id)));
  return [...wrong, ...[...kept.keys()].filter((id) => !there.has(id))];
}
