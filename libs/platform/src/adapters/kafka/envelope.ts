import { isObject, type RecordedEvent } from '#kernel';

/** An event of the log, and which one came before it in its partition: so a reader notices when Kafka lost one. */
export interface EventMessage {
  readonly type: 'event';
  readonly event: RecordedEvent;
  /** Position of the event before it in its partition, or up to which the log was not sent there; `null`: nothing was before. */
  readonly prev: string | null;
  /** How many partitions the topic had. */
  readonly of: number;
}

/** Every event up to `position` has been sent, whichever partition it went to. */
export interface Watermark {
  readonly type: 'watermark';
  readonly position: string | null;
  /** Position of the last event in this partition, as above. */
  readonly prev: string | null;
  readonly of: number;
}

export interface Encoded {
  readonly key: string | null;
  readonly value: string;
  readonly headers: Record<string, string>;
}

const headers = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };
const SPEC = '1.0';
const SOURCE = 'urn:tanfidh:log';
const WATERMARK = 'tanfidh.watermark';

/** CloudEvents 1.0, structured mode. `data` is the event as the log has it; attributes are what a broker's tools can filter by. */
export function encodeEvent(event: RecordedEvent, prev: string | null, of: number): Encoded {
  const { id, type, stream, revision, position, meta } = event;
  const value = {
    specversion: SPEC,
    id,
    source: SOURCE,
    type: `tanfidh.event.${type}`,
    subject: stream,
    time: meta.recordedAt,
    datacontenttype: 'application/json',
    revision,
    position,
    partitions: of,
    ...(prev === null ? {} : { prev }),
    ...(meta.traceparent === undefined ? {} : { traceparent: meta.traceparent }),
    data: event,
  };
  return { key: stream, value: JSON.stringify(value), headers };
}

export function encodeWatermark(id: string, position: string | null, prev: string | null, of: number): Encoded {
  const value = {
    specversion: SPEC,
    id,
    source: SOURCE,
    type: WATERMARK,
    partitions: of,
    ...(position === null ? {} : { position }),
    ...(prev === null ? {} : { prev }),
  };
  return { key: null, value: JSON.stringify(value), headers };
}

/** Throws where the bytes are not a message of ours. */
export function decode(bytes: Buffer | null): EventMessage | Watermark {
  const value: unknown = JSON.parse(bytes?.toString('utf8') ?? '');
  if (!isObject(value) || value['specversion'] !== SPEC || value['source'] !== SOURCE)
    throw new Error('not our envelope');
  const [prev, of] = [positionIn(value['prev']), value['partitions']];
  if (typeof of !== 'number' || !Number.isSafeInteger(of)) throw new Error('no number of partitions');
  if (value['type'] === WATERMARK) return { type: 'watermark', position: positionIn(value['position']), prev, of };
  const event = value['data'];
  if (!isEvent(event)) throw new Error('an envelope without an event');
  return { type: 'event', event, prev, of };
}

const positionIn = (value: unknown): string | null => {
  if (value === undefined) return null;
  if (typeof value !== 'string') throw new Error('a position that is no text');
  return value;
};

const texts = ['id', 'type', 'stream', 'position'] as const;

/** Only what reading on depends on; whether the event can be understood is for the projections to find. */
const isEvent = (value: unknown): value is RecordedEvent =>
  isObject(value) &&
  texts.every((field) => typeof value[field] === 'string') &&
  Number.isSafeInteger(value['revision']) &&
  isObject(value['meta']);
