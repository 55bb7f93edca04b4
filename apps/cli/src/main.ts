import 'reflect-metadata';
import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import {
  BadConfiguration,
  BadExport,
  EventLogDenied,
  LogsDiffer,
  messageOf,
  Settings,
  exitCodeAtStart,
} from '#platform';
import type { Where } from './open.js';
import type { Act } from './act.js';
import { programOf } from './program.js';

/** Which record is meant. Throws `BadConfiguration`. */
const whereOf = (settings: Settings): Where => {
  const given = (name: string): string => settings.text(name, '');
  return settings.checked({
    home: resolve(given('TANFIDH_HOME') || './var'),
    eventStore: given('EVENTSTORE_URL') && settings.eventStore('EVENTSTORE_URL'),
    files: given('FILES_DIR') && resolve(given('FILES_DIR')),
    database: given('DATABASE_URL') && settings.database('DATABASE_URL'),
  });
};

const act: Act = async (command) => {
  const outcome = await command(whereOf(new Settings(process.env)));
  const { well, text } = typeof outcome === 'object' && outcome !== null ? outcome : { well: true, text: outcome };
  if (text !== null) process.stdout.write(`${text}\n`);
  if (!well) process.exitCode = 1;
};

/** As the server's, 65 for other data that this version cannot take, and 78 for a wrong setting. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof BadConfiguration || error instanceof EventLogDenied) return 78;
  return [BadExport, LogsDiffer].some((kind) => error instanceof kind) ? 65 : (exitCodeAtStart(error) ?? 1);
};

// Clients of other servers hold nothing open while they wait, and a process that ends before its answer would look well.
const alive = setInterval(() => {}, 60_000);

const formatError = (error: unknown): string => {
  if (error instanceof EventLogDenied) return `EVENTSTORE_URL: ${error.message}.`;
  return messageOf(error);
};

// What it writes is for the account that runs it, and for nobody else on the machine.
process.umask(0o077);
const ended = programOf(act)
  .parseAsync()
  .catch((error: unknown) => {
    // What is wrong with a command line has been said with the help.
    if (!(error instanceof CommanderError)) process.stderr.write(`${formatError(error)}\n`);
    process.exitCode = exitCodeOf(error);
  });
void ended.finally(() => clearInterval(alive));
