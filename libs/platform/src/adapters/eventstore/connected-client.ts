import { EventStoreDBClient } from '@eventstore/db-client';
import type { Channel } from '@grpc/grpc-js';
import type { Host } from '../../addresses/address.js';
import type { EventStoreAddress } from '../../addresses/event-store.js';
import { openChannel, targetOf } from './channel.js';

/** A client over one channel to one node, and how many are using it. */
export class ConnectedClient {
  users = 0;
  /** Where it leads, once that is known. */
  host: Host | null = null;
  /** Rejects where no node is found. */
  readonly client: Promise<EventStoreDBClient>;
  readonly #ending = new AbortController();

  constructor(address: EventStoreAddress, find: (signal: AbortSignal) => Promise<Host>) {
    this.client = this.#open(address, find);
    // Whoever uses it hears of it; nobody may.
    this.client.catch(() => undefined);
  }

  /** What is still under way on it ends at once. */
  close(): void {
    this.#ending.abort(new Error('not waited for any longer'));
  }

  async #open(address: EventStoreAddress, find: (signal: AbortSignal) => Promise<Host>): Promise<EventStoreDBClient> {
    const { signal } = this.#ending;
    const host = await find(signal);
    signal.throwIfAborted();
    this.host = host;
    const { channel, close } = openChannel(address, host);
    const client = clientOver(channel, address, host);
    signal.addEventListener('abort', () => {
      // Cancels every stream, and would then wait for each to say that it has ended; one that broke at a bad moment never does.
      void client.dispose().catch(() => undefined);
      close();
    });
    return client;
  }
}

type Inside = {
  createChannel(): Promise<Channel>;
  supports(method: { readonly path: string }, feature?: string): Promise<boolean>;
};

const clientOver = (channel: Channel, address: EventStoreAddress, host: Host): EventStoreDBClient => {
  const { connectionName, credentials, tls } = address;
  const client = new EventStoreDBClient(
    { endpoint: targetOf(host), ...(connectionName !== null && { connectionName }) },
    // Says only whether a password may be sent: the channel has what else there is.
    { insecure: !tls },
    credentials ?? undefined,
  );
  const inside = client as unknown as Inside;
  // The client makes channels as it likes, and closes few of them.
  inside.createChannel = async () => channel;
  withoutBatchedAppend(inside);
  return client;
};

/**
 * The client's batched append keeps what is under way of all clients in one place: an error on one stream rejects the
 * appends of all, though they are written, and a late answer then ends the process. An append of its own does neither.
 */
const withoutBatchedAppend = (inside: Inside): void => {
  const { supports } = inside;
  inside.supports = async (method, feature) => !method.path.endsWith('/BatchAppend') && supports(method, feature);
};
