import { randomBytes, randomUUID } from 'node:crypto';
import {
  type AuditedAct,
  breakGlassEnds,
  LETTER_CODE_BYTES,
  letterCode,
  letterEnds,
  mayEnd,
  mayEndAppointment,
  type Role,
  signInName,
  standingOf,
} from '#identity';
import type { LocalizedText } from '#kernel';
import type { AccountListing, Appointment, Audited, IdentityStore } from '#platform';
import { type Administering, noted } from './audit.js';
import { digestOf } from './secrets.js';

export interface Invited {
  readonly name: string;
  readonly address: string | null;
  readonly signInName: string;
  readonly role: Role;
  readonly party: string | null;
  /** From today and without end, where nothing is said. */
  readonly term?: Pick<Appointment, 'from' | 'until' | 'authority'>;
}

/** What somebody is given beside what they were invited to. */
export type Given = Pick<Appointment, 'party' | 'way' | 'from' | 'until' | 'authority'> & { readonly role: Role };

/** Whoever does it on the machine, and is nobody in the record. */
const OPERATOR = 'operator';

/** What a letter says; the code is shown this once. */
export interface WrittenLetter {
  readonly account: string;
  readonly name: string;
  readonly address: string | null;
  readonly signInName: string;
  readonly code: string;
  readonly endsAt: string;
}

/** An account as whoever administers sees it. */
export type AccountShown = AccountListing;

export type NotInvited = 'bad-sign-in-name' | 'sign-in-name-taken' | 'no-such-account';

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

const givenTo = (account: string, given: Given, by: string, now: Date) => {
  const { role, party, way, from, until, authority } = given;
  const appointment = { id: randomUUID(), account, role, party, way, from, until, authority };
  return { id: randomUUID(), by, at: now.toISOString(), given: appointment };
};

const endOf = (
  { id: appointment }: Appointment,
  lastDay: string | null,
  authority: LocalizedText | null,
  by: string,
  now: Date,
) => {
  const at = now.toISOString();
  const endedAt = lastDay === null ? at : null;
  return { id: randomUUID(), by, at, ended: { appointment, until: lastDay ?? dayOf(now), endedAt, authority } };
};

/** Who comes, who goes: on the machine, or by somebody who administers and is noted with what they did. */
export class People {
  constructor(
    private readonly store: IdentityStore,
    private readonly clock: () => Date,
    /** `null`: whoever has the machine. */
    private readonly administering: Administering | null = null,
  ) {}

  by(administering: Administering): People {
    return new People(this.store, this.clock, administering);
  }

  invite(invited: Invited): Promise<WrittenLetter | NotInvited> {
    return this.#add(invited, 'invited', letterEnds);
  }

