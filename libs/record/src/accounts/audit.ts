import { type AuditedAct, auditKeptFrom } from '#identity';
import type { IdentityStore } from '#platform';

/** Notes what was done with an account, or tried; never in the record, and never what was typed. */
export const noted = (
  people: Pick<IdentityStore, 'note'>,
  now: Date,
  what: AuditedAct,
  account: string | null,
  network: string | null,
): Promise<void> =>
  people.note({ at: now.toISOString(), what, account, network }, new Date(auditKeptFrom(now.getTime())).toISOString());
