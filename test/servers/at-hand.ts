import { spawnSync } from 'node:child_process';
import { it } from '@jest/globals';

/** Whether a command of the operating system runs here and succeeds. */
export const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/**
 * `it`, where what the test needs is at hand. `npm test` has to pass where nothing but Node and npm is, and npm has no
 * systemd, no Caddy and no strace: `.ci/run` installs them first. Where something is missing all the same, the test counts as
 * skipped, never as passed, and what stays untried is said.
 */
export const itWhere = (atHand: boolean, untried: string) => {
  if (atHand) return it;
  process.stdout.write(`SKIPPED: ${untried}\n`);
  return it.skip;
};
