import type { Instant, Lang } from '#kernel';
import { byText } from '#kernel';
import type {
  Account,
  AccountListing,
  Audited,
  IdentityStore,
  Letter,
  NewAccount,
  NewSession,
  OpenSession,
  Person,
  Session,
} from '../../ports/identity-store.js';
import type { Appointment, Ending, Giving } from '../../ports/appointment-store.js';
import { MemoryAppointmentStore } from './appointment-store.js';
import { MemoryDraftStore } from './draft-store.js';
import type { Given } from '../../ports/factor-store.js';
import { MemoryFactorStore } from './factor-store.js';

const isLive = (account: Account | undefined): account is Account =>
  account !== undefined && account.endedAt === null && account.heldSince === null;

const newestFirst = <T>(items: readonly T[], at: (item: T) => string): readonly T[] =>
  items.toReversed().toSorted((a, b) => byText(at(b), at(a)));

/** People and accounts for tests, gone with the process. */
export class MemoryIdentityStore implements IdentityStore {
  readonly appointments = new MemoryAppointmentStore();
  readonly drafts = new MemoryDraftStore((account) => isLive(this.#accounts.get(account)));
  readonly factors = new MemoryFactorStore({
    isLive: (account) => isLive(this.#accounts.get(account)),
    hasSession: (account, session) => this.#sessions.some((each) => each.account === account && each.id === session),
    noteGiven: (account, given) => this.#noteGiven(account, given),
  });
  readonly #accounts = new Map<string, Account>();
  readonly #people = new Map<string, Person>();
  readonly #letters = new Map<string, Letter>();
  #sessions: readonly (Session & NewSession)[] = [];
  #audit: readonly Audited[] = [];

  async add({ id, role, party, createdAt, ...person }: NewAccount, first?: Giving): Promise<boolean> {
    const taken = [...this.#people.values()].some(({ signInName }) => signInName === person.signInName);
    if (taken || this.#accounts.has(id)) return false;
    const nothing = { lang: null, endedAt: null, heldSince: null, password: null };
    this.#accounts.set(id, { id, role, party, createdAt, ...nothing });
    this.#people.set(id, person);
    if (first !== undefined) this.appointments.done(first, false);
    return true;
  }

  async writeLetter(id: string, letter: Letter): Promise<boolean> {
    if (!isLive(this.#accounts.get(id))) return false;
    this.#letters.set(id, letter);
    return true;
  }

  async enter(hash: string, at: Instant, given: { password: string; lang: Lang }): Promise<Account | null> {
    const [id = '', letter] = [...this.#letters].find(([, each]) => each.hash === hash) ?? [];
    const account = this.#accounts.get(id);
    if (letter === undefined || letter.endsAt <= at || !isLive(account)) return null;
    this.#shut(id);
    const entered = { ...account, ...given };
    this.#accounts.set(id, entered);
    return entered;
  }

  async bySignInName(name: string): Promise<Account | null> {
    const [id = ''] = [...this.#people].find(([, { signInName }]) => signInName === name) ?? [];
    return this.#accounts.get(id) ?? null;
  }

  async passwordOf(id: string): Promise<string | null> {
    const account = this.#accounts.get(id);
    return isLive(account) ? account.password : null;
  }

  async list(): Promise<readonly AccountListing[]> {
    return this.#listed();
  }

  #listed(): readonly AccountListing[] {
    return [...this.#accounts.values()].map(({ password, lang: _, ...account }) => ({
      ...account,
      person: this.#people.get(account.id) ?? null,
      entered: password !== null,
      letterUntil: this.#letters.get(account.id)?.endsAt ?? null,
      functions: this.appointments.listed(account.id),
    }));
  }

  async endAppointment(act: Ending, may: (all: readonly AccountListing[]) => boolean): Promise<boolean | null> {
    const found = this.appointments.listed().find(({ id }) => id === act.ended.appointment);
    if (found === undefined || found.endedAt !== null) return null;
    if (!may(this.#listed())) return false;
    this.appointments.done(act, false);
    return true;
  }

  async end(
    id: string,
    at: Instant,
    may: (all: readonly AccountListing[]) => boolean,
    told?: (appointment: Appointment) => Ending,
  ): Promise<boolean | null> {
    const account = this.#accounts.get(id);
    if (account === undefined) return null;
    if (!may(this.#listed())) return false;
    this.#accounts.set(id, { ...account, endedAt: account.endedAt ?? at, password: null });
    this.#shut(id);
    await this.factors.drop(id);
    for (const each of this.appointments.listed(id))
      if (each.endedAt === null && told !== undefined) this.appointments.done(told(each), false);
    return true;
  }

  async erase(id: string): Promise<boolean> {
    if (this.#accounts.get(id)?.endedAt === null || !this.#people.delete(id)) return false;
    this.drafts.dropAll(id);
    this.#audit = this.#audit.map((entry) =>
      (entry.by ?? entry.account) === id ? { ...entry, network: null } : entry,
    );
    return true;
  }

  async hold(at: Instant): Promise<number> {
    const live = [...this.#accounts.values()].filter(isLive);
    for (const account of live) {
      this.#accounts.set(account.id, { ...account, heldSince: at });
      this.#shut(account.id);
      this.factors.forgetRecovery(account.id);
    }
    return live.length;
  }

  async confirm(id: string): Promise<boolean> {
    const account = this.#accounts.get(id);
    if (account === undefined || account.heldSince === null) return false;
    this.#accounts.set(id, { ...account, heldSince: null });
    return true;
  }

  async openSession(session: NewSession, over: Instant): Promise<boolean> {
    if (!isLive(this.#accounts.get(session.account))) return false;
    this.#sessions = [
      ...this.#sessions.filter(({ openedAt }) => openedAt >= over),
      { ...session, factorAt: null, actsBy: null },
    ];
    return true;
  }

  async session(hash: string): Promise<OpenSession | null> {
    const found = this.#sessions.find((each) => each.hash === hash);
    const account = this.#accounts.get(found?.account ?? '');
    if (found === undefined || !isLive(account)) return null;
    const { hash: _, ...session } = found;
    return { session, account, functions: this.appointments.listed(account.id) };
  }

  async noteSession(id: string, seenAt: Instant): Promise<void> {
    this.#sessions = this.#sessions.map((each) => (each.id === id ? { ...each, seenAt } : each));
  }

  async actBy(id: string, actsBy: string | null): Promise<void> {
    this.#sessions = this.#sessions.map((each) => (each.id === id ? { ...each, actsBy, factorAt: null } : each));
  }

  async sessionsOf(account: string): Promise<readonly Session[]> {
    const own = this.#sessions.filter((each) => each.account === account).map(({ hash: _, ...session }) => session);
    return newestFirst(own, ({ openedAt }) => openedAt);
  }

  async endSession(account: string, id: string): Promise<boolean> {
    const left = this.#sessions.filter((each) => each.account !== account || each.id !== id);
    const ended = left.length < this.#sessions.length;
    this.#sessions = left;
    return ended;
  }

  async note(entry: Audited, keptFrom: Instant): Promise<void> {
    this.#audit = [...this.#audit.filter(({ at }) => at >= keptFrom), entry];
  }

  async audited(most: number): Promise<readonly Audited[]> {
    return newestFirst(this.#audit, ({ at }) => at).slice(0, most);
  }

  #noteGiven(account: string, given: Given | null): void {
    this.#sessions = this.#sessions.map((each) => {
      const isMeant = each.account === account && (given === null || given.session === each.id);
      return isMeant ? { ...each, factorAt: given?.at ?? null } : each;
    });
  }

  #shut(id: string): void {
    this.#letters.delete(id);
    this.#sessions = this.#sessions.filter(({ account }) => account !== id);
  }
}
