import type { AllStreamRecordedEvent, EventData, Position } from '@eventstore/db-client';
import { type EventMeta, isObject, type RecordedEvent } from '#kernel';
import type { Envelope } from '../../leaf.js';

/** Streams of the record begin with a small letter; the store's own with `$`, those of this adapter with `_`. */
const named = /^[a-z]/;

export const isStreamOfRecord = (stream: string): boolean => named.test(stream);

/** What a follower is sent: streams that anybody's programs write to, and the metadata of streams, which may hide events. */
export const followedRegex = String.raw`^([^$_]|\$\$)`;

/** What others' programs write, which is to be told; the store's own streams and this adapter's are not. */
export const isForeignStream = (stream: string): boolean => !/^[$_]/.test(stream);

const DIGITS = 20;

/** Both numbers at full width, so that strings order as the store's positions do. */
export const positionText = ({ commit, prepare }: Position): string =>
  `${String(commit).padStart(DIGITS, '0')}.${String(prepare).padStart(DIGITS, '0')}`;

/** `null` where the text is no position of this store: nothing comes before it and nothing is found by it. */
export function positionFrom(text: string): Position | null {
  const [, commit, prepare] = /^(\d{20})\.(\d{20})$/.exec(text) ?? [];
  return commit === undefined || prepare === undefined ? null : { commit: BigInt(commit), prepare: BigInt(prepare) };
}

/** `v` and the leaf lie beside the metadata, since the store has no field for them. */
type Metadata = EventMeta & { readonly v: number; readonly leaf?: string };

export const storedOf = ({ id, type, v, data, meta, leaf }: Envelope): EventData => ({
  id,
  type,
  contentType: 'application/json',
  data: data as never,
  metadata: { ...meta, v, leaf } as never,
});

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

/** Every field that an event of this record has had from its first version on. What came later may be missing. */
type Mandatory = Exclude<
  keyof Metadata,
  'traceparent' | 'salt' | 'distribution' | 'check' | 'import' | 'leaf' | 'actingAs'
>;
const mandatory: Readonly<Record<Mandatory, (value: unknown) => boolean>> = {
  actor: isText,
  role: isText,
  onBehalfOf: isTextOrNull,
  commandId: isText,
  requestHash: isText,
  correlationId: isText,
  causationId: isTextOrNull,
  source: (value) => value === null || isObject(value),
  recordedAt: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  v: (value) => Number.isInteger(value) && Number(value) > 0,
};

/**
 * Whether an event is one of this record, by what it is. Anybody may write to the same server, under any name, in JSON or
 * bytes, with metadata or without; where JSON cannot be read the client hands it on as text.
 */
export function isEventOfRecord({ streamId, type, isJson, data, metadata }: AllStreamRecordedEvent): boolean {
  if (!isStreamOfRecord(streamId) || type.startsWith('$') || !isJson || !isObject(data)) return false;
  const meta: unknown = metadata;
  return isObject(meta) && Object.entries(mandatory).every(([field, fits]) => fits(meta[field]));
}

/** Of an event that is of the record. */
export function recordedOf(event: AllStreamRecordedEvent): RecordedEvent {
  const { v, leaf, ...meta } = event.metadata as unknown as Metadata;
  return {
    id: event.id,
    type: event.type,
    v,
    data: event.data,
    meta,
    ...(leaf === undefined ? {} : { leaf }),
    stream: event.streamId,
    revision: Number(event.revision),
    position: positionText(event.position),
  };
}
