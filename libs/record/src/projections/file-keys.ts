import { filesOf, type RecordedEvent } from '#kernel';

/** Under which an entry is found that names a file. */
export const fileKey = (sha256: string): string => `file:${sha256}`;

/** Those of all files that any of these events names. */
export const fileKeysOf = (events: readonly RecordedEvent[]): readonly string[] => [
  ...new Set(events.flatMap((event) => filesOf(event).map(({ sha256 }) => fileKey(sha256)))),
];
