import { randomBytes } from 'node:crypto';
import {
  base32,
  FACTOR_SECRET_BYTES,
  isFresh,
  LETTER_CODE_BYTES,
  letterCode,
  needsFactor,
  passwordFault,
  passwordText,
  readFactorCode,
  RECOVERY_CODES,
  stepsTaken,
} from '#identity';
import type { IdentityStore, PasswordHasher } from '#platform';
import { noted } from './audit.js';
import { digestOf } from './secrets.js';
import type { SignedIn } from './signed-in.js';
import { totpCode } from './totp.js';
import { orBusy, Tries, type WaitFirst } from './tries.js';

export interface FactorStanding {
  /** Whether the function does anything that asks for it. */
  readonly needed: boolean;
  /** Whether there is one, by which codes are taken. */
  readonly taken: boolean;
  readonly fresh: boolean;
  readonly recoveryLeft: number;
}

/** A new secret as an app takes it; told once. */
export interface OfferedFactor {
  readonly key: string;
}

/** Why a second factor was not offered, taken or given. */
export type FactorRefusal =
  | 'second-factor-not-needed'
  | 'second-factor-needed'
  | 'second-factor-not-offered'
  | 'password-refused'
  | 'second-factor-refused';

const timeOf = (at: string | null): number | null => (at === null ? null : Date.parse(at));

/** What somebody has beside a password, for acts of weight. */
export class SecondFactors {
  readonly #tries = new Tries();

  constructor(
    private readonly people: IdentityStore,
    private readonly passwords: PasswordHasher,
    private readonly clock: () => Date,
  ) {}

  /** `null`: it was given within ten minutes, and what asks for it may go on. */
  required({ session }: SignedIn): 'second-factor-needed' | null {
    return isFresh(timeOf(session.factorAt), this.clock().getTime()) ? null : 'second-factor-needed';
  }

  async standing(signedIn: SignedIn): Promise<FactorStanding> {
    const { principal } = signedIn;
    const factor = await this.people.factors.find(principal.id);
    return {
      needed: needsFactor(principal.role),
      taken: (factor?.secret ?? null) !== null,
      fresh: this.required(signedIn) === null,
      recoveryLeft: await this.people.factors.recoveryLeft(principal.id),
    };
  }

  /** A new secret, told this once, for who says the password once more; who has one already has given it just now. */
  async offer(signedIn: SignedIn, password: string): Promise<OfferedFactor | WaitFirst | FactorRefusal> {
    const { needed, taken, fresh } = await this.standing(signedIn);
    if (!needed) return 'second-factor-not-needed';
    if (taken && !fresh) return 'second-factor-needed';
    const { id } = signedIn.principal;
    const wait = this.#begin(`password\n${id}`);
    if (wait !== null) return wait;
    const right = await this.#isPassword(id, password);
    if (typeof right !== 'boolean') return right;
    if (!right) return 'password-refused';
    this.#tries.forget(`password\n${id}`);
    const secret = randomBytes(FACTOR_SECRET_BYTES);
    const offered = await this.people.factors.offer(id, secret.toString('base64url'));
    return offered ? { key: base32(secret) } : 'second-factor-refused';
  }

  /** The first code by what was offered. Answers codes of recovery, told this once. */
  async take(
    signedIn: SignedIn,
    typed: string,
    network: string,
  ): Promise<readonly string[] | WaitFirst | FactorRefusal> {
    const { principal, session } = signedIn;
    const { id } = principal;
    const offered = (await this.people.factors.find(id))?.offered ?? null;
    if (offered === null) return 'second-factor-not-offered';
    const { taken, fresh } = await this.standing(signedIn);
    if (taken && !fresh) return 'second-factor-needed';
    const wait = this.#begin(`code\n${id}`);
    if (wait !== null) return wait;
    const now = this.clock();
    const step = stepOf(offered, typed, null, now);
    const codes = Array.from({ length: RECOVERY_CODES }, () => letterCode(randomBytes(LETTER_CODE_BYTES)));
    const hashes = codes.map((code) => digestOf('recovery', code));
    const given = { session: session.id, at: now.toISOString() };
    const right = step !== null && (await this.people.factors.take(id, given, step, hashes));
    await noted(this.people, now, right ? 'factor-taken' : 'factor-refused', id, network);
    if (!right) return 'second-factor-refused';
    this.#tries.forget(`code\n${id}`);
    return codes;
  }

  /** By what an app shows, or a code of recovery. `null`: it is given. */
  async give(
    { principal: { id }, session }: SignedIn,
    typed: string,
    network: string,
  ): Promise<WaitFirst | FactorRefusal | null> {
    const wait = this.#begin(`code\n${id}`);
    if (wait !== null) return wait;
    const now = this.clock();
    const given = { session: session.id, at: now.toISOString() };
    const read = readFactorCode(typed);
    const isRecovery = read !== null && 'recovery' in read;
    const right = isRecovery
      ? await this.people.factors.useRecovery(id, given, digestOf('recovery', read.recovery))
      : await this.#useCode(id, given, typed, now);
    await noted(this.people, now, whatCame(right, isRecovery), id, network);
    if (!right) return 'second-factor-refused';
    this.#tries.forget(`code\n${id}`);
    return null;
  }

  async #useCode(id: string, given: { session: string; at: string }, typed: string, now: Date): Promise<boolean> {
    const factor = await this.people.factors.find(id);
    const secret = factor?.secret ?? null;
    if (factor === null || secret === null) return false;
    const step = stepOf(secret, typed, factor.lastStep, now);
    return step !== null && this.people.factors.useStep(id, given, step);
  }

  async #isPassword(id: string, password: string): Promise<boolean | WaitFirst> {
    const fits = passwordFault(password) === null;
    const kept = fits ? await this.people.passwordOf(id) : null;
    return orBusy(this.passwords.isRight(fits ? passwordText(password) : '', kept));
  }

  #begin(what: string): WaitFirst | null {
    return this.#tries.begin(what, this.clock().getTime());
  }
}

const whatCame = (right: boolean, isRecovery: boolean) => {
  if (!right) return 'factor-refused';
  return isRecovery ? 'recovery-code-used' : 'factor-given';
};

/** The step of which somebody typed the code; `null` for none that is taken now. */
const stepOf = (secret: string, typed: string, last: number | null, now: Date): number | null => {
  const read = readFactorCode(typed);
  if (read === null || !('code' in read)) return null;
  const key = Buffer.from(secret, 'base64url');
  return stepsTaken(now.getTime(), last).find((step) => totpCode(key, step) === read.code) ?? null;
};
