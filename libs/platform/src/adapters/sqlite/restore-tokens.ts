import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { KeptToken, TokenListing, TokenStore } from '../../ports/token-store.js';
import { openTokens } from './token-store.js';

const withTokens = async <T>(path: string, work: (tokens: TokenStore) => Promise<T>): Promise<T> => {
  const { tokens, close } = await openTokens(path);
  try {
    return await work(tokens);
  } finally {
    await close();
  }
};

const isHeld = ({ heldSince }: TokenListing): boolean => heldSince !== null;

/** Tokens that come back to life with a backup: whoever had one revoked since, because it leaked, must be asked first. */
const heldIn = (copy: string, without: boolean): Promise<readonly KeptToken[]> =>
  withTokens(copy, async (tokens) => {
    await (without ? tokens.drop() : tokens.hold());
    return tokens.kept();
  });

/** The tokens that are here stay as they are; of the backup come those that are not, held, and what it knows to be revoked. */
const merged = (here: readonly KeptToken[], restored: readonly KeptToken[]): readonly KeptToken[] => {
  const known = new Map(here.map((token) => [token.id, token]));
  return restored.flatMap((token) => {
    const own = known.get(token.id);
    if (own === undefined) return [token];
    return token.revokedAt !== null && own.revokedAt === null
      ? [{ ...own, revokedAt: token.revokedAt, heldSince: null }]
      : [];
  });
};

/**
 * The tokens of a backup into a folder, `copy` being the backup's file and the restore's to change. Answers those that are held.
 */
export async function restoreTokens(copy: string, path: string, without: boolean): Promise<readonly TokenListing[]> {
  if (!existsSync(copy)) return [];
  const restored = await heldIn(copy, without);
  if (!existsSync(path)) {
    // What is left of one that is gone: SQLite would read it into the one that comes in its place.
    for (const beside of ['-wal', '-shm', '-journal']) await rm(path + beside, { force: true });
    await rename(copy, path);
    return restored.filter(isHeld);
  }
  return withTokens(path, async (tokens) => {
    await tokens.keep(merged(await tokens.kept(), restored));
    return (await tokens.list()).filter(isHeld);
  });
}
