import type { Log } from './log.js';

/** Nest's own words in the process's log: what goes wrong, such as a hook of a shutdown, and not what goes well. */
export const nestLogger = (log: Log) => ({
  log: (): void => {},
  warn: (message: unknown): void => log.warn(String(message)),
  error: (message: unknown, ...more: readonly unknown[]): void => log.error({ err: message, more }, 'trouble in Nest'),
  fatal: (message: unknown, ...more: readonly unknown[]): void => log.fatal({ err: message, more }, 'trouble in Nest'),
});
