import { createRequire } from 'node:module';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { uuid } from './messages.js';

const require = createRequire(import.meta.url);
export const { GossipService } =
  require('@eventstore/db-client/generated/gossip_grpc_pb.js') as typeof import('@eventstore/db-client/generated/gossip_grpc_pb.js');
const pb =
  require('@eventstore/db-client/generated/gossip_pb.js') as typeof import('@eventstore/db-client/generated/gossip_pb.js');

/** A node of the cluster, as another node sees it. */
export interface Member {
  readonly port: number;
  readonly state: 'leader' | 'follower' | 'read-only-replica' | 'catching-up';
  readonly alive?: boolean;
}

const { VNodeState } = pb.MemberInfo;
const states = {
  leader: VNodeState.LEADER,
  follower: VNodeState.FOLLOWER,
  'read-only-replica': VNodeState.READONLYREPLICA,
  'catching-up': VNodeState.CATCHINGUP,
};

/** Tells which nodes there are. */
export const gossiping =
  (members: () => readonly Member[]): handleUnaryCall<unknown, InstanceType<typeof pb.ClusterInfo>> =>
  (_call, done) => {
    const answer = new pb.ClusterInfo();
    answer.setMembersList(
      members().map(({ port, state, alive = true }) => {
        const endPoint = new pb.EndPoint();
        endPoint.setAddress('127.0.0.1');
        endPoint.setPort(port);
        const member = new pb.MemberInfo();
        member.setInstanceId(uuid(crypto.randomUUID()));
        member.setTimeStamp(String(Date.now()));
        member.setState(states[state]);
        member.setIsAlive(alive);
        member.setHttpEndPoint(endPoint);
        return member;
      }),
    );
    done(null, answer);
  };
