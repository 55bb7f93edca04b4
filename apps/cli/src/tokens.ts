import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isRole, roles } from '#identity';
import { type OpenTokens, openTokens, type TokenStore } from '#platform';
import { openPostgres } from '#platform/engines';

export interface TokenOptions {
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly party?: string | undefined;
}

const create = async (store: TokenStore, { role = '', name = '', party }: TokenOptions): Promise<string> => {
  if (!isRole(role)) throw new Error(`--role must be one of ${roles.join(', ')}`);
  if (name.trim() === '') throw new Error('--name must say what the token is for');
  const { id, token } = await store.create({ name: name.trim(), role, party: party ?? null });
  return `${id}\n${token}\nThe token is shown this once and kept nowhere.`;
};

const list = async (store: TokenStore): Promise<string> =>
  (await store.list())
    .map(({ id, role, party, name, createdAt, revokedAt }) =>
      [id, role, party ?? '-', createdAt, revokedAt === null ? 'valid' : `revoked ${revokedAt}`, name].join('\t'),
    )
    .join('\n');

const revoke = async (store: TokenStore, id: string): Promise<string> => {
  if (!(await store.revoke(id))) throw new Error(`there is no token ${id}`);
  return `${id} is revoked.`;
};

const openStore = async (home: string, database: string): Promise<OpenTokens> => {
  if (database !== '') {
    const opened = openPostgres({ url: database, poolSize: 2, patienceMs: 5_000, onTrouble: () => {} });
    await opened.migrate();
    return opened;
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  return openTokens(join(home, 'identity.sqlite'));
};

/** Answers `null` where the verb is not one of these. Works beside running servers. */
export const tokens = async (
  verb: string,
  id: string,
  options: TokenOptions,
  home: string,
  database: string,
): Promise<string | null> => {
  if (verb !== 'create' && verb !== 'list' && verb !== 'revoke') return null;
  const { tokens: store, close } = await openStore(home, database);
  try {
    if (verb === 'create') return await create(store, options);
    return verb === 'list' ? await list(store) : await revoke(store, id);
  } finally {
    await close();
  }
};
