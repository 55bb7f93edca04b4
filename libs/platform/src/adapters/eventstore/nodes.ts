import { createRequire } from 'node:module';
import { Metadata } from '@grpc/grpc-js';
import type { Host } from '../../addresses/address.js';
import type { EventStoreAddress, NodePreference } from '../../addresses/event-store.js';
import { openChannel, targetOf } from './channel.js';

const require = createRequire(import.meta.url);
// The client's own definitions: CommonJS whose names a static import cannot see.
const { GossipClient } =
  require('@eventstore/db-client/generated/gossip_grpc_pb.js') as typeof import('@eventstore/db-client/generated/gossip_grpc_pb.js');
const { MemberInfo } =
  require('@eventstore/db-client/generated/gossip_pb.js') as typeof import('@eventstore/db-client/generated/gossip_pb.js');
const { Empty } =
  require('@eventstore/db-client/generated/shared_pb.js') as typeof import('@eventstore/db-client/generated/shared_pb.js');

type Member = InstanceType<typeof MemberInfo>;
const { VNodeState: State } = MemberInfo;

/** States in which a node serves. */
const serving: readonly number[] = [
  State.LEADER,
  State.FOLLOWER,
  State.READONLYREPLICA,
  State.PREREADONLYREPLICA,
  State.READONLYLEADERLESS,
];

const preferred: Readonly<Record<NodePreference, readonly number[]>> = {
  leader: [State.LEADER],
  follower: [State.FOLLOWER],
  read_only_replica: [State.READONLYREPLICA, State.PREREADONLYREPLICA, State.READONLYLEADERLESS],
  random: [],
};

/**
 * The node to speak to, of those that a cluster tells of. All hosts of the address are asked at once, so that one which
 * takes connections and never answers holds nothing up. `avoided`: nodes that lately did not answer, taken last.
 */
export async function findNode(
  address: EventStoreAddress,
  avoided: (host: Host) => boolean,
  signal: AbortSignal,
): Promise<Host> {
  const done = new AbortController();
  const ended = AbortSignal.any([signal, done.signal]);
  try {
    return await Promise.any(
      address.hosts.map(async (host) => {
        const chosen = choose(await membersAt(address, host, ended), address.nodePreference, avoided);
        if (chosen === null) throw new Error(`${targetOf(host)} tells of no node that serves`);
        return chosen;
      }),
    );
  } catch (error) {
    const reasons = error instanceof AggregateError ? error.errors : [error];
    const [first] = reasons.map((reason) => (reason instanceof Error ? reason.message : String(reason)));
    throw new Error(`none of ${reasons.length} hosts tells which nodes there are: ${first}`, { cause: error });
  } finally {
    done.abort();
  }
}

async function membersAt(address: EventStoreAddress, host: Host, signal: AbortSignal): Promise<readonly Member[]> {
  const { channel, close } = openChannel(address, host);
  // Its types ask for an address, which a channel that is given makes unneeded.
  const client = new GossipClient('', null as never, { channelOverride: channel });
  const { promise, resolve, reject } = Promise.withResolvers<readonly Member[]>();
  const deadline = Date.now() + address.gossipTimeout * 1_000;
  const call = client.read(new Empty(), new Metadata(), { deadline }, (error, info) =>
    error === null ? resolve(info?.getMembersList() ?? []) : reject(error),
  );
  const stop = (): void => {
    call.cancel();
    reject(new Error('not waited for any longer'));
  };
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) stop();
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    close();
  }
}

const hostOf = (member: Member): Host => {
  const at = member.getHttpEndPoint();
  return { address: at?.getAddress() ?? '', port: at?.getPort() ?? 0 };
};

/** Among equals any, so that readers of several processes spread. */
function choose(members: readonly Member[], preference: NodePreference, avoided: (host: Host) => boolean): Host | null {
  const rank = (member: Member): number =>
    (avoided(hostOf(member)) ? 2 : 0) + (preferred[preference].includes(member.getState()) ? 0 : 1);
  const fit = members
    .filter((member) => member.getIsAlive() && serving.includes(member.getState()) && hostOf(member).port > 0)
    .map((member) => ({ member, order: rank(member) + Math.random() / 2 }))
    .toSorted((one, other) => one.order - other.order);
  const [first] = fit;
  return first === undefined ? null : hostOf(first.member);
}
