import { type AuditedAct, auditKeptFrom } from '#identity';
import type { IdentityStore } from '#platform';

/** Whoever administers, and the address on the network that they asked from. */
export interface Administering {
  readonly account: string;
  readonly network: string;
}

/** Notes what was done with an account, or tried; never in the record, and never what was typed. `by`: whose it is not. */
export const noted = (
  people: Pick<IdentityStore, 'note'>,
  now: Date,
  what: AuditedAct,
  account: string | null,
  network: string | null,
  by: string | null = null,
): Promise<void> =>
  people.note(
    { at: now.toISOString(), what, account, by, network },
    new Date(auditKeptFrom(now.getTime())).toISOString(),
  );
