import { createHash } from 'node:crypto';
import { BadExport } from './bad-export.js';
import type { Envelope } from '../leaf.js';
import { EXPORT_FORMAT, EXPORT_VERSION } from './envelope-lines.js';
import { linesOf } from './lines.js';
import { objectOf, readEnvelope } from './read-envelope.js';

/**
 * The events of an export, each checked as it comes; the last is given only once the closing line has shown that
 * all are there, unchanged. Throws `BadExport` with the line and the reason.
 */
export async function* readExport(
  chunks: AsyncIterable<Buffer>,
  check: (event: Envelope) => void,
): AsyncGenerator<Envelope> {
  const hash = createHash('sha256');
  const [revisions, ids] = [new Map<string, number>(), new Map<string, number>()];
  let [announced, version, events, closed, lines] = [-1, 0, 0, false, 0];
  let held: Envelope | null = null;
  for await (const line of linesOf(chunks)) {
    const { number } = line;
    lines = number;
    if (closed) throw new BadExport(number, 'nothing may follow the closing line');
    const fields = objectOf(line);
    if (number === 1) {
      [announced, version] = announcedIn(fields);
    } else if ('sha256' in fields) {
      const digest = hash.digest('hex');
      if (fields['events'] !== events || announced !== events)
        throw new BadExport(number, `${String(announced)} events were announced, ${events} are there`);
      if (fields['sha256'] !== digest)
        throw new BadExport(number, `the lines before it have SHA-256 ${digest}: changed`);
      closed = true;
    } else {
      const event = readEnvelope(number, fields, version);
      const due = (revisions.get(event.stream) ?? -1) + 1;
      if (event.revision !== due)
        throw new BadExport(number, `${event.stream} has revision ${event.revision} where ${due} was due`);
      const twin = ids.get(event.id);
      if (twin !== undefined) throw new BadExport(number, `the event id ${event.id} is also on line ${twin}`);
      try {
        check(event);
      } catch (error) {
        throw new BadExport(number, error instanceof Error ? error.message : String(error));
      }
      revisions.set(event.stream, due);
      ids.set(event.id, number);
      events += 1;
      if (held !== null) yield held;
      held = event;
    }
    if (!closed) hash.update(line.bytes);
  }
  if (!closed) throw new BadExport(lines + 1, 'the closing line is missing: the export was cut off');
  if (held !== null) yield held;
}

/** The number of events that it announces, and its version: an older one is read too. */
function announcedIn({ format, version, events }: Readonly<Record<string, unknown>>): readonly [number, number] {
  if (format !== EXPORT_FORMAT) throw new BadExport(1, `it is no export of Tanfidh ("format": "${EXPORT_FORMAT}")`);
  if (version !== 1 && version !== EXPORT_VERSION)
    throw new BadExport(
      1,
      `it has format version ${String(version)}, this version of Tanfidh reads up to ${EXPORT_VERSION}`,
    );
  return [Number(events), version];
}
