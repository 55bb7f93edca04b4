import { Metadata, ServerCredentials, type ServerInterceptor, ServerInterceptingCall, status } from '@grpc/grpc-js';
import { type pb, proposedOf } from './messages.js';

/** What a user may do with the store, each given by an access list of its own. */
export type Right = 'append' | 'read' | '$all';

/** A real server's own numbers. */
const MAX_CALLS = 100;
const MAX_APPEND_BYTES = 1024 * 1024;

interface Refusal {
  readonly code: number;
  readonly details: string;
  readonly metadata: Metadata;
}

const refusal = (code: number, details: string, told: Readonly<Record<string, string>> = {}): Refusal => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(told)) metadata.add(name, value);
  return { code, details, metadata };
};

type ReadReq = InstanceType<typeof pb.ReadReq>;
type AppendReq = InstanceType<typeof pb.AppendReq>;

/** What calls are refused with before anything is looked up, each by a switch; all off at first. */
export class Refusals {
  /** By right: whether its user is known and may not, or is not known at all. */
  readonly denied = new Map<Right, 'denied' | 'unauthenticated'>();
  /** A node that cannot serve: it starts, or has no quorum. */
  unavailable = false;
  /** A follower tells who leads; it does not hand appends on. */
  leader: { readonly host: string; readonly port: number } | null = null;
  maxAppendBytes = MAX_APPEND_BYTES;
  /** `user:password` of the only user that it knows; `null`: it asks nobody. Sent to a server with TLS alone. */
  user: string | null = null;

  /** How many calls were refused. */
  count = 0;

  /** Before the first message of a call. */
  ofCall(path: string, asked: Metadata): Refusal | null {
    const basic = this.user === null ? null : `Basic ${Buffer.from(this.user).toString('base64')}`;
    const anybody = path.endsWith('Gossip/Read') || basic === null;
    if (!anybody && asked.get('authorization')[0] !== basic) return refusal(status.UNAUTHENTICATED, '');
    if (this.unavailable) return refusal(status.UNAVAILABLE, 'Server Is Not Ready');
    const needsLeader = path.endsWith('ppend') || asked.get('requires-leader').includes('true');
    if (this.leader === null || !needsLeader) return null;
    return refusal(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': this.leader.host,
      'leader-endpoint-port': String(this.leader.port),
    });
  }

  ofMessage(path: string, message: unknown): Refusal | null {
    const right = rightOf(path, message);
    const denied = right === null ? undefined : this.denied.get(right);
    if (denied === 'unauthenticated') return refusal(status.UNAUTHENTICATED, '');
    return denied === undefined
      ? null
      : refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
  }

  /** As the append of one stream tells it: without the name of an exception. */
  ofSize(bytes: number): Refusal | null {
    const limit = this.maxAppendBytes;
    return bytes > limit ? refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`) : null;
  }
}

const rightOf = (path: string, message: unknown): Right | null => {
  if (path.endsWith('ppend')) return 'append';
  if (!path.endsWith('Streams/Read')) return null;
  return (message as ReadReq).getOptions()?.hasAll() === true ? '$all' : 'read';
};

const bytesOf = (message: unknown): number => {
  const proposed = (message as AppendReq).getProposedMessage();
  if (proposed === undefined) return 0;
  const { type, data, metadata } = proposedOf(proposed);
  return 2 * type.length + Buffer.byteLength(data, 'base64') + Buffer.byteLength(metadata, 'base64');
};

/** Stands before every call of the server. */
export const refusing =
  (refusals: Refusals): ServerInterceptor =>
  ({ path }, call) => {
    let [refused, bytes] = [false, 0];
    const refuse = (found: Refusal): void => {
      refused = true;
      refusals.count += 1;
      call.sendStatus(found);
    };
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata: (asked, on) => {
            const found = refusals.ofCall(path, asked);
            if (found !== null) refuse(found);
            on(asked);
          },
          onReceiveMessage: (message, on) => {
            if (refused) return;
            if (path.endsWith('/Append')) bytes += bytesOf(message);
            const found = refusals.ofMessage(path, message) ?? refusals.ofSize(bytes);
            if (found === null) on(message);
            else refuse(found);
          },
          onReceiveHalfClose: (on) => {
            if (!refused) on();
          },
        }),
    });
  };

/** The server's settings: what a message may hold, and how many calls there may be at once on a connection. */
export const limits = {
  'grpc.max_receive_message_length': 17 * 1024 * 1024,
  'grpc.max_concurrent_streams': MAX_CALLS,
};

export const credentialsFor = (tls: { readonly cert: string; readonly key: string } | undefined): ServerCredentials =>
  tls === undefined
    ? ServerCredentials.createInsecure()
    : ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(tls.cert), private_key: Buffer.from(tls.key) }]);
