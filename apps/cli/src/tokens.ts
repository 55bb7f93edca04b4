import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isRole, rolesOfToday, tokenActsOf } from '#identity';
import { type OpenTokens, openTokens, type TokenListing, type TokenStore } from '#platform';
import { hasExpired, readNewToken, type TokenFault } from '#record';
import { openDatabase } from './engines.js';
import type { Where } from './open.js';
import { partyIn, partyInHome } from './party.js';

export interface TokenOptions {
  readonly role: string;
  readonly name: string;
  readonly party?: string;
  readonly scopes?: string;
  readonly expires?: string;
}

/** Where tokens are kept, and the register in whose name a party may be given. */
interface Opened extends Pick<OpenTokens, 'tokens' | 'close'> {
  hasParty(code: string): Promise<boolean>;
}

const whyNone = (fault: TokenFault, { role, party }: TokenOptions): string =>
  ({
    'name-missing': '--name must say what the token is for',
    'unknown-function': `--role must be one of ${rolesOfToday.join(', ')}`,
    'party-needed': `--party must say whose ${role} it is`,
    'unknown-party': `--party must be the code of a party in the register; it has none called ${party}`,
    'bad-scopes': `--scopes must be some of ${isRole(role) ? tokenActsOf(role).join(',') : ''}, with commas between`,
    'bad-last-day': '--expires must be the last day on which it is good, today or later: 2027-12-31',
  })[fault];

/** What was told of scopes, word by word; told and empty is none that there is. */
const scopesTold = (told: string | undefined): readonly string[] => told?.split(/[\s,]+/) ?? [];

const create = async ({ tokens: store, hasParty }: Opened, options: TokenOptions): Promise<string> => {
  const { role, name, party = null, scopes, expires } = options;
  const wanted = { name, role, party, scopes: scopesTold(scopes), lastDay: expires ?? '' };
  const read = await readNewToken(wanted, new Date(), hasParty);
  if (typeof read === 'string') throw new Error(whyNone(read, options));
  const { id, token } = await store.create(read);
  return `${id}\n${token}\nThe token is shown this once and kept nowhere.`;
};

const stateOf = ({ revokedAt, heldSince, expiresAt }: TokenListing): string => {
  if (heldSince !== null) return `held since restore of ${heldSince.slice(0, 10)}`;
  if (revokedAt !== null) return `revoked ${revokedAt}`;
  if (expiresAt === null) return 'valid';
  return hasExpired(expiresAt, Date.now()) ? `expired ${expiresAt}` : `valid until ${expiresAt}`;
};

const forWhat = ({ scopes }: TokenListing): readonly string[] => (scopes === null ? [] : [`for ${scopes.join(',')}`]);

/** All but the token itself. */
export const lineOf = (token: TokenListing): string =>
  [
    token.id,
    token.role,
    token.party ?? '-',
    token.createdAt,
    [stateOf(token), ...forWhat(token)].join(', '),
    token.name,
  ].join('\t');

const list = async (store: TokenStore): Promise<string> => (await store.list()).map(lineOf).join('\n');

/** These, or all that are held; none where one of them is not held. */
const confirm = async (store: TokenStore, ids: readonly string[], all: boolean): Promise<string> => {
  const held = (await store.list()).filter(({ heldSince }) => heldSince !== null).map(({ id }) => id);
  if (all === ids.length > 0) throw new Error('name the tokens to confirm, or --all');
  const other = ids.find((id) => !held.includes(id));
  if (other !== undefined) throw new Error(`no token ${other} is held; none was confirmed`);
  const chosen = all ? held : ids;
  for (const id of chosen) await store.confirm(id);
  return chosen.length === 0 ? 'No token is held.' : chosen.map((id) => `${id} is valid again.`).join('\n');
};

const hold = async (store: TokenStore): Promise<string> =>
  `${await store.hold()} tokens are held until they are confirmed.`;

const revoke = async (store: TokenStore, id: string): Promise<string> => {
  if (!(await store.revoke(id))) throw new Error(`there is no token ${id}`);
  return `${id} is revoked.`;
};

const openStore = async (home: string, database: string): Promise<Opened> => {
  if (database !== '') {
    const opened = await openDatabase(database, { poolSize: 2, timeoutMs: 5_000 });
    await opened.migrate();
    return { ...opened, hasParty: (code) => partyIn(opened.projectionStore, code) };
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  return { ...(await openTokens(join(home, 'identity.sqlite'))), hasParty: (code) => partyInHome(home, code) };
};

/** Where the record that is meant keeps its tokens, for one command. Works beside running servers. */
const withTokens = async (
  { home, database }: Pick<Where, 'home' | 'database'>,
  act: (opened: Opened) => Promise<string>,
): Promise<string> => {
  const opened = await openStore(home, database);
  try {
    return await act(opened);
  } finally {
    await opened.close();
  }
};

export const createToken = (where: Where, options: TokenOptions): Promise<string> =>
  withTokens(where, (opened) => create(opened, options));

export const listTokens = (where: Where): Promise<string> => withTokens(where, ({ tokens }) => list(tokens));

export const revokeToken = (where: Where, id: string): Promise<string> =>
  withTokens(where, ({ tokens }) => revoke(tokens, id));

export const confirmTokens = (where: Where, ids: readonly string[], all: boolean): Promise<string> =>
  withTokens(where, ({ tokens }) => confirm(tokens, ids, all));

export const holdTokens = (where: Where): Promise<string> => withTokens(where, ({ tokens }) => hold(tokens));
