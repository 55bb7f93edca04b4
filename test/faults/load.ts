import { expect } from '@jest/globals';
import { upcastEvent, projections } from '#record';
import type { RecordedEvent } from '#kernel';
import { byText } from '#kernel';
import { applyBatch, MemoryEventLog, MemoryProjectionStore, type ProjectionStore } from '#platform';
import { expectEqual } from '../equal.js';
import { type Cluster, type Service, uniqueKey } from './cluster.js';
import { award, open, type Sent, send, untilRowsAreUp } from './commands.js';

type Ask = (recorder: Service) => Promise<Sent | null>;

/**
 * Commands sent one after the other by several writers, in turn to each recorder, until stopped: half of them begin a
 * stream, half go on with one of a few that all writers share, and some of those go to two recorders at once under one key.
 */
export class Load {
  /** Key → id of the event that an answer named. */
  readonly acknowledged = new Map<string, string>();
  readonly unanswered = new Map<string, Ask>();
  readonly statuses = new Set<number>();
  private going = true;
  readonly #shared: string[] = [];
  readonly #writing: Promise<void>[];

  constructor(
    private readonly cluster: Cluster,
    /** May be changed while it goes on. */
    public recorders: readonly Service[],
    writers = 4,
    /** Of each writer between its commands; may be changed too. */
    public pauseMs = 20,
  ) {
    this.#writing = Array.from({ length: writers }, (_, writer) => this.#write(writer));
  }

  async stop(): Promise<void> {
    this.going = false;
    await Promise.all(this.#writing);
    // Who got no answer, or was told to come back, asks again with the same key.
    for (const [key, ask] of this.unanswered) {
      const sent = await ask(this.recorders[0]!);
      expect({ key, ok: sent?.status === 201 || sent?.status === 200, body: sent?.body }).toMatchObject({ ok: true });
      this.acknowledged.set(key, sent?.body.events[0].id as string);
    }
  }

  async #write(writer: number): Promise<void> {
    for (let n = writer; this.going; n += 1) {
      const recorder = this.recorders[n % this.recorders.length]!;
      const shared = this.#shared[n % 3];
      if (shared === undefined) await this.#begin(recorder);
      else if (n % 2 === 0) await this.#ask(recorder, (key) => (at) => send(this.cluster, at, key));
      else await this.#ask(recorder, (key) => (at) => award(this.cluster, at, key, shared), n % 5 === 0);
      await new Promise((resolve) => setTimeout(resolve, this.pauseMs));
    }
  }

  /** One of the streams that all go on with. */
  async #begin(recorder: Service): Promise<void> {
    const id = await this.#ask(recorder, (key) => (at) => send(this.cluster, at, key));
    if (id === null) return;
    const opened = await this.#ask(recorder, (key) => (at) => open(this.cluster, at, key, id));
    if (opened !== null) this.#shared.push(id);
  }

  /** `twice`: also to another recorder at the same time. Answers the id of the stream, `null` where it is not acknowledged. */
  async #ask(recorder: Service, of: (key: string) => Ask, twice = false): Promise<string | null> {
    const key = uniqueKey();
    const ask = of(key);
    const others = twice ? this.recorders.filter((each) => each !== recorder).slice(0, 1) : [];
    const all = await Promise.all([recorder, ...others].map((each) => ask(each)));
    for (const sent of all) if (sent !== null) this.statuses.add(sent.status);
    const answers = all.filter((sent) => sent?.status === 201 || sent?.status === 200);
    // However many were asked, one thing was recorded.
    expect(new Set(answers.map((sent) => JSON.stringify(sent?.body))).size).toBeLessThan(2);
    const [answer] = answers;
    if (answer !== undefined && answer !== null) {
      this.acknowledged.set(key, answer.body.events[0].id as string);
      return answer.body.id as string;
    }
    this.unanswered.set(key, ask);
    for (const sent of all) if (sent?.status === 503) expect(sent.retryAfter).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return null;
  }
}

/** How every fault must end: nothing acknowledged lost, nothing twice, rows equal to a fresh fold, nothing parked. */
export const expectWhole = async (cluster: Cluster, loads: readonly Load[], seconds = 60): Promise<void> => {
  await untilRowsAreUp(cluster, seconds);
  const events = await cluster.log.readAll(null, 1_000_000);
  const acknowledged = loads.flatMap((load) => [...load.acknowledged.values()]);
  expect(acknowledged.length).toBeGreaterThan(0);
  const inLog = new Set(events.map(({ id }) => id));
  expect(inLog.size).toBe(events.length);
  expect(acknowledged.filter((id) => !inLog.has(id))).toEqual([]);
  // Every command here records one event, wherever and however often it was sent.
  const commands = [...Map.groupBy(events, ({ meta }) => meta.commandId)].filter(([, made]) => made.length > 1);
  expect(commands).toEqual([]);
  const revisions = new Map<string, number>();
  const outOfPlace = events.filter(({ stream, revision }) => {
    const last = revisions.get(stream) ?? -1;
    revisions.set(stream, revision);
    return revision !== last + 1;
  });
  expect(outOfPlace).toEqual([]);
  expect(await cluster.database.projectionStore.parked()).toEqual([]);
  const fresh = await freshFold(events);
  for (const { name } of projections)
    expectEqual(await keptIn(cluster.database.projectionStore, name), await keptIn(fresh, name));
};

const keptIn = async (store: ProjectionStore, name: string): Promise<ReadonlyMap<string, unknown>> =>
  new Map(
    (await store.kept(name)).map(({ stream, revision, state, entries }) => {
      const read = entries?.toSorted((a, b) => byText(`${a.revision} ${a.from}`, `${b.revision} ${b.from}`));
      const sorted = read?.map((entry) => ({ ...entry, keys: entry.keys.toSorted() }));
      return [stream, { revision, state, entries: sorted }];
    }),
  );

const freshFold = async (events: readonly RecordedEvent[]): Promise<ProjectionStore> => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  // Positions are the log's own; what comes before an amendment is read by stream.
  const streams = Map.groupBy(events, ({ stream }) => stream);
  log.readStream = async (stream, asked) => (streams.get(stream) ?? []).slice(0, asked?.limit);
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  const batch = { events, partitions: [0], position: events.at(-1)?.position ?? '' };
  await applyBatch({ log, store, projections, upcastEvent }, batch);
  return store;
};
