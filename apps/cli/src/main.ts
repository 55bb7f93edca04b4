import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { roles } from '#identity';
import { BadConfiguration, BadExport, EventLogDenied, LogsDiffer, Settings, exitCodeAtStart } from '#platform';
import { correctClock, showClock } from './clock.js';
import { doctor, doctorServices } from './doctor.js';
import { exportLog, loadLog } from './exchange.js';
import { migrate } from './migrate.js';
import { ofServices, type Where } from './open.js';
import { listParked, replay } from './parked.js';
import { rebuildHome, rebuildServices } from './rebuild.js';
import { backUpHome, restoreHome, verifyHome, verifyServices } from './record.js';
import { rehearse } from './rehearse.js';
import { type TokenOptions, tokens } from './tokens.js';

const usage = `Usage:
  tanfidh tokens create --role <${roles.join('|')}> --name <what it is for> [--party <code>]
  tanfidh tokens list
  tanfidh tokens revoke <id>
  tanfidh tokens confirm <id>… | --all   lets in again whoever has a token that a restore holds
  tanfidh tokens hold        every valid token is refused until it is confirmed; after tokens of the services were restored
  tanfidh verify             reads the whole record: revisions, ids, every event readable, every row as a fresh fold makes it
  tanfidh rebuild            every row anew from the log, beside those that are read, then in their place at once
  tanfidh backup <folder>    a verified copy of one instant, into a new or empty folder
  tanfidh restore <folder>   a backup, into a TANFIDH_HOME that holds no record; verified before and after; its tokens are held
                             until confirmed, or left out with --without-tokens
  tanfidh export <file>      the whole log as JSON Lines, as it is at one instant; - is stdout
  tanfidh load <file>        an export, into a TANFIDH_HOME that holds no record: all of it, verified, or nothing; - is stdin
  tanfidh migrate            the folder's log into the EventStoreDB at EVENTSTORE_URL, verified; may be run again; no server may use the folder
  tanfidh doctor             disk, clock, permissions, versions, age of the newest backup, parked streams, rows behind the log
  tanfidh rehearse [--against <address of a server>]   every figure of today that would change with this version; changes nothing
  tanfidh clock              whether events are of an instant later than this machine's clock tells
  tanfidh clock correct --reason <why>   records that they were entered with a wrong clock; the record's time goes on from this clock
  tanfidh parked             streams with an event that could not be applied: since when, how many events wait, why
  tanfidh parked replay <read model> <stream>   tries one again, and says first how many events that are

All but restore, load and migrate work beside a running server. The folder is TANFIDH_HOME (./var); tokens are those of DATABASE_URL where it is
given, verify, doctor, rebuild and parked are for the services where EVENTSTORE_URL is given too, and export reads EVENTSTORE_URL where it is given.`;

const pathOf = (given: string): string => (given === '-' ? given : resolve(given));

/** Answers what to print, `null` for nothing more. */
const run = async (): Promise<string | null> => {
  // What it writes is for the account that runs it, and for nobody else on the machine.
  process.umask(0o077);
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: 'string' },
      name: { type: 'string' },
      party: { type: 'string' },
      against: { type: 'string' },
      reason: { type: 'string' },
      all: { type: 'boolean' },
      'without-tokens': { type: 'boolean' },
    },
  });
  const settings = new Settings(process.env);
  const given = (name: string): string => settings.text(name, '');
  const where: Where = settings.checked({
    home: resolve(given('TANFIDH_HOME') || './var'),
    eventStore: given('EVENTSTORE_URL') && settings.eventStore('EVENTSTORE_URL'),
    database: given('DATABASE_URL') && settings.database('DATABASE_URL'),
  });
  const answer = await answerTo(positionals, values, where);
  if (answer === undefined) throw new Error(usage);
  return answer;
};

interface Options extends TokenOptions {
  readonly against?: string | undefined;
  readonly reason?: string | undefined;
  readonly 'without-tokens'?: boolean | undefined;
}

/** `undefined` where there is no such command. */
const answerTo = async (
  [topic = '', verb = '', ...more]: readonly string[],
  values: Options,
  where: Where,
): Promise<string | null | undefined> => {
  const { home, eventStore, database } = where;
  const [id = '', stream = ''] = more;
  if (topic === 'tokens') return (await tokens(verb, more, values, where)) ?? undefined;
  if (topic === 'verify' && verb === '') return ofServices(where) ? verifyServices(where) : verifyHome(home);
  if (topic === 'rebuild' && verb === '')
    return ofServices(where) ? rebuildServices(eventStore, database) : rebuildHome(home);
  if (topic === 'backup' && verb !== '') return backUpHome(home, resolve(verb));
  if (topic === 'restore' && verb !== '') return restoreHome(resolve(verb), home, values['without-tokens'] === true);
  if (topic === 'export' && verb !== '') return exportLog(where, pathOf(verb));
  if (topic === 'doctor' && verb === '') {
    const { well, text } = await (ofServices(where) ? doctorServices(where) : doctor(home));
    if (!well) process.exitCode = 1;
    return text;
  }
  if (topic === 'rehearse' && verb === '') {
    const { same, text } = await rehearse(home, values.against ?? '');
    if (!same) process.exitCode = 1;
    return text;
  }
  if (topic === 'clock' && verb === '') return showClock(where);
  if (topic === 'clock' && verb === 'correct' && values.reason !== undefined) return correctClock(where, values.reason);
  if (topic === 'parked' && verb === '') return listParked(where);
  if (topic === 'parked' && verb === 'replay' && stream !== '') return replay(where, id, stream);
  if (topic === 'migrate' && verb === '') return migrate(where);
  if (topic === 'load' && verb !== '') return loadLog(home, pathOf(verb));
  return undefined;
};

/** As the server's, 65 for other data that this version cannot take, and 78 for a wrong setting. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof BadConfiguration || error instanceof EventLogDenied) return 78;
  return [BadExport, LogsDiffer].some((kind) => error instanceof kind) ? 65 : (exitCodeAtStart(error) ?? 1);
};

// Clients of other servers hold nothing open while they wait, and a process that ends before its answer would look well.
const alive = setInterval(() => {}, 60_000);

const told = (error: unknown): string => {
  if (error instanceof EventLogDenied) return `EVENTSTORE_URL: ${error.message}.`;
  return error instanceof Error ? error.message : String(error);
};

const ended = run().then(
  (text) => void (text !== null && process.stdout.write(`${text}\n`)),
  (error: unknown) => {
    process.stderr.write(`${told(error)}\n`);
    process.exitCode = exitCodeOf(error);
  },
);
void ended.finally(() => clearInterval(alive));
