import type { EventMeta } from '#kernel';

// For the specs of this library.

/** What the log keeps beside an event that nobody in particular recorded. */
export const metaAt = (recordedAt: string): EventMeta => ({
  actor: 'p',
  role: 'secretariat',
  onBehalfOf: null,
  commandId: 'c',
  requestHash: 'h',
  correlationId: 'k',
  causationId: null,
  source: null,
  recordedAt,
});
