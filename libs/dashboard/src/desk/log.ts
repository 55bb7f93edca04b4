import type { recordedPaper } from '#record';

/** What the desk reads of the log: one stream, whose entries the rows may not have yet. */
export type Log = Parameters<typeof recordedPaper>[0];
