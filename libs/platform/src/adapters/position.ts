import type { ExpectedRevision } from '../ports/event-log.js';

/** A log's running number as a position: 16 digits, so that strings order as numbers do. */
export const positionOf = (running: number | bigint): string => String(running).padStart(16, '0');

/** Whether a stream whose last revision is `actual` (-1: no stream) is as the caller believes. */
export const meets = (expected: ExpectedRevision, actual: number): boolean =>
  expected === 'any' || (expected === 'none' ? actual === -1 : expected === actual);
