const HOUR_MS = 3_600_000;
const LONGEST_MS = 12 * HOUR_MS;
const IDLE_MS = HOUR_MS;
const NOTED_MS = 60_000;

/** When somebody signed in, and when they last asked for something, in ms. */
export interface SessionTimes {
  readonly openedAt: number;
  readonly seenAt: number;
}

/** Until when a session lasts at most, in ms. */
export const sessionEnds = (openedAt: number): number => openedAt + LONGEST_MS;

/** Whether it lasts: an hour after what was last asked for, and never more than twelve. A clock that was put back ends none. */
export const isOpen = ({ openedAt, seenAt }: SessionTimes, now: number): boolean =>
  now < sessionEnds(openedAt) && now < seenAt + IDLE_MS;

/** Whether what is asked for now is to be noted: by the minute is exact enough, and most requests then write nothing. */
export const isToBeNoted = ({ seenAt }: Pick<SessionTimes, 'seenAt'>, now: number): boolean =>
  Math.abs(now - seenAt) >= NOTED_MS;
