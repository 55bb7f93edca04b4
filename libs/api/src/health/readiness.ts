import type { Instant, Position, StreamName } from '#kernel';

/** That the process lives. */
export interface Liveness {
  /** Nothing else is answered. */
  readonly status: 'live';
}

/** Whether something works. */
export type UpOrDown = 'up' | 'down';

/** How one thing stands that a process needs. */
export interface CheckState {
  readonly state: UpOrDown;
  /** Why it is down, in a few plain words; `null` where it is up. */
  readonly reason: string | null;
}

/** What others wrote to a server that they share with the record. */
export interface OthersState {
  /** How many events were met. */
  readonly events: number;
  /** When the store took the oldest of them; `null` where there is none. */
  readonly firstAt: Instant | null;
  /** When the store took the newest of them; `null` where there is none. */
  readonly lastAt: Instant | null;
}

/** A stream that is not whole any more, by what somebody did to the store. */
export interface DamagedState {
  readonly stream: StreamName;
  /** What is wrong with it. */
  readonly why: string;
}

/** How a log stands that lies in a server which others may write to. */
export interface StoreState {
  readonly others: OthersState;
  /** Streams that are not whole. */
  readonly damaged: readonly DamagedState[];
  /** Events passed on the way to the end of the log, while that is not known; `null` once it is. */
  readonly catchingUp: number | null;
}

/** How far the read side is. */
export interface RowsState {
  /** Whether it follows the log. */
  readonly state: 'live' | 'catching-up' | 'failing';
  /** Events yet to be applied, counted up to 1000; `null` where nobody can say. */
  readonly lag: number | null;
  /** Streams that wait for an operator; `null` where nobody can say. */
  readonly parked: number | null;
  /** The last event applied; `null` before the first. */
  readonly checkpoint: Position | null;
  /** The last event of the log; `null` where it is empty or cannot be asked. */
  readonly head: Position | null;
}

/** Whether the process should be given work, and how what it needs stands. */
export interface Readiness {
  /** Answered with 503 where it is not ready. */
  readonly status: 'ready' | 'not-ready';
  /** The event log. */
  readonly log: UpOrDown;
  /** The database; `null` where the process has none beside the log. */
  readonly database: UpOrDown | null;
  /** Each check by its name. */
  readonly checks: Readonly<Record<string, CheckState>>;
  /** `null` where the process has no rows. */
  readonly projections: RowsState | null;
  /** Missing where nobody else can reach the log. */
  readonly store?: StoreState;
}
