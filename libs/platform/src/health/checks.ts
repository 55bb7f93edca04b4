import { within } from '../pause.js';
import { type Check, type CheckResult, down } from '../ports/check.js';
import type { TroubleLog } from './trouble-log.js';

/** A check that has not answered by then has not answered. */
const PATIENCE_MS = 4_000;

export interface ChecksReport {
  /** Whether all that is needed is up. */
  readonly ready: boolean;
  /** In the order of the checks. */
  readonly checks: Readonly<Record<string, CheckResult>>;
  /** `up` where each check of this group is, `null` where there is none. */
  of(group: 'log' | 'database'): 'up' | 'down' | null;
}

const inTime = async ({ look }: Check, timeoutMs: number): Promise<CheckResult> => {
  try {
    return (await within(timeoutMs, look())) ?? down('it does not answer in time');
  } catch {
    // What a driver says may hold an address or a password: who made the check says what may be told.
    return down('it does not answer');
  }
};

/** All checks of a process, asked together; what goes down and comes up again is logged once. */
export const checksReport = (
  checks: readonly Check[],
  troubles: TroubleLog,
  timeoutMs = PATIENCE_MS,
): (() => Promise<ChecksReport>) => {
  const before = new Map<string, string>();
  const note = (name: string, { reason }: CheckResult): void => {
    const was = before.get(name);
    if (was !== undefined && was !== reason) troubles.resolve(was, { check: name }, 'it works again');
    if (reason === null) return void before.delete(name);
    if (was !== reason) troubles.report(reason, { check: name }, 'not as it must be');
    before.set(name, reason);
  };
  return async () => {
    const results = await Promise.all(checks.map((check) => inTime(check, timeoutMs)));
    const found = checks.map((check, index) => ({ check, result: results[index] ?? down('it does not answer') }));
    for (const { check, result } of found) note(check.name, result);
    return {
      ready: found.every(({ check, result }) => !check.needed || result.state === 'up'),
      checks: Object.fromEntries(found.map(({ check, result }) => [check.name, result])),
      of(group) {
        const states = found.filter(({ check }) => check.of === group).map(({ result }) => result.state);
        return states.length === 0 ? null : states.includes('down') ? 'down' : 'up';
      },
    };
  };
};
