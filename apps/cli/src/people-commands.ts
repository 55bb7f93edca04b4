import type { Command } from 'commander';
import { rolesOfToday, waysToHold } from '#identity';
import { languages } from '#kernel';
import {
  auditPeople,
  breakGlass,
  confirmPeople,
  dropFactor,
  endAccount,
  erasePerson,
  holdPeople,
  invite,
  type InviteOptions,
  type LetterOptions,
  listPeople,
  newLetter,
} from './people.js';
import { appoint, type AppointOptions, endFunction, type EndOptions, listFunctions } from './functions.js';
import type { Act } from './act.js';

const withLetter = (command: Command): Command =>
  command
    .requiredOption('--site <address>', 'where the desk is served, for the letter: https://…')
    .option('--lang <language>', `of the letter: ${languages.join(', ')}`, 'ar');

/** What administers accounts on the machine. */
export const ofPeople = (people: Command, act: Act): void => {
  withLetter(people.command('invite'))
    .description('a new account, and the letter with its code, to be printed')
    .requiredOption('--role <role>', `what it may do: ${rolesOfToday.join(', ')}`)
    .requiredOption('--name <name>', 'whose it is, as the letter says it')
    .requiredOption('--sign-in-name <name>', 'what is typed to sign in')
    .option('--address <address>', 'where the letter goes')
    .option('--party <code>', 'code of the party in whose name it is used')
    .action((options: InviteOptions) => act((where) => invite(where, options)));
  withLetter(people.command('letter <id>'))
    .description('another letter, for a forgotten password; the one before it opens nothing any more')
    .action((id: string, options: LetterOptions) => act((where) => newLetter(where, id, options)));
  people
    .command('list')
    .description('every account, and who it is')
    .action(() => act(listPeople));
  people
    .command('appoint <id>')
    .description('a function more for an account: as its own, as deputy or acting, for a time')
    .requiredOption('--role <role>', `which: ${rolesOfToday.join(', ')}`)
    .requiredOption('--authority <text>', "the note or decision; never a person's name")
    .option('--as <way>', waysToHold.join(', '), 'acting')
    .option('--party <code>', 'code of the party in whose name')
    .option('--from <day>', 'first day, 2027-01-01; today if nothing is said')
    .option('--until <day>', 'last day; without end if nothing is said')
    .action((id: string, options: AppointOptions) => act((where) => appoint(where, id, options)));
  people
    .command('functions [id]')
    .description('who has which function, from when to when, by which authority; of one account or all')
    .action((id: string | undefined) => act((where) => listFunctions(where, id)));
  people
    .command('end-function <appointment>')
    .description('at once, or after a last day; refused of the last administrator')
    .requiredOption('--authority <text>', "the note or decision; never a person's name")
    .option('--last-day <day>', '2027-12-31; at once if nothing is said')
    .action((id: string, options: EndOptions) => act((where) => endFunction(where, id, options)));
  people
    .command('end <id>')
    .description('no sign-in from now on, and no session goes on; refused of the last administrator')
    .action((id: string) => act((where) => endAccount(where, id)));
  people
    .command('erase <id>')
    .description('name, address and sign-in name of an account that has ended; its id stands')
    .action((id: string) => act((where) => erasePerson(where, id)));
  people
    .command('drop-second-factor <id>')
    .description('of whoever has lost the app and the recovery codes; another can be set up')
    .action((id: string) => act((where) => dropFactor(where, id)));
  people
    .command('break-glass')
    .description('an administrator whose code is good for an hour, where none can get in; noted')
    .option('--sign-in-name <name>', 'what is typed to sign in', 'break-glass')
    .action(({ signInName }: { readonly signInName: string }) => act((where) => breakGlass(where, signInName)));
  people
    .command('confirm [ids...]')
    .description('lets in again whoever has an account that a restore holds')
    .option('--all', 'every account that is held')
    .action((ids: readonly string[], { all = false }: { readonly all?: boolean }) =>
      act((where) => confirmPeople(where, ids, all)),
    );
  people
    .command('hold')
    .description('lets nobody in until confirmed; after people of the services were restored')
    .action(() => act(holdPeople));
  people
    .command('audit')
    .description('sign-ins, refusals and what was done with accounts; kept for half a year')
    .action(() => act(auditPeople));
};
