import { createRequire } from 'node:module';
import {
  type handleBidiStreamingCall,
  type handleClientStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  Server,
} from '@grpc/grpc-js';
import { credentialsFor, limits, Refusals, refusing } from './connections.js';
import { type Expected, Events } from './events.js';
import type { Proposed } from './stored.js';
import { GossipService, gossiping, type Member } from './gossip.js';
import { pb, proposedOf, shared, streamDeletedStatus, streamNameOf, uuid, wrongVersionStatus } from './messages.js';
import { operating, type Others, othersOn, streamDeleted } from './others.js';
import { readRequest } from './read.js';
import { Subscriptions } from './subscriptions.js';

const require = createRequire(import.meta.url);
const streams =
  require('@eventstore/db-client/generated/streams_grpc_pb.js') as typeof import('@eventstore/db-client/generated/streams_grpc_pb.js');
const features =
  require('@eventstore/db-client/generated/serverfeatures_grpc_pb.js') as typeof import('@eventstore/db-client/generated/serverfeatures_grpc_pb.js');
const featuresPb =
  require('@eventstore/db-client/generated/serverfeatures_pb.js') as typeof import('@eventstore/db-client/generated/serverfeatures_pb.js');

type AppendReq = InstanceType<typeof pb.AppendReq>;
type AppendResp = InstanceType<typeof pb.AppendResp>;
type BatchAppendReq = InstanceType<typeof pb.BatchAppendReq>;
type BatchAppendResp = InstanceType<typeof pb.BatchAppendResp>;
type ReadReq = InstanceType<typeof pb.ReadReq>;
type ReadResp = InstanceType<typeof pb.ReadResp>;

export interface EventStoreDouble {
  readonly url: string;
  readonly port: number;
  /** What somebody else does on the same server. */
  readonly others: Others;
  readonly subscriptions: Subscriptions;
  readonly refusals: Refusals;
  /** How many events were given to reads so far. */
  given(): number;
  stop(): Promise<void>;
}

/** Speaks EventStoreDB's protocol as far as the log's adapter needs it; keeps its events in `file`, where there is one. */
export async function startEventStoreDouble(
  options: {
    readonly port?: number;
    readonly file?: string;
    /** How long an answer about a stream is held back, in ms. */
    readonly pause?: (stream: string) => number;
    /** The nodes it tells of; it alone where nothing else is said. */
    readonly members?: () => readonly Member[];
    /** Speaks TLS with these (PEM). */
    readonly tls?: { readonly cert: string; readonly key: string };
  } = {},
): Promise<EventStoreDouble> {
  const events = new Events(options.file ?? null);
  const refusals = new Refusals();
  const subscriptions = new Subscriptions();
  const server = new Server({ ...limits, interceptors: [refusing(refusals)] });
  server.addService(streams.StreamsService as never, {
    read: reading(events, subscriptions, options.pause),
    append: appending(events, options.pause),
    batchAppend: batchAppending(events, options.pause),
    ...operating(events),
  });
  server.addService(features.ServerFeaturesService as never, { getSupportedMethods: supported });
  const { members = (): readonly Member[] => [{ port, state: 'leader' }] } = options;
  server.addService(GossipService as never, { read: gossiping(members) });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync(`127.0.0.1:${options.port ?? 0}`, credentialsFor(options.tls), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    port,
    refusals,
    others: othersOn(events),
    subscriptions,
    given: () => events.given,
    async stop() {
      server.forceShutdown();
      events.close();
    },
  };
}

const supported: handleUnaryCall<unknown, InstanceType<typeof featuresPb.SupportedMethods>> = (_call, done) => {
  const answer = new featuresPb.SupportedMethods();
  answer.setEventStoreServerVersion('24.10.4');
  const methods = ['read', 'append', 'batchappend'].map((name) => {
    const method = new featuresPb.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(name);
    return method;
  });
  answer.setMethodsList(methods);
  done(null, answer);
};