  /** A function more. `null`: it is given. */
  async appoint(account: string, given: Given): Promise<NotInvited | null> {
    const found = (await this.store.list()).find(({ id }) => id === account);
    if (found === undefined || found.endedAt !== null) return 'no-such-account';
    const now = this.clock();
    await this.store.appointments.give(givenTo(account, given, this.#by, now));
    await this.#noted('function-given', account);
    return null;
  }

  /** `lastDay`: `null`: at once. `null`: there is none, or it is over. */
  async endFunction(
    appointment: string,
    { lastDay, authority }: { readonly lastDay: string | null; readonly authority: LocalizedText | null },
  ): Promise<boolean | null> {
    const now = this.clock();
    const found = (await this.store.appointments.list()).find(({ id }) => id === appointment);
    if (found === undefined || standingOf(found, dayOf(now)) === 'over') return null;
    const act = endOf(found, lastDay, authority, this.#by, now);
    const ended = await this.store.endAppointment(act, (all) =>
      mayEndAppointment(all, appointment, act.ended, dayOf(now)),
    );
    if (ended !== null) await this.#noted(ended ? 'function-ended' : 'end-refused', found.account);
    return ended;
  }

  /** Where nobody can get in any more who administers. The letter is good for an hour, and what was done is noted. */
  breakGlass(signInName: string): Promise<WrittenLetter | NotInvited> {
    const invited = { name: 'break-glass', address: null, signInName, role: 'administrator', party: null } as const;
    return this.#add(invited, 'break-glass', breakGlassEnds);
  }

  /** For whoever has lost a letter or forgotten a password. What is there goes on until the code is used. */
  async newLetter(id: string): Promise<WrittenLetter | NotInvited> {
    const { person } = (await this.store.list()).find((each) => each.id === id) ?? { person: null };
    return person === null ? 'no-such-account' : this.#write(id, person, 'letter-written', letterEnds);
  }

  list(): Promise<readonly AccountListing[]> {
    return this.store.list();
  }

  /** `null`: there is none. */
  async end(id: string): Promise<boolean | null> {
    const now = this.clock();
    const ended = await this.store.end(
      id,
      now.toISOString(),
      (all) => mayEnd(all, id, dayOf(now)),
      (each) => endOf(each, null, null, this.#by, now),
    );
    if (ended !== null) await this.#noted(ended ? 'ended' : 'end-refused', id);
    return ended;
  }

  async erase(id: string): Promise<boolean> {
    const erased = await this.store.erase(id);
    if (erased) await this.#noted('erased', id);
    return erased;
  }

  async hasFactor(id: string): Promise<boolean> {
    return (await this.store.factors.find(id)) !== null;
  }

  /** For whoever has lost the telephone and the codes of recovery: another is taken with the password. */
  async dropFactor(id: string): Promise<boolean> {
    const dropped = await this.store.factors.drop(id);
    if (dropped) await this.#noted('factor-dropped', id);
    return dropped;
  }

  async hold(): Promise<number> {
    const held = await this.store.hold(this.clock().toISOString());
    await this.#noted('held', null);
    return held;
  }

  async confirm(id: string): Promise<boolean> {
    const confirmed = await this.store.confirm(id);
    if (confirmed) await this.#noted('confirmed', id);
    return confirmed;
  }

  audited(most: number): Promise<readonly Audited[]> {
    return this.store.audited(most);
  }

  /** Of a token, which is made and revoked elsewhere. */
  notedOfToken(what: 'token-made' | 'token-revoked', id: string): Promise<void> {
    return this.#noted(what, id);
  }

  /** Whose act the record is told it is. */
  get #by(): string {
    return this.administering?.account ?? OPERATOR;
  }

  #noted(what: AuditedAct, account: string | null): Promise<void> {
    const { account: by, network } = this.administering ?? { account: null, network: null };
    return noted(this.store, this.clock(), what, account, network, by);
  }

  async #add(
    invited: Invited,
    act: 'invited' | 'break-glass',
    ends: (now: number) => number,
  ): Promise<WrittenLetter | NotInvited> {
    const name = signInName(invited.signInName);
    if (name === null) return 'bad-sign-in-name';
    const [id, now] = [randomUUID(), this.clock()];
    const { term = { from: dayOf(now), until: null, authority: null }, ...invitee } = invited;
    const account = { ...invitee, id, signInName: name, createdAt: now.toISOString() };
    const { role, party } = invited;
    const first = givenTo(id, { role, party, way: 'holder', ...term }, this.#by, now);
    return (await this.store.add(account, first)) ? this.#write(id, account, act, ends) : 'sign-in-name-taken';
  }

  async #write(
    account: string,
    { name, address, signInName }: Pick<Invited, 'name' | 'address' | 'signInName'>,
    act: 'invited' | 'break-glass' | 'letter-written',
    ends: (now: number) => number,
  ): Promise<WrittenLetter | NotInvited> {
    const code = letterCode(randomBytes(LETTER_CODE_BYTES));
    const now = this.clock();
    const endsAt = new Date(ends(now.getTime())).toISOString();
    if (!(await this.store.writeLetter(account, { hash: digestOf('letter', code), endsAt }))) return 'no-such-account';
    await this.#noted(act, account);
    return { account, name, address, signInName, code, endsAt };
  }
}
