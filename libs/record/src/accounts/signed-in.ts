import type { Principal } from '#identity';
import type { Lang } from '#kernel';
import type { Session } from '#platform';

/** Whoever has a session. */
export interface SignedIn {
  readonly session: Session;
  readonly principal: Principal;
  readonly lang: Lang;
}
