import { pino } from 'pino';

export type Log = pino.Logger;

/** Structured lines on standard output. No header, no body, no address of a person ever enters one. */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
