import type { EventLog, RunnerStatus } from '#platform';

type UpOrDown = 'up' | 'down';

/** How a process and what it depends on stand. */
export interface HealthReport {
  /** Whether the process should be given work. */
  readonly ready: boolean;
  readonly log: UpOrDown;
  /** Why the log is down, where it is there and refuses: which rights are missing. */
  readonly reason: string | null;
  /** `null` where the process has no database beside the log. */
  readonly database: UpOrDown | null;
  /** `null` where the process has nothing to do with rows. */
  readonly projections: RunnerStatus | null;
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
  /** What the log lets nobody do in this process's name, as far as it was tried. */
  readonly missingRights?: () => Promise<readonly string[]>;
  readonly ping?: () => Promise<void>;
  readonly projections?: () => Promise<RunnerStatus>;
  /** What of it the process cannot work without; what else is down is told and no reason to turn work away. */
  ready(report: Omit<HealthReport, 'ready'>): boolean;
}

export const healthOf =
  ({ log, missingRights = async () => [], ping, projections, ready }: HealthOf): Health =>
  async () => {
    const [answers, database, rows] = await Promise.all([
      upOrDown(log.head()),
      ping === undefined ? null : upOrDown(ping()),
      projections === undefined ? null : projections(),
    ]);
    const missing = await missingRights();
    const reason = missing.length > 0 ? `denied: ${missing.join(', ')}` : null;
    const report = { log: reason === null ? answers : 'down', reason, database, projections: rows } as const;
    return { ready: ready(report), ...report };
  };
