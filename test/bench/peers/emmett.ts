import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NewEvent } from '#kernel';
import { root } from '../../servers/root.js';
import type { Peer } from './peer.js';

/** What of the library is used; it is installed beside this benchmark alone, so its own types are not at hand. */
interface Library {
  getPostgreSQLEventStore(url: string): {
    readonly schema: { migrate(): Promise<unknown> };
    appendToStream(
      stream: string,
      events: readonly object[],
      options: { expectedStreamVersion: string },
    ): Promise<unknown>;
    close(): Promise<void>;
  };
}

const library = (): Library =>
  createRequire(join(root, 'test/bench/peers/package.json'))('@event-driven-io/emmett-postgresql') as Library;

/** Emmett's event store for PostgreSQL, as its documentation sets it up: ten connections. */
export async function emmett(url: string): Promise<Peer> {
  const store = library().getPostgreSQLEventStore(url);
  await store.schema.migrate();
  return {
    append: async (stream: string, { id, type, data, meta }: NewEvent) => {
      const event = { type, data, metadata: { ...meta, messageId: id } };
      await store.appendToStream(stream, [event], { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' });
    },
    close: () => store.close(),
  };
}
