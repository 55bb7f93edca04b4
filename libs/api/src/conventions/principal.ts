import type { Principal } from '#identity';
import { isRole, tokenActs } from '#identity';
import type { Grant } from '#platform';

/** A token's grant as a principal; `null` for a role that no longer exists. */
export const principalFrom = (grant: Grant | null): Principal | null =>
  grant === null || !isRole(grant.role)
    ? null
    : { id: grant.id, role: grant.role, party: grant.party, only: tokenActs };
