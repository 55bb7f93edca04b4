import { randomUUID } from 'node:crypto';
import {
  inForce,
  isOpen,
  isRole,
  isToBeNoted,
  type PasswordFault,
  passwordFault,
  passwordText,
  readLetterCode,
  sessionEnds,
  signInName,
} from '#identity';
import type { Lang } from '#kernel';
import type { Account, IdentityStore, PasswordHasher, Session } from '#platform';
import { noted } from './audit.js';
import { digestOf, newSecret } from './secrets.js';
import { SecondFactors } from './second-factors.js';
import type { SignedIn } from './signed-in.js';
import { orBusy, Tries, WaitFirst } from './tries.js';

/** Why nobody was let in; one word for every reason that a stranger may not tell from another. */
export type NotLetIn = 'sign-in-refused' | 'code-refused' | NotInForce | PasswordFault;

/** Told to whoever gave the right password, and has no function today. */
type NotInForce = 'function-not-in-force';

export interface LetIn {
  /** For the cookie; kept nowhere. */
  readonly secret: string;
  readonly account: string;
  readonly lang: Lang;
}

/** The day of terms: in UTC, as a token's last day is. */
const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

const isoOf = (ms: number): string => new Date(ms).toISOString();

/** Who signs in, and for how long. */
export class Accounts {
  /** Of a name from an address, so that nobody keeps anybody else out from elsewhere. Neither is kept as it is. */
  readonly #tries = new Tries();
  readonly factors: SecondFactors;

  constructor(
    private readonly people: IdentityStore,
    private readonly passwords: PasswordHasher,
    private readonly clock: () => Date,
  ) {
    this.factors = new SecondFactors(people, passwords, clock);
  }

  async signIn(name: string, password: string, network: string): Promise<LetIn | WaitFirst | NotLetIn> {
    const known = signInName(name);
    const tried = `${known ?? name}\n${network}`;
    const wait = this.#tries.begin(tried, this.clock().getTime());
    if (wait !== null) return wait;
    const account = known === null ? null : await this.people.bySignInName(known);
    // What can be nobody's password is compared with nothing: it takes as long, and no longer text is hashed.
    const fits = passwordFault(password) === null;
    const kept = account === null || account.heldSince !== null || !fits ? null : account.password;
    const right = await orBusy(this.passwords.isRight(fits ? passwordText(password) : '', kept));
    if (right instanceof WaitFirst) return right;
    const opened = right && account !== null ? await this.#open(account) : null;
    const isIn = opened !== null && typeof opened !== 'string';
    await noted(this.people, this.clock(), isIn ? 'signed-in' : 'sign-in-refused', account?.id ?? null, network);
    if (opened === null) return 'sign-in-refused';
    this.#tries.forget(tried);
    return opened;
  }

  /** First entry, or a new password, by the code of a letter. */
  async enter(typed: string, password: string, lang: Lang, network: string): Promise<LetIn | WaitFirst | NotLetIn> {
    const fault = passwordFault(password);
    if (fault !== null) return fault;
    // As long for a code that is none as for one that is, and before the code is used up.
    const kept = await orBusy(this.passwords.hash(passwordText(password)));
    if (kept instanceof WaitFirst) return kept;
    const code = readLetterCode(typed);
    const given = { password: kept, lang };
    const account =
      code === null ? null : await this.people.enter(digestOf('letter', code), this.clock().toISOString(), given);
    const opened = account === null ? null : await this.#open(account);
    await noted(this.people, this.clock(), opened ? 'entered' : 'code-refused', account?.id ?? null, network);
    return opened ?? 'code-refused';
  }

  /** Who has a session by this secret, and asks for something; `null` for nobody any more. */
  async signedIn(secret: string): Promise<SignedIn | null> {
    const found = await this.stillIn(secret);
    const now = this.clock();
    if (found !== null && isToBeNoted({ seenAt: Date.parse(found.session.seenAt) }, now.getTime()))
      await this.people.noteSession(found.session.id, now.toISOString());
    return found;
  }

  /** The same, where nothing more was asked for: what goes on by itself keeps no session open. */
  async stillIn(secret: string): Promise<SignedIn | null> {
    const found = await this.people.session(digestOf('session', secret));
    if (found === null) return null;
    const { session, account } = found;
    const times = { openedAt: Date.parse(session.openedAt), seenAt: Date.parse(session.seenAt) };
    if (!isOpen(times, this.clock().getTime())) return null;
    const functions = inForce(found.functions, dayOf(this.clock()));
    const by = functions.find(({ id }) => id === session.actsBy) ?? functions[0];
    if (by === undefined || !isRole(by.role)) return null;
    const { role, party, way } = by;
    const principal = { id: account.id, role, party, ...(way !== 'holder' && { actingAs: way }) };
    return { session, principal, lang: account.lang ?? 'ar', by, functions };
  }

  async sessionsOf({ principal }: SignedIn): Promise<readonly Session[]> {
    const now = this.clock().getTime();
    return (await this.people.sessionsOf(principal.id)).filter(({ openedAt, seenAt }) =>
      isOpen({ openedAt: Date.parse(openedAt), seenAt: Date.parse(seenAt) }, now),
    );
  }

  /** One of one's own, the one at hand among them. False where it is none. */
  async endSession({ session, principal }: SignedIn, id: string, network: string): Promise<boolean> {
    const ended = await this.people.endSession(principal.id, id);
    if (ended)
      await noted(this.people, this.clock(), id === session.id ? 'signed-out' : 'session-ended', principal.id, network);
    return ended;
  }

  /** By which of what they have somebody acts in this session from now on. False where they do not have it today. */
  async actBy({ session, functions }: SignedIn, appointment: string): Promise<boolean> {
    if (!functions.some(({ id }) => id === appointment)) return false;
    await this.people.actBy(session.id, appointment);
    return true;
  }

  /** Every sign-in has a session and a secret of its own. */
  async #open({ id: account, lang }: Account): Promise<LetIn | NotInForce | null> {
    const has = await this.people.appointments.list(account);
    if (inForce(has, dayOf(this.clock())).length === 0) return 'function-not-in-force';
    const secret = newSecret();
    const now = this.clock();
    const [at, over] = [now.toISOString(), isoOf(now.getTime() - sessionEnds(0))];
    const session = { id: randomUUID(), account, openedAt: at, seenAt: at, hash: digestOf('session', secret) };
    return (await this.people.openSession(session, over)) ? { secret, account, lang: lang ?? 'ar' } : null;
  }
}
