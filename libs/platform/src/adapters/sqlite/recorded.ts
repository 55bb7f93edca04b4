import type { SQLOutputValue } from 'node:sqlite';
import type { RecordedEvent } from '#kernel';
import { positionOf } from '../position.js';

/** An event of the table `events`, its leaf beside it where there is one. Throws where what is stored is no JSON. */
export function recordedFrom(row: Record<string, SQLOutputValue>): RecordedEvent {
  const { leaf } = row;
  return {
    id: String(row['id']),
    type: String(row['type']),
    v: Number(row['v']),
    data: JSON.parse(String(row['data'])) as unknown,
    meta: JSON.parse(String(row['meta'])) as RecordedEvent['meta'],
    stream: String(row['stream']),
    revision: Number(row['revision']),
    position: positionOf(Number(row['position'])),
    ...(leaf instanceof Uint8Array ? { leaf: Buffer.from(leaf).toString('hex') } : {}),
  };
}
