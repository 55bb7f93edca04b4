import { Damaged } from './damaged.js';
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RecordedEvent } from '#kernel';

/** An event as it is stored and moved between logs: all but its position, which is each log's own. */
export type Envelope = Omit<RecordedEvent, 'position'>;

/** Apart from the mark of an inner node, so that no tree can pass for an event (RFC 6962, 2.1). */
const LEAF_MARK = '\0';

/**
 * The digest of an event: SHA-256 over a zero byte and the canonical JSON (RFC 8785) of its envelope as stored, hexadecimal.
 * Never of an upcast event. Position and digest itself are not part of it, so it stays the same in whichever log.
 * Throws for what has no canonical form: no number, half of a surrogate pair.
 */
export function leafOf({ id, stream, revision, type, v, data, meta }: Omit<Envelope, 'leaf'>): string {
  const canonical = canonicalize({ id, stream, revision, type, v, data, meta }) ?? '';
  return createHash('sha256').update(LEAF_MARK).update(canonical).digest('hex');
}

/** Whether the event is what it was when its leaf was made; where no leaf is kept beside it, nobody can tell. */
export function isIntact(event: Envelope): boolean {
  if (event.leaf === undefined) return true;
  try {
    return event.leaf === leafOf(event);
  } catch {
    return false;
  }
}

/** An event on record is not what was recorded: neither it nor anything after it is to be believed before a backup is restored. */
export class DamagedEvent extends Damaged {
  override readonly name = 'DamagedEvent';

  constructor(
    readonly event: Pick<RecordedEvent, 'id' | 'stream' | 'revision'> & { readonly position?: string },
    why = 'is not what was recorded',
  ) {
    super(`event ${event.id} (${event.stream}, revision ${event.revision}) ${why}: restore a backup`);
  }
}

/** The event, for whoever hands it on. Throws `DamagedEvent`. */
export function requireIntact<E extends Envelope>(event: E): E {
  if (!isIntact(event)) throw new DamagedEvent(event);
  return event;
}
