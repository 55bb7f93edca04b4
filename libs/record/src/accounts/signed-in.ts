import type { Principal } from '#identity';
import type { Lang } from '#kernel';
import type { Appointment, Session } from '#platform';

/** Whoever has a session. */
export interface SignedIn {
  readonly session: Session;
  readonly principal: Principal;
  readonly lang: Lang;
  /** What they act by. */
  readonly by: Appointment;
  /** All that they can act by today. */
  readonly functions: readonly Appointment[];
}
