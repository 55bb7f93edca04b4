import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { rolesOfToday } from '#identity';
import { isLang, languages } from '#kernel';
import { type AccountListing, type IdentityStore, openPeople } from '#platform';
import {
  type InvitationFault,
  letterLines,
  type NotInvited,
  People,
  readInvitation,
  type WrittenLetter,
} from '#record';
import { openDatabase } from './engines.js';
import type { Where } from './open.js';
import { partyIn, partyInHome } from './party.js';

/** How a letter is printed. */
export interface LetterOptions {
  readonly site: string;
  readonly lang: string;
}

export interface InviteOptions extends LetterOptions {
  readonly role: string;
  readonly name: string;
  readonly signInName: string;
  readonly address?: string;
  readonly party?: string;
}

/** Where people are kept, and the register in whose name a party may be given. */
interface Opened {
  readonly store: IdentityStore;
  hasParty(code: string): Promise<boolean>;
  close(): Promise<void>;
}

const openStore = async ({ home, database }: Where): Promise<Opened> => {
  if (database !== '') {
    const opened = await openDatabase(database, { poolSize: 2, timeoutMs: 5_000 });
    await opened.migrate();
    const { people: store, projectionStore, close } = opened;
    return { store, hasParty: (code) => partyIn(projectionStore, code), close };
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  const { people: store, close } = await openPeople(join(home, 'people.sqlite'));
  return { store, hasParty: (code) => partyInHome(home, code), close };
};

/** Works beside running servers: what they keep of people they look up each time, in the same file or database. */
export const withPeople = async <T>(where: Where, act: (people: People, opened: Opened) => Promise<T>): Promise<T> => {
  const opened = await openStore(where);
  try {
    return await act(new People(opened.store, () => new Date()), opened);
  } finally {
    await opened.close();
  }
};

const whyNot: Readonly<Record<NotInvited, string>> = {
  'bad-sign-in-name':
    '--sign-in-name must be 3 to 40 letters, digits, dots and hyphens, beginning with a letter or digit',
  'sign-in-name-taken': 'somebody has this sign-in name',
  'no-such-account': 'there is no such account, or it has ended, is held or was erased',
};

const whyNobody = (fault: InvitationFault, { role, party }: InviteOptions): string =>
  ({
    'name-missing': '--name must say whose account it is',
    'unknown-function': `--role must be one of ${rolesOfToday.join(', ')}`,
    'party-needed': `--party must say whose ${role} it is`,
    'unknown-party': `--party must be the code of a party in the register; it has none called ${party}`,
  })[fault];

const written = (letter: WrittenLetter | NotInvited): WrittenLetter => {
  if (typeof letter === 'string') throw new Error(whyNot[letter]);
  return letter;
};

const checked = ({ site, lang }: LetterOptions): Parameters<typeof letterLines>[1] => {
  if (!/^https?:\/\/[^\s]+$/.test(site) || !URL.canParse(site)) throw new Error('--site must look like https://…');
  if (!isLang(lang)) throw new Error(`--lang must be one of ${languages.join(', ')}`);
  return lang;
};

const shown = (letter: WrittenLetter, options: LetterOptions): string =>
  `${letter.account}\nThe letter, shown this once and kept nowhere:\n\n${letterLines(letter, checked(options), options.site).join('\n')}`;

export const invite = (where: Where, options: InviteOptions): Promise<string> =>
  withPeople(where, async (people, { hasParty }) => {
    const { role, name, signInName, address = null, party = null } = options;
    checked(options);
    const invited = await readInvitation({ name, address, signInName, role, party }, hasParty);
    if (typeof invited === 'string') throw new Error(whyNobody(invited, options));
    return shown(written(await people.invite(invited)), options);
  });

export const newLetter = (where: Where, id: string, options: LetterOptions): Promise<string> =>
  withPeople(where, async (people) => {
    checked(options);
    return shown(written(await people.newLetter(id)), options);
  });

export const breakGlass = (where: Where, signInName: string): Promise<string> =>
  withPeople(where, async (people) => {
    const { account, code, endsAt, signInName: name } = written(await people.breakGlass(signInName));
    return `${account}\nAn administrator, ${name}, until ended. This was noted.\nCode for desk/first-entry, good once until ${endsAt}: ${code}`;
  });

const stateOf = ({ endedAt, heldSince, entered, letterUntil }: AccountListing): string => {
  if (endedAt !== null) return `ended ${endedAt}`;
  if (heldSince !== null) return `held since restore of ${heldSince.slice(0, 10)}`;
  const letter = letterUntil === null ? '' : `letter until ${letterUntil}`;
  return [entered ? 'entered' : 'not yet entered', letter].filter((part) => part !== '').join(', ');
};

const lineOf = (account: AccountListing): string => {
  const { id, role, party, createdAt, person } = account;
  const who = person === null ? ['erased'] : [person.signInName, person.name];
  return [id, role, party ?? '-', createdAt, stateOf(account), ...who].join('\t');
};

export const listPeople = (where: Where): Promise<string> =>
  withPeople(where, async (people) => (await people.list()).map(lineOf).join('\n'));

export const endAccount = (where: Where, id: string): Promise<string> =>
  withPeople(where, async (people) => {
    const ended = await people.end(id);
    if (ended === null) throw new Error(`there is no account ${id}`);
    if (!ended) throw new Error(`${id} is the last administrator who can get in: invite another first`);
    return `${id} has ended: no password, no letter and no session lets anybody in.`;
  });

export const erasePerson = (where: Where, id: string): Promise<string> =>
  withPeople(where, async (people) => {
    if (!(await people.erase(id)))
      throw new Error(`there is nobody to erase under ${id}, or the account has not ended`);
    return `Who ${id} was is erased here. Older backups and printed letters still say it, and in PostgreSQL its own write-ahead log until it is recycled.`;
  });

export const dropFactor = (where: Where, id: string): Promise<string> =>
  withPeople(where, async (people) => {
    if (!(await people.dropFactor(id))) throw new Error(`${id} has no second factor`);
    return `${id} has no second factor any more: another is set up at desk/second-factor, with the password.`;
  });

/** These, or all that are held; none where one of them is not held. */
export const confirmPeople = (where: Where, ids: readonly string[], all: boolean): Promise<string> =>
  withPeople(where, async (people) => {
    const held = (await people.list()).filter(({ heldSince }) => heldSince !== null).map(({ id }) => id);
    if (all === ids.length > 0) throw new Error('name the accounts to confirm, or --all');
    const other = ids.find((id) => !held.includes(id));
    if (other !== undefined) throw new Error(`no account ${other} is held; none was confirmed`);
    const chosen = all ? held : ids;
    for (const id of chosen) await people.confirm(id);
    return chosen.length === 0 ? 'No account is held.' : chosen.map((id) => `${id} may sign in again.`).join('\n');
  });

export const holdPeople = (where: Where): Promise<string> =>
  withPeople(where, async (people) => `${await people.hold()} accounts are held until they are confirmed.`);

const MOST_AUDITED = 1_000;

/** The last thousand, newest first. */
export const auditPeople = (where: Where): Promise<string> =>
  withPeople(where, async (people) =>
    (await people.audited(MOST_AUDITED))
      .map(({ at, what, account, network, by }) => [at, what, account ?? '-', network ?? '-', by ?? '-'].join('\t'))
      .join('\n'),
  );
