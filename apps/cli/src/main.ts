import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isRole, roles } from '#identity';
import { type OpenTokens, type TokenStore, openTokens } from '#platform';
import { openPostgres } from '#platform/engines';

const usage = `Usage:
  tanfidh tokens create --role <${roles.join('|')}> --name <what it is for> [--party <code>]
  tanfidh tokens list
  tanfidh tokens revoke <id>

The tokens are those of DATABASE_URL where it is given, else of the folder TANFIDH_HOME (./var). It works beside running servers.`;

type Store = TokenStore;
type Options = {
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly party?: string | undefined;
};

const create = async (store: Store, { role = '', name = '', party = null as never }: Options): Promise<string> => {
  if (!isRole(role)) throw new Error(`--role must be one of ${roles.join(', ')}`);
  if (name.trim() === '') throw new Error('--name must say what the token is for');
  const { id, token } = await store.create({ name: name.trim(), role, party: party ?? null });
  return `${id}\n${token}\nThe token is shown this once and kept nowhere.`;
};

const list = async (store: Store): Promise<string> =>
  (await store.list())
    .map(({ id, role, party, name, createdAt, revokedAt }) =>
      [id, role, party ?? '-', createdAt, revokedAt === null ? 'valid' : `revoked ${revokedAt}`, name].join('\t'),
    )
    .join('\n');

const revoke = async (store: Store, id: string): Promise<string> => {
  if (!(await store.revoke(id))) throw new Error(`there is no token ${id}`);
  return `${id} is revoked.`;
};

const openStore = async (): Promise<OpenTokens> => {
  const url = process.env['DATABASE_URL']?.trim() ?? '';
  if (url !== '') {
    const database = openPostgres({ url, poolSize: 2, patienceMs: 5_000, onTrouble: () => {} });
    await database.migrate();
    return database;
  }
  const home = resolve(process.env['TANFIDH_HOME']?.trim() || './var');
  await mkdir(home, { recursive: true });
  return openTokens(join(home, 'identity.sqlite'));
};

const run = async (): Promise<string> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string' }, name: { type: 'string' }, party: { type: 'string' } },
  });
  const [topic, verb, id] = positionals;
  if (topic !== 'tokens' || (verb !== 'create' && verb !== 'list' && verb !== 'revoke')) throw new Error(usage);
  const { tokens, close } = await openStore();
  try {
    if (verb === 'create') return await create(tokens, values);
    return verb === 'list' ? await list(tokens) : await revoke(tokens, id ?? '');
  } finally {
    await close();
  }
};

run().then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
