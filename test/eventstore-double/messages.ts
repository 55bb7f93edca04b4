import { createRequire } from 'node:module';
import { Metadata } from '@grpc/grpc-js';
import type { Proposed, Stored } from './stored.js';
import { revisionText } from './retention.js';

const require = createRequire(import.meta.url);
// The client's own definitions: CommonJS whose names a static import cannot see.
export const pb =
  require('@eventstore/db-client/generated/streams_pb.js') as typeof import('@eventstore/db-client/generated/streams_pb.js');
export const shared =
  require('@eventstore/db-client/generated/shared_pb.js') as typeof import('@eventstore/db-client/generated/shared_pb.js');
const status =
  require('@eventstore/db-client/generated/status_pb.js') as typeof import('@eventstore/db-client/generated/status_pb.js');
const any =
  require('google-protobuf/google/protobuf/any_pb.js') as typeof import('google-protobuf/google/protobuf/any_pb.js');

type ReadResp = InstanceType<typeof pb.ReadResp>;
type UUID = InstanceType<typeof shared.UUID>;
type Status = InstanceType<typeof status.Status>;

const JSON_TYPE = 'application/json';

/** What both ways of appending carry an event in. */
interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asB64(): string;
  getCustomMetadata_asB64(): string;
}

export const proposedOf = (message: ProposedMessage): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  data: message.getData_asB64(),
  metadata: message.getCustomMetadata_asB64(),
  json: message.getMetadataMap().get('content-type') === JSON_TYPE,
});

export const uuid = (id: string): UUID => {
  const message = new shared.UUID();
  message.setString(id);
  return message;
};

const identifier = (stream: string) => {
  const message = new shared.StreamIdentifier();
  message.setStreamName(Buffer.from(stream).toString('base64'));
  return message;
};

export const streamNameOf = (message: { getStreamName_asU8(): Uint8Array } | undefined): string =>
  Buffer.from(message?.getStreamName_asU8() ?? []).toString('utf8');

const TICKS_PER_MS = 10_000n;

export const eventMessage = (event: Stored): ReadResp => {
  const recorded = new pb.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuid(event.id));
  recorded.setStreamIdentifier(identifier(event.stream));
  recorded.setStreamRevision(revisionText(event));
  recorded.setCommitPosition(String(event.position));
  recorded.setPreparePosition(String(event.position));
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.json ? JSON_TYPE : 'application/octet-stream');
  recorded.getMetadataMap().set('created', String(BigInt(event.created) * TICKS_PER_MS));
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.metadata);
  const read = new pb.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.position));
  const message = new pb.ReadResp();
  message.setEvent(read);
  return message;
};

export const notFoundMessage = (stream: string): ReadResp => {
  const notFound = new pb.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifier(stream));
  const message = new pb.ReadResp();
  message.setStreamNotFound(notFound);
  return message;
};

/** The client tells the server's refusals apart by these. */
export const streamDeletedMetadata = (stream: string): Metadata => {
  const metadata = new Metadata();
  metadata.set('exception', 'stream-deleted');
  metadata.set('stream-name', stream);
  return metadata;
};

export const confirmationMessage = (): ReadResp => {
  const confirmation = new pb.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(crypto.randomUUID());
  const message = new pb.ReadResp();
  message.setConfirmation(confirmation);
  return message;
};

export const checkpointMessage = (position: number): ReadResp => {
  const checkpoint = new pb.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  const message = new pb.ReadResp();
  message.setCheckpoint(checkpoint);
  return message;
};

export const caughtUpMessage = (): ReadResp => {
  const message = new pb.ReadResp();
  message.setCaughtUp(new pb.ReadResp.CaughtUp());
  return message;
};

/** A wrong expected version as a batched append tells it. */
export const wrongVersionStatus = (actual: number, expected: string): Status => {
  const wrong = new shared.WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new (require('google-protobuf/google/protobuf/empty_pb.js').Empty)());
  else wrong.setCurrentStreamRevision(String(actual));
  if (/^\d+$/.test(expected)) wrong.setExpectedStreamPosition(expected);
  else wrong.setExpectedAny(new (require('google-protobuf/google/protobuf/empty_pb.js').Empty)());
  return preconditionStatus('wrong expected version', wrong.serializeBinary(), 'WrongExpectedVersion');
};

/** The same of a stream with a tombstone. */
export const streamDeletedStatus = (stream: string): Status => {
  const deleted = new shared.StreamDeleted();
  deleted.setStreamIdentifier(identifier(stream));
  return preconditionStatus('stream deleted', deleted.serializeBinary(), 'StreamDeleted');
};

const preconditionStatus = (says: string, packed: Uint8Array, name: string): Status => {
  const details = new any.Any();
  details.pack(packed, `event_store.client.${name}`);
  const message = new status.Status();
  message.setCode(9);
  message.setMessage(says);
  message.setDetails(details);
  return message;
};
