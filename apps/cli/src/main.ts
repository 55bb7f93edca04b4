import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { roles } from '#identity';
import { rebuildHome, rebuildServices } from './rebuild.js';
import { backUpHome, restoreHome, verifyHome } from './record.js';
import { tokens } from './tokens.js';

const usage = `Usage:
  tanfidh tokens create --role <${roles.join('|')}> --name <what it is for> [--party <code>]
  tanfidh tokens list
  tanfidh tokens revoke <id>
  tanfidh verify             reads the whole record: revisions, ids, every event readable, every row as a fresh fold makes it
  tanfidh rebuild            every row anew from the log, beside those that are read, then in their place at once
  tanfidh backup <folder>    a verified copy of one instant, into a new or empty folder
  tanfidh restore <folder>   a backup, into a TANFIDH_HOME that holds no record; verified before and after

All but restore work beside a running server. The folder is TANFIDH_HOME (./var); tokens are those of DATABASE_URL where it is given,
and rebuild is for the services where EVENTSTORE_URL is given too.`;

const run = async (): Promise<string> => {
  // What it writes is for the account that runs it, and for nobody else on the machine.
  process.umask(0o077);
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string' }, name: { type: 'string' }, party: { type: 'string' } },
  });
  const [topic = '', verb = '', id = ''] = positionals;
  const home = resolve(process.env['TANFIDH_HOME']?.trim() || './var');
  const database = process.env['DATABASE_URL']?.trim() ?? '';
  if (topic === 'tokens') {
    const said = await tokens(verb, id, values, home, database);
    if (said !== null) return said;
  }
  if (topic === 'verify' && verb === '') return verifyHome(home);
  const eventStore = process.env['EVENTSTORE_URL']?.trim() ?? '';
  if (topic === 'rebuild' && verb === '')
    return eventStore !== '' && database !== '' ? rebuildServices(eventStore, database) : rebuildHome(home);
  if (topic === 'backup' && verb !== '') return backUpHome(home, resolve(verb));
  if (topic === 'restore' && verb !== '') return restoreHome(resolve(verb), home);
  throw new Error(usage);
};

run().then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
