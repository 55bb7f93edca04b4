import type { Socket } from 'node:net';
import { Channel, type ChannelCredentials, credentials, logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import type { Host } from '../../addresses/address.js';
import type { EventStoreAddress } from '../../addresses/event-store.js';

// What it has to say it says in its errors, which are told where this process tells its own.
setLogVerbosity(logVerbosity.NONE);

/** A channel to one node, which is this process's own to close. */
export interface OwnChannel {
  readonly channel: Channel;
  close(): void;
}

/** Whoever asks for nothing is asked for nothing. */
const NEVER = Number.MAX_SAFE_INTEGER;
/** As the store's client sets it: the largest event that the store may hold. */
const MAX_MESSAGE = 17 * 1024 * 1024;

const FIRST_PAUSE_MS = 100;

export const targetOf = ({ address, port }: Host): string => `${address}:${port}`;

/** Throws `BadAddress` where a file of the address cannot be read now. */
export function openChannel(address: EventStoreAddress, host: Host): OwnChannel {
  const sockets = new Sockets();
  const channel = new Channel(targetOf(host), sockets.watched(credentialsOf(address)), {
    'grpc.keepalive_time_ms': address.keepAliveIntervalMs ?? NEVER,
    'grpc.keepalive_timeout_ms': address.keepAliveTimeoutMs ?? NEVER,
    'grpc.max_receive_message_length': MAX_MESSAGE,
    // Shared, a connection that is taken and never answered would be given to each later channel too.
    'grpc.use_local_subchannel_pool': 1,
    // A channel that is closed between two attempts to connect still makes the next one, and its timer is held until then.
    'grpc.initial_reconnect_backoff_ms': FIRST_PAUSE_MS,
  });
  const close = channel.close.bind(channel);
  // The client closes a channel under the feet of its other callers, whose next step then throws where nobody can catch it.
  channel.close = () => undefined;
  return {
    channel,
    close: () => {
      close();
      sockets.close();
    },
  };
}

const credentialsOf = (address: EventStoreAddress): ChannelCredentials => {
  if (!address.tls) return credentials.createInsecure();
  const { ca, key, cert } = address.certificates();
  return credentials.createSsl(ca, key, cert);
};

/** What of gRPC's connecting is needed to know its sockets. */
interface Connector {
  connect(socket: Socket): Promise<unknown>;
}
interface Connecting {
  _createSecureConnector(...parameters: readonly unknown[]): Connector;
}

/**
 * Every socket of a channel. A channel that is closed lets go of those that speak; one whose peer never answered the
 * handshake would stay for good.
 */
class Sockets {
  readonly #open = new Set<Socket>();
  #closed = false;

  /** The same credentials; what connects with them is known here. */
  watched(given: ChannelCredentials): ChannelCredentials {
    const connecting = given as unknown as Connecting;
    const create = connecting._createSecureConnector.bind(given);
    connecting._createSecureConnector = (...parameters) => {
      const connector = create(...parameters);
      const connect = connector.connect.bind(connector);
      connector.connect = (socket) => {
        this.#add(socket);
        return connect(socket);
      };
      return connector;
    };
    return given;
  }

  close(): void {
    this.#closed = true;
    for (const socket of this.#open) socket.destroy();
  }

  #add(socket: Socket): void {
    if (this.#closed) return void socket.destroy();
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
  }
}
