import { rolesOfToday, standingOf, waysToHold } from '#identity';
import { textIn } from '#kernel';
import type { Appointment } from '#platform';
import { type AppointmentFault, readAppointment, readEnd } from '#record';
import type { Where } from './open.js';
import { withPeople } from './people.js';

export interface AppointOptions {
  readonly role: string;
  readonly authority: string;
  readonly as: string;
  readonly party?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface EndOptions {
  readonly authority: string;
  readonly lastDay?: string;
}

const whyNot: Readonly<Record<AppointmentFault, string>> = {
  'unknown-function': `--role must be one of ${rolesOfToday.join(', ')}`,
  'party-needed': '--party must say whose it is',
  'unknown-party': '--party must be the code of a party in the register',
  'unknown-way': `--as must be one of ${waysToHold.join(', ')}`,
  'bad-term': 'days must look like 2027-12-31, and the last be neither before the first nor past',
  'authority-missing': '--authority must say by which note or decision',
};

const today = (): string => new Date().toISOString().slice(0, 10);

/** A running server records it within minutes, another at its start. */
const recorded = 'The record has it once the server has looked: within five minutes, or at its next start.';

export const appoint = (where: Where, id: string, options: AppointOptions): Promise<string> =>
  withPeople(where, async (people, { hasParty }) => {
    const { role, authority, as: way, party = '', from = '', until = '' } = options;
    const given = await readAppointment({ role, way, party, from, until, authority }, today(), 'en', hasParty);
    if (typeof given === 'string') throw new Error(whyNot[given]);
    if ((await people.appoint(id, given)) !== null) throw new Error(`there is no account ${id}, or it has ended`);
    const term = `from ${given.from}${given.until === null ? '' : ` to ${given.until}`}`;
    return `${id} is ${given.role} (${given.way}) ${term}. ${recorded}`;
  });

const lineOf = (each: Appointment): string => {
  const { id, account, role, party, way, from, until, authority } = each;
  const said = authority === null ? '-' : textIn(authority, 'en').text;
  return [id, account, role, party ?? '-', way, from, until ?? '-', standingOf(each, today()), said].join('\t');
};

export const listFunctions = (where: Where, id?: string): Promise<string> =>
  withPeople(where, async (_, { store }) => (await store.appointments.list(id)).map(lineOf).join('\n'));

export const endFunction = (where: Where, id: string, { authority, lastDay = '' }: EndOptions): Promise<string> =>
  withPeople(where, async (people) => {
    const end = readEnd({ lastDay, authority }, today(), 'en');
    if (typeof end === 'string') throw new Error(whyNot[end]);
    const ended = await people.endFunction(id, end);
    if (ended === null) throw new Error(`there is no appointment ${id}, or it is over`);
    if (!ended) throw new Error(`${id} is of the last administrator who can get in: another must be there first`);
    return `${id} ${end.lastDay === null ? 'has ended' : `ends with ${end.lastDay}`}. ${recorded}`;
  });
