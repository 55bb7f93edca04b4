import { pino } from 'pino';
import { traceIdsNow } from '../tracing.js';

export type Log = pino.Logger;

/** Structured lines on standard output, or `to`. No header, no body, no address of a person ever enters one. */
export const createLog = (level: string, to?: pino.DestinationStream): Log => {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // What is said while a request is answered is found beside its trace.
    mixin: () => ({ ...traceIdsNow() }),
    formatters: { level: (label) => ({ level: label }) },
  };
  return to === undefined ? pino(options) : pino(options, to);
};
