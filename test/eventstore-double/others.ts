import { type handleUnaryCall, type Metadata, type ServiceError, status } from '@grpc/grpc-js';
import type { Events } from './events.js';
import type { Proposed } from './stored.js';
import { pb, streamDeletedMetadata, streamNameOf } from './messages.js';
import { NEVER } from './retention.js';

/** An event of somebody else: JSON without metadata unless it is told otherwise. */
export interface Other {
  readonly type?: string;
  /** Bytes are kept as they are, a text too: so that what is called JSON need not be. */
  readonly data?: Buffer | string | object;
  readonly metadata?: Buffer | string | object;
  readonly json?: boolean;
}

/** What others do on the same server, without a connection of theirs. */
export interface Others {
  /** Written `times` over, quickly. */
  append(stream: string, other?: Other, times?: number): void;
  /** As an operator does: the stream is gone for good, and nobody may ever write to it. */
  tombstone(stream: string): void;
  /** As an operator does: the stream is gone until somebody writes to it. */
  delete(stream: string): void;
  /** Writes the stream's metadata: `{ $maxCount: 1 }`. */
  limit(stream: string, limits: object): void;
  /** How many events there are in a stream, hidden ones too. */
  count(stream: string): number;
}

const base64 = (given: Buffer | string | object | undefined): string => {
  if (given === undefined) return '';
  if (Buffer.isBuffer(given)) return given.toString('base64');
  return Buffer.from(typeof given === 'string' ? given : JSON.stringify(given)).toString('base64');
};

const proposedOf = ({ type = 'OrderPlaced', data = { amount: 3 }, metadata, json = true }: Other): Proposed => ({
  id: crypto.randomUUID(),
  type,
  json,
  data: base64(data),
  metadata: base64(metadata),
});

export const othersOn = (events: Events): Others => {
  const append = (stream: string, others: readonly Other[]): void => {
    events.append(stream, 'any', others.map(proposedOf));
    events.whenDurable();
  };
  const metadata = (stream: string, data: string): void => append(`$$${stream}`, [{ type: '$metadata', data }]);
  return {
    append: (stream, other = {}, times = 1) =>
      append(
        stream,
        Array.from({ length: times }, () => other),
      ),
    tombstone: (stream) => append(stream, [{ type: '$streamDeleted', data: '', json: false }]),
    // As text: the number is larger than what JavaScript writes exactly.
    delete: (stream) => metadata(stream, `{"$tb":${NEVER}}`),
    limit: (stream, limits) => metadata(stream, JSON.stringify(limits)),
    count: (stream) => events.stream(stream).length,
  };
};

type DeleteReq = InstanceType<typeof pb.DeleteReq>;
type DeleteResp = InstanceType<typeof pb.DeleteResp>;
type TombstoneReq = InstanceType<typeof pb.TombstoneReq>;
type TombstoneResp = InstanceType<typeof pb.TombstoneResp>;

/** What a call is refused with that concerns a stream with a tombstone. */
export const streamDeleted = (
  stream: string,
): Pick<ServiceError, 'code' | 'details'> & { readonly metadata: Metadata } => ({
  code: status.FAILED_PRECONDITION,
  details: `Event stream '${stream}' is deleted.`,
  metadata: streamDeletedMetadata(stream),
});

/** An operator's calls, as far as `deleteStream` and `tombstoneStream` of the client make them. */
export const operating = (events: Events) => {
  const others = othersOn(events);
  const deleting: handleUnaryCall<DeleteReq, DeleteResp> = (call, done) => {
    const stream = streamNameOf(call.request.getOptions()?.getStreamIdentifier());
    if (events.isTombstoned(stream)) return done(streamDeleted(stream));
    others.delete(stream);
    done(null, new pb.DeleteResp());
  };
  const tombstoning: handleUnaryCall<TombstoneReq, TombstoneResp> = (call, done) => {
    const stream = streamNameOf(call.request.getOptions()?.getStreamIdentifier());
    if (events.isTombstoned(stream)) return done(streamDeleted(stream));
    others.tombstone(stream);
    done(null, new pb.TombstoneResp());
  };
  return { delete: deleting, tombstone: tombstoning };
};
