import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isRole, roles } from '#identity';
import { openRecord, type OpenTokens, openTokens, type ReadStore, type TokenStore } from '#platform';
import { openPostgres } from '#platform/engines';

export interface TokenOptions {
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly party?: string | undefined;
}

/** Where tokens are kept, and the register in whose name a party may be given. */
interface Opened extends Pick<OpenTokens, 'tokens' | 'close'> {
  hasParty(code: string): Promise<boolean>;
}

const create = async ({ tokens: store, hasParty }: Opened, options: TokenOptions): Promise<string> => {
  const { role = '', name = '', party } = options;
  if (!isRole(role)) throw new Error(`--role must be one of ${roles.join(', ')}`);
  if (name.trim() === '') throw new Error('--name must say what the token is for');
  if (party !== undefined && !(await hasParty(party)))
    throw new Error(`--party must be the code of a party in the register; it has none called ${party}`);
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

const partyIn = async (store: ReadStore, code: string): Promise<boolean> =>
  (await store.row('register', `party-${code}`)) !== null;

const openStore = async (home: string, database: string): Promise<Opened> => {
  if (database !== '') {
    const opened = openPostgres({ url: database, poolSize: 2, patienceMs: 5_000, onTrouble: () => {} });
    await opened.migrate();
    return { ...opened, hasParty: (code) => partyIn(opened.projectionStore, code) };
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  const hasParty = async (code: string): Promise<boolean> => {
    const { store, close } = await openRecord(home);
    try {
      return await partyIn(store, code);
    } finally {
      await close();
    }
  };
  return { ...(await openTokens(join(home, 'identity.sqlite'))), hasParty };
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
  const opened = await openStore(home, database);
  try {
    if (verb === 'create') return await create(opened, options);
    return verb === 'list' ? await list(opened.tokens) : await revoke(opened.tokens, id);
  } finally {
    await opened.close();
  }
};
