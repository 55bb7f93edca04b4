import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Connection } from './connection.js';

/** The client waits for every stream it gave out to end; one that broke at a bad moment never does. */
const neverEnding = (): Readable => new Readable({ read() {}, destroy() {} });

describe('a connection to the event store', () => {
  it('is closed at once, also where a stream of the client never ends', async () => {
    const connection = new Connection('esdb://127.0.0.1:1?tls=false', 5_000);
    await connection.call(async (client) => {
      const { disposableStreams } = client as unknown as { disposableStreams: Set<Readable> };
      disposableStreams.add(neverEnding());
    });
    const begun = performance.now();
    await connection.close();
    expect(performance.now() - begun).toBeLessThan(100);
    await expect(connection.call(async () => 'late')).rejects.toThrow('closed');
  });
});
