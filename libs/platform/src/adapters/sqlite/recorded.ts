import type { SQLOutputValue } from 'node:sqlite';
import type { RecordedEvent } from '#kernel';
import { DamagedEvent } from '../../leaf.js';
import { positionOf } from '../position.js';

/** An event of the table `events`, its leaf beside it where there is one. Throws `DamagedEvent` where it cannot be read. */
export function recordedFrom(row: Record<string, SQLOutputValue>): RecordedEvent {
  const { leaf } = row;
  const place = {
    id: String(row['id']),
    stream: String(row['stream']),
    revision: Number(row['revision']),
    position: positionOf(Number(row['position'])),
  };
  const [data, meta] = [json(row['data'], place), json(row['meta'], place) as RecordedEvent['meta']];
  // By its column a retried command is recognised.
  if (meta?.commandId !== row['command_id']) throw new DamagedEvent(place);
  return {
    id: place.id,
    type: String(row['type']),
    v: Number(row['v']),
    data,
    meta,
    stream: place.stream,
    revision: place.revision,
    position: place.position,
    // Since format 2 each has one: no event fits none.
    leaf: leaf instanceof Uint8Array ? Buffer.from(leaf).toString('hex') : '',
  };
}

function json(text: SQLOutputValue | undefined, place: DamagedEvent['event']): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw new DamagedEvent(place, 'cannot be read');
  }
}
