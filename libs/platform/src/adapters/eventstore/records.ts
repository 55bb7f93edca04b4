import type { AllStreamRecordedEvent, EventData, Position } from '@eventstore/db-client';
import type { EventMeta, RecordedEvent } from '#kernel';
import type { Envelope } from '../../leaf.js';

/** Streams of the record begin with a letter; the store's own with `$`, those of this adapter with `_`. */
export const ours = /^[a-z]/;
/** The same for the store's side. */
export const oursRegex = '^[a-z]';

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
  ...{ id, type, contentType: 'application/json' },
  ...{ data: data as never, metadata: { ...meta, v, leaf } as never },
});

export function recordedOf(event: AllStreamRecordedEvent): RecordedEvent {
  const { v, leaf, ...meta } = event.metadata as unknown as Metadata;
  return {
    ...{ id: event.id, type: event.type, v, data: event.data, meta },
    ...(leaf === undefined ? {} : { leaf }),
    ...{ stream: event.streamId, revision: Number(event.revision), position: positionText(event.position) },
  };
}
