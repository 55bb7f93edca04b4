import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newEvent } from '../../../../../test/contracts/events.js';
import { Holding } from '../../../../../test/eventstore-double/held.js';
import { FaultyProxy } from '../../../../../test/eventstore-double/faulty-proxy.js';
import { type EventStoreDouble, startEventStoreDouble } from '../../../../../test/eventstore-double/server.js';
import { selfSigned } from '../../../../../test/servers/certificate.js';
import { EventLogDenied } from '../../ports/event-log.js';
import { EventStoreEventLog } from './event-log.js';

/** A door is found again within so long of its working. */
const WITHIN_MS = 6_000;

const tls = selfSigned();
let folder: string;
let caFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-doors-'));
  caFile = join(folder, 'ca.pem');
  await writeFile(caFile, tls.cert);
});
afterAll(() => rm(folder, { recursive: true }));

const undo: (() => Promise<unknown>)[] = [];
const later = <T>(made: T, undoing: (made: T) => Promise<unknown>): T => {
  undo.push(() => undoing(made));
  return made;
};
afterEach(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

const double = async (options: Parameters<typeof startEventStoreDouble>[0] = {}): Promise<EventStoreDouble> =>
  later(await startEventStoreDouble(options), (made) => made.stop());
const doorBefore = async ({ port }: EventStoreDouble): Promise<FaultyProxy> =>
  later(await FaultyProxy.before(port), (made) => made.stop());
const open = (url: string, timeoutMs = 5_000): EventStoreEventLog =>
  later(EventStoreEventLog.open(url, { timeoutMs }), (made) => made.close());

/** One call after the other until one is answered. */
const untilAnswered = async (log: EventStoreEventLog): Promise<void> => {
  for (;;) {
    try {
      return void (await log.readStream('a-1'));
    } catch {
      await sleep(50);
    }
  }
};

/** Follows the log; what it saw. */
const follow = (log: EventStoreEventLog): readonly string[] => {
  const seen: string[] = [];
  const stop = new AbortController();
  const following = (async () => {
    for await (const { position } of log.subscribe(null, stop.signal)) seen.push(position);
  })();
  undo.push(async () => {
    stop.abort();
    await following;
  });
  return seen;
};

const within = async (ms: number, done: () => boolean): Promise<boolean> => {
  const until = performance.now() + ms;
  while (!done() && performance.now() < until) await sleep(20);
  return done();
};

const fill = async (store: EventStoreDouble, url = store.url): Promise<void> => {
  const log = EventStoreEventLog.open(url);
  await log.append('a-1', 'any', [newEvent()]);
  await log.close();
  expect(store.port).toBeGreaterThan(0);
};

describe.each(['plain', 'TLS'] as const)('a door that takes connections and never answers (%s)', (kind) => {
  let store: EventStoreDouble;
  let proxy: FaultyProxy;
  let url: string;
  beforeEach(async () => {
    store = await double(kind === 'TLS' ? { tls } : {});
    proxy = await doorBefore(store);
    const query = kind === 'TLS' ? `tls=true&tlsCAFile=${encodeURIComponent(caFile)}` : 'tls=false';
    url = `esdb://127.0.0.1:${proxy.port}?${query}`;
    await fill(store, url);
  });

  it('is found within six seconds of its answering new connections, by calls and by the subscription', async () => {
    proxy.mute();
    const log = open(url);
    const seen = follow(log);
    let answered = false;
    const calling = untilAnswered(log).then(() => (answered = true));
    await sleep(2_000);
    expect([answered, seen]).toEqual([false, []]);
    proxy.work();
    expect(await within(WITHIN_MS, () => answered && seen.length === 1)).toBe(true);
    await calling;
  }, 20_000);

  it('is found where it fell silent under a connection that worked', async () => {
    const log = open(url);
    await log.readStream('a-1');
    proxy.mute();
    const calling = untilAnswered(log);
    await sleep(500);
    proxy.work();
    const begun = performance.now();
    await calling;
    expect(performance.now() - begun).toBeLessThan(WITHIN_MS);
  }, 20_000);
});

describe('an address of two nodes of which one is mute', () => {
  it('leads to the one that works within six seconds, by calls and by the subscription, whichever is asked first', async () => {
    const store = await double();
    await fill(store);
    const mute = await doorBefore(store);
    mute.mute();
    for (const hosts of [
      [mute.port, store.port],
      [store.port, mute.port],
      [mute.port, store.port],
    ]) {
      const url = `esdb://${hosts.map((port) => `127.0.0.1:${port}`).join(',')}?tls=false`;
      const log = open(url);
      const seen = follow(log);
      const begun = performance.now();
      expect(await log.readStream('a-1')).toHaveLength(1);
      expect(await within(WITHIN_MS, () => seen.length === 1)).toBe(true);
      expect(performance.now() - begun).toBeLessThan(WITHIN_MS);
    }
  }, 30_000);

  it('leads to the one that works also where the cluster calls the mute one its leader', async () => {
    const members = () => [
      { port: mute.port, state: 'leader' as const },
      { port: store.port, state: 'follower' as const },
    ];
    const store = await double({ members });
    const mute = await doorBefore(store);
    await fill(store);
    mute.mute();
    const log = open(`esdb+discover://127.0.0.1:${store.port}?tls=false`, 1_000);
    await expect(log.readStream('a-1')).rejects.toThrow('did not answer');
    expect(await log.readStream('a-1')).toHaveLength(1);
  });

  it('says so where none of them tells which nodes there are', async () => {
    const store = await double();
    const proxy = await doorBefore(store);
    proxy.mute();
    const log = open(`esdb://127.0.0.1:${proxy.port},127.0.0.1:1?tls=false`, 300);
    await expect(log.head()).rejects.toThrow('did not answer in time');
    await proxy.stop();
    await expect(log.head()).rejects.toThrow(/none of 2 hosts tells which nodes there are/);
  });
});

describe('a follower that names its leader', () => {
  it.each(['one address', 'a list', 'nodePreference=follower'])('is left for it at once (%s)', async (how) => {
    const leader = await double();
    const members = () => [
      { port: leader.port, state: 'leader' as const },
      { port: follower.port, state: 'follower' as const },
    ];
    const follower = await double({ members });
    follower.refusals.leader = { host: '127.0.0.1', port: leader.port };
    await fill(leader);
    const hosts = how === 'a list' ? `127.0.0.1:${follower.port},127.0.0.1:1` : `127.0.0.1:${follower.port}`;
    const scheme = how === 'nodePreference=follower' ? 'esdb+discover' : 'esdb';
    const log = open(`${scheme}://${hosts}?tls=false&nodePreference=${how.split('=')[1] ?? 'random'}`);
    for (let n = 0; n < 3; n += 1) {
      expect(await log.readStream('a-1')).toHaveLength(1 + n);
      await log.append('a-1', n, [newEvent()]);
    }
  });
});

describe('a store with TLS and users', () => {
  it('is read and written with the password of the address, and a wrong one leaves no connection open', async () => {
    const store = await double({ tls });
    store.refusals.user = 'tanfidh:pa:ss/w@rd%';
    const proxy = await doorBefore(store);
    const holding = later(new Holding(), async (made) => made.end());
    const query = `tlsCAFile=${encodeURIComponent(caFile)}`;
    const url = (password: string) => `esdb://tanfidh:${encodeURIComponent(password)}@127.0.0.1:${proxy.port}?${query}`;
    const right = open(url('pa:ss/w@rd%'));
    await right.append('a-1', 'none', [newEvent()]);
    expect(await right.readStream('a-1')).toHaveLength(1);
    await right.close();

    const wrong = open(url('guess'));
    for (let n = 0; n < 100; n += 1) await expect(wrong.head()).rejects.toBeInstanceOf(EventLogDenied);
    expect((await holding.settled([proxy.port], ({ sockets }) => sockets <= 1)).sockets).toBeLessThanOrEqual(1);
    await wrong.close();
    expect((await holding.settled([proxy.port], ({ sockets }) => sockets === 0)).sockets).toBe(0);
  }, 20_000);

  it('leaves no connection open that never came to the end of its handshake', async () => {
    const store = await double({ tls });
    const proxy = await doorBefore(store);
    proxy.mute();
    const holding = later(new Holding(), async (made) => made.end());
    const log = open(`esdb://127.0.0.1:${proxy.port}?tlsCAFile=${encodeURIComponent(caFile)}`, 40);
    for (let n = 0; n < 100; n += 1) await expect(log.head()).rejects.toThrow('in time');
    expect((await holding.settled([proxy.port], ({ sockets }) => sockets <= 1)).sockets).toBeLessThanOrEqual(1);
    await log.close();
    expect((await holding.settled([proxy.port], ({ sockets }) => sockets === 0)).sockets).toBe(0);
  }, 20_000);

  it('is refused where its certificate is of another authority, without the password in what is said', async () => {
    const store = await double({ tls });
    const other = join(folder, 'other.pem');
    await writeFile(other, selfSigned().cert);
    const log = open(`esdb://u:S3CRET-pw@127.0.0.1:${store.port}?tlsCAFile=${encodeURIComponent(other)}`, 2_000);
    const refused = await log.head().catch((error: unknown) => error);
    expect(String(refused)).toMatch(/certificate/);
    expect(String(refused)).not.toContain('S3CRET');
  });
});
