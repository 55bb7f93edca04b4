import { createHash } from 'node:crypto';
import type { RecordedEvent } from '#kernel';
import { leafOf, requireIntact } from '../leaf.js';
import type { EventLog } from '../ports/event-log.js';

/** What the first line of an export says of it. */
export const EXPORT_FORMAT = 'tanfidh-log';
/** Since version 2 each event has its leaf. */
export const EXPORT_VERSION = 2;

const BATCH = 1_000;

const lineOf = (event: RecordedEvent): string => {
  const { id, stream, revision, type, v, data, meta, leaf = leafOf(event) } = requireIntact(event);
  return JSON.stringify({ id, stream, revision, type, v, data, meta, leaf });
};

/** Every event up to `head`, in the order of the log; what is appended meanwhile is not among them. */
async function* upTo(log: EventLog, head: string | null): AsyncGenerator<readonly RecordedEvent[]> {
  for (let position: string | null = null; head !== null && position !== head;) {
    const batch: readonly RecordedEvent[] = await log.readAll(position, BATCH);
    const within: readonly RecordedEvent[] = batch.filter((event) => event.position <= head);
    if (within.length === 0) return;
    yield within;
    position = within.at(-1)?.position ?? head;
  }
}

/**
 * The log as it is when this is called, also while others append: a first line with format, version and number of
 * events, a line for each event, and a closing line with the number and the SHA-256 of all lines before it.
 * It is read twice, so that the number can come first. Each chunk ends with a line's end. Throws `DamagedEvent`.
 */
export async function* exportLines(log: EventLog, progress: (events: number) => void): AsyncGenerator<string> {
  const head = await log.head();
  let events = 0;
  for await (const batch of upTo(log, head)) events += batch.length;
  const hash = createHash('sha256');
  const hashed = (chunk: string): string => {
    hash.update(chunk);
    return chunk;
  };
  yield hashed(`${JSON.stringify({ format: EXPORT_FORMAT, version: EXPORT_VERSION, events })}\n`);
  let written = 0;
  for await (const batch of upTo(log, head)) {
    yield hashed(batch.map((event) => `${lineOf(event)}\n`).join(''));
    written += batch.length;
    progress(written);
  }
  if (written !== events) throw new Error(`the log gave ${events} events, then ${written}: nothing was exported`);
  yield `${JSON.stringify({ events, sha256: hash.digest('hex') })}\n`;
}
