/** How one thing stands that a process needs. */
export interface CheckResult {
  /** Whether it works. */
  readonly state: 'up' | 'down';
  /** Why it is down, in a few plain words: no path, no secret, no stack. `null` where it is up. */
  readonly reason: string | null;
}

/** One thing that a process needs, and the way to look how it stands. */
export interface Check {
  /** Kebab-case; its name at `/health/ready` and the label of its metric. */
  readonly name: string;
  /** Which of the report's two words, `log` or `database`, is "down" while this is. */
  readonly of?: 'log' | 'database';
  /** Whether the process should be given no work while this is down; what else is down is told and no more. */
  readonly needed: boolean;
  /** Asked at each look at the process's health, so it must be cheap. Whatever it throws counts as no answer, and is told to nobody. */
  look(): Promise<CheckResult>;
}

export const up: CheckResult = { state: 'up', reason: null };

export const down = (reason: string): CheckResult => ({ state: 'down', reason });