type Pause = (stream: string) => number;
const atOnce: Pause = () => 0;

const after = (ms: number, answer: () => void): void => void (ms === 0 ? answer() : setTimeout(answer, ms));

const reading =
  (events: Events, subscriptions: Subscriptions, pause: Pause = atOnce): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    const stream = streamNameOf(call.request.getOptions()?.getStream()?.getStreamIdentifier());
    after(pause(stream), () => void readRequest(events, call, subscriptions));
  };

const appending =
  (events: Events, pause: Pause = atOnce): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, done) => {
    let stream = '';
    let expected: Expected = 'any';
    const proposed: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions();
      if (options !== undefined) {
        stream = streamNameOf(options.getStreamIdentifier());
        expected = options.hasRevision()
          ? Number(options.getRevision())
          : options.hasNoStream()
            ? 'no-stream'
            : options.hasStreamExists()
              ? 'exists'
              : 'any';
      }
      const message = request.getProposedMessage();
      if (message !== undefined) proposed.push(proposedOf(message));
    });
    call.on('end', () => {
      if (events.isTombstoned(stream)) return done(streamDeleted(stream));
      const written = events.append(stream, expected, proposed);
      const answer = new pb.AppendResp();
      if (written.ok) {
        const success = new pb.AppendResp.Success();
        success.setCurrentRevision(String(written.revision));
        const position = new pb.AppendResp.Position();
        position.setCommitPosition(String(written.position));
        position.setPreparePosition(String(written.position));
        success.setPosition(position);
        answer.setSuccess(success);
      } else {
        const wrong = new pb.AppendResp.WrongExpectedVersion();
        if (written.actual < 0) wrong.setCurrentNoStream(new shared.Empty());
        else wrong.setCurrentRevision(String(written.actual));
        if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
        else wrong.setExpectedNoStream(new shared.Empty());
        answer.setWrongExpectedVersion(wrong);
      }
      events.whenDurable(() => after(pause(stream), () => done(null, answer)));
    });
  };

interface Batch {
  readonly stream: string;
  readonly expected: Expected;
  readonly proposed: Proposed[];
}

const batchAppending =
  (events: Events, pause: Pause = atOnce): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    const open = new Map<string, Batch>();
    call.on('data', (request: BatchAppendReq) => {
      const id = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions();
      const batch = open.get(id) ?? {
        stream: streamNameOf(options?.getStreamIdentifier()),
        expected: options === undefined ? 'any' : expectedIn(options),
        proposed: [],
      };
      open.set(id, batch);
      for (const message of request.getProposedMessagesList()) batch.proposed.push(proposedOf(message));
      if (!request.getIsFinal()) return;
      open.delete(id);
      const answer = batchAnswer(id, batch, events);
      events.whenDurable(() => after(pause(batch.stream), () => call.write(answer)));
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  };

const expectedIn = (options: InstanceType<typeof pb.BatchAppendReq.Options>): Expected =>
  options.hasStreamPosition()
    ? Number(options.getStreamPosition())
    : options.hasNoStream()
      ? 'no-stream'
      : options.hasStreamExists()
        ? 'exists'
        : 'any';

const batchAnswer = (id: string, { stream, expected, proposed }: Batch, events: Events): BatchAppendResp => {
  const answer = new pb.BatchAppendResp();
  answer.setCorrelationId(uuid(id));
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  answer.setStreamIdentifier(identifier);
  if (events.isTombstoned(stream)) {
    answer.setError(streamDeletedStatus(stream));
    return answer;
  }
  const written = events.append(stream, expected, proposed);
  if (written.ok) {
    const success = new pb.BatchAppendResp.Success();
    success.setCurrentRevision(String(written.revision));
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(written.position));
    position.setPreparePosition(String(written.position));
    success.setPosition(position);
    answer.setSuccess(success);
  } else answer.setError(wrongVersionStatus(written.actual, String(expected)));
  return answer;
};
