import type { Check, CheckResult } from '../ports/check.js';
import type { LogState } from '../ports/event-log.js';
import type { RunnerStatus } from '../projections/status.js';
import { checksReport } from './checks.js';
import type { TroubleLog } from './trouble-log.js';

type UpOrDown = 'up' | 'down';

/** How a process and what it depends on stand. */
export interface HealthReport {
  /** Whether the process should be given work. */
  readonly ready: boolean;
  readonly log: UpOrDown;
  /** `null` where the process has no database beside the log. */
  readonly database: UpOrDown | null;
  /** By name of the check. */
  readonly checks: Readonly<Record<string, CheckResult>>;
  /** `null` where the process has nothing to do with rows. */
  readonly projections: RunnerStatus | null;
  /** `null` where nobody else can reach the log. */
  readonly store: LogState | null;
}

/** Asked at each request for it; never rejects. */
export type Health = () => Promise<HealthReport>;

export interface HealthOf {
  /** What the process needs, one line each; whoever brings a component brings its check. */
  readonly checks: readonly Check[];
  readonly troubles: TroubleLog;
  readonly projections?: () => Promise<RunnerStatus>;
  /** Whether the process is of no use while its rows are `failing`. */
  readonly rowsNeeded?: boolean;
  /** How a log stands that others can reach. */
  readonly store?: () => LogState;
}

export const healthOf = ({ checks, troubles, projections, rowsNeeded = false, store }: HealthOf): Health => {
  const look = checksReport(checks, troubles);
  return async () => {
    const [looked, rows] = await Promise.all([look(), projections?.() ?? null]);
    return {
      ready: looked.ready && !(rowsNeeded && rows?.state === 'failing'),
      log: looked.of('log') ?? 'up',
      database: looked.of('database'),
      checks: looked.checks,
      projections: rows,
      store: store?.() ?? null,
    };
  };
};
