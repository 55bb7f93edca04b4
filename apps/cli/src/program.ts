import { resolve } from 'node:path';
import { Command } from 'commander';
import { rolesOfToday } from '#identity';
import { correctClock, showClock } from './clock.js';
import { doctor, doctorServices } from './doctor.js';
import { exportLog, loadLog } from './exchange.js';
import { migrate } from './migrate.js';
import { discardUnnamed } from './files.js';
import { ofServices } from './open.js';
import type { Act } from './act.js';
import { listParked, replay } from './parked.js';
import { ofPeople } from './people-commands.js';
import { rebuildHome, rebuildServices } from './rebuild.js';
import { backUpHome, outcomeOf, restoreHome, verifyHome, verifyServices } from './record.js';
import { rehearse } from './rehearse.js';
import { confirmTokens, createToken, holdTokens, listTokens, revokeToken, type TokenOptions } from './tokens.js';
import { discardTrial } from './trial.js';

const environment = `
Settings are read from the environment:
  TANFIDH_HOME     the folder of the record (./var)
  DATABASE_URL     the services' PostgreSQL: tokens and people are those kept there
  EVENTSTORE_URL   the services' log: what export reads
  FILES_DIR        the folder of the services' files
With both addresses verify, rebuild, doctor, clock and parked are for the services' record.

All but restore, load, migrate and trial work beside a running server.
"tanfidh help <command>" says more of one.`;

const fileOf = (given: string): string => (given === '-' ? given : resolve(given));

const ofTokens = (tokens: Command, act: Act): void => {
  tokens
    .command('create')
    .description('a new token, shown this once')
    .requiredOption('--role <role>', `what it may do: ${rolesOfToday.join(', ')}`)
    .requiredOption('--name <purpose>', 'what it is for')
    .option('--party <code>', 'code of the party in whose name it is used')
    .option('--scopes <acts>', 'what of its role it is for, with commas between: read-public,record; else all')
    .option('--expires <day>', 'the last day on which it is good: 2027-12-31; else until it is revoked')
    .action((options: TokenOptions) => act((where) => createToken(where, options)));
  tokens
    .command('list')
    .description('every token, but not the secret itself')
    .action(() => act(listTokens));
  tokens
    .command('revoke <id>')
    .description('refuses a token from now on')
    .action((id: string) => act((where) => revokeToken(where, id)));
  tokens
    .command('confirm [ids...]')
    .description('lets in again whoever has a token that a restore holds')
    .option('--all', 'every token that is held')
    .action((ids: readonly string[], { all = false }: { readonly all?: boolean }) =>
      act((where) => confirmTokens(where, ids, all)),
    );
  tokens
    .command('hold')
    .description('refuses every valid token until it is confirmed; after tokens of the services were restored')
    .action(() => act(holdTokens));
};

const ofTheRecord = (program: Command, act: Act): void => {
  program
    .command('verify')
    .description('reads the whole record: revisions, ids, every event readable, every row as a fresh fold makes it')
    .action(() =>
      act(async (where) => outcomeOf(await (ofServices(where) ? verifyServices(where) : verifyHome(where.home)), '')),
    );
  program
    .command('rebuild')
    .description('every row anew from the log, beside those that are read, then in their place at once')
    .action(() =>
      act((where) => (ofServices(where) ? rebuildServices(where.eventStore, where.database) : rebuildHome(where.home))),
    );
  program
    .command('backup <folder>')
    .description('a verified copy of one instant, into a new or empty folder')
    .action((folder: string) => act(({ home }) => backUpHome(home, resolve(folder))));
  program
    .command('restore <folder>')
    .description('a backup, into a TANFIDH_HOME that holds no record; verified before and after')
    .option('--without-tokens', 'leaves its tokens out; otherwise they are held until they are confirmed')
    .action((folder: string, { withoutTokens = false }: { readonly withoutTokens?: boolean }) =>
      act(({ home }) => restoreHome(resolve(folder), home, withoutTokens)),
    );
  program
    .command('export <file>')
    .description('the whole log as JSON Lines, as it is at one instant, its files beside it; - is stdout, without them')
    .action((file: string) => act((where) => exportLog(where, fileOf(file))));
  program
    .command('load <file>')
    .description(
      'an export, with the files beside it, into a TANFIDH_HOME that holds no record: all of it, verified, or nothing; - is stdin',
    )
    .action((file: string) => act(({ home }) => loadLog(home, fileOf(file))));
  program
    .command('migrate')
    .description("the folder's log into the EventStoreDB at EVENTSTORE_URL, verified; may be run again")
    .addHelpText('after', '\nNo server may use the folder meanwhile.')
    .action(() => act(migrate));
};

const ofFiles = (files: Command, act: Act): void => {
  files
    .command('discard')
    .description('removes files that nothing names, a day after they were uploaded')
    .action(() => act(discardUnnamed));
};

const ofTrials = (trial: Command, act: Act): void => {
  trial
    .command('discard')
    .description('throws it away; refused of any other record')
    .action(() => act(({ home }) => discardTrial(home)));
};

const ofHealth = (program: Command, act: Act): void => {
  program
    .command('doctor')
    .description('disk, clock, permissions, versions, age of the newest backup, parked streams, rows behind the log')
    .action(() => act((where) => (ofServices(where) ? doctorServices(where) : doctor(where.home))));
  program
    .command('rehearse')
    .description('every figure of today that would change with this version; changes nothing')
    .option('--against <address>', 'of a server: its figures instead of those of the version that last ran here')
    .action(({ against = '' }: { readonly against?: string }) => act(({ home }) => rehearse(home, against)));
  const clock = program
    .command('clock')
    .description("whether events are of an instant later than this machine's clock tells")
    .action(() => act(showClock));
  clock
    .command('correct')
    .description("records that they were entered with a wrong clock; the record's time goes on from this clock")
    .requiredOption('--reason <why>', 'why the clock was wrong, and how it is known')
    .action(({ reason }: { readonly reason: string }) => act((where) => correctClock(where, reason)));
  const parked = program
    .command('parked')
    .description('streams with an event that could not be applied: since when, how many events wait, why')
    .action(() => act(listParked));
  parked
    .command('replay <read-model> <stream>')
    .description('tries one again, and says first how many events that are')
    .action((readModel: string, stream: string) => act((where) => replay(where, readModel, stream)));
};

/** Every command of the operator, with its help. Throws `CommanderError` for a command line that is none, having said why. */
export const programOf = (act: Act): Command => {
  const program = new Command('tanfidh')
    .description("The operator's commands for the record of how resolutions are carried out.")
    .addHelpText('after', environment)
    .showHelpAfterError()
    .exitOverride();
  ofTokens(program.command('tokens').description('who may write, and what'), act);
  ofPeople(program.command('people').description('who may sign in to the desk'), act);
  ofTheRecord(program, act);
  ofFiles(program.command('files').description('files behind what is recorded'), act);
  ofTrials(program.command('trial').description('a record for trying out, apart from the real one'), act);
  ofHealth(program, act);
  // All commands under a mistake would hide it.
  return program.showHelpAfterError('"tanfidh help" lists the commands.');
};
