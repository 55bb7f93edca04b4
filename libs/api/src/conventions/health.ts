import type { EventLog, LogState, RunnerStatus } from '#platform';

type UpOrDown = 'up' | 'down';

/** How a process and what it depends on stand. */
export interface HealthReport {
  /** Whether the process should be given work. */
  readonly ready: boolean;
  readonly log: UpOrDown;
  /** `null` where the process has no database beside the log. */
  readonly database: UpOrDown | null;
  /** `null` where the process has nothing to do with rows. */
  readonly projections: RunnerStatus | null;
  /** `null` where nobody else can reach the log. */
  readonly store: LogState | null;
}

/** Asked at each request for it; never rejects. */
export type Health = () => Promise<HealthReport>;

const upOrDown = (asked: Promise<unknown>): Promise<UpOrDown> =>
  asked.then(
    () => 'up' as const,
    () => 'down' as const,
  );

export interface HealthOf {
  readonly log: EventLog;
  readonly ping?: () => Promise<void>;
  readonly projections?: () => Promise<RunnerStatus>;
  /** What of it the process cannot work without; what else is down is told and no reason to turn work away. */
  ready(report: Omit<HealthReport, 'ready'>): boolean;
}

export const healthOf =
  ({ log, ping, projections, ready }: HealthOf): Health =>
  async () => {
    const [logState, database, rows] = await Promise.all([
      // Whether it is there, not where it ends, which may have to be looked for.
      upOrDown(log.ping?.() ?? log.head()),
      ping === undefined ? null : upOrDown(ping()),
      projections === undefined ? null : projections(),
    ]);
    const report = { log: logState, database, projections: rows, store: log.state?.() ?? null };
    return { ready: ready(report), ...report };
  };
