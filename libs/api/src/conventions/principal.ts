import type { Principal } from '#identity';
import { isRole, tokenActs } from '#identity';
import type { Grant } from '#platform';

/** A token's grant as a principal; `null` for a role that no longer exists. A scope that no longer exists is for nothing. */
export const principalFrom = (grant: Grant | null): Principal | null => {
  if (grant === null || !isRole(grant.role)) return null;
  const { id, role, party, scopes } = grant;
  return { id, role, party, only: scopes === null ? tokenActs : tokenActs.filter((act) => scopes.includes(act)) };
};
