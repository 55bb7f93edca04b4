import { pino } from 'pino';

export type Log = pino.Logger;

/** Structured lines on standard output, or `to`. No header, no body, no address of a person ever enters one. */
export const createLog = (level: string, to?: pino.DestinationStream): Log => {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return to === undefined ? pino(options) : pino(options, to);
};
