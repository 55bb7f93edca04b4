import { expect } from '@jest/globals';
import { eventAsOfToday, projections } from '#api';
import type { RecordedEvent } from '#kernel';
import type { Projection } from '#platform';
import { type Cluster, type Service, uniqueKey } from './cluster.js';
import { send, untilRowsAreUp } from './commands.js';

/** Commands sent one after the other by several writers, in turn to each recorder, until stopped. */
export class Load {
  /** Key → id of the training, where the command was acknowledged. */
  readonly acknowledged = new Map<string, string>();
  readonly unanswered: string[] = [];
  readonly statuses = new Set<number>();
  private going = true;
  readonly #writing: Promise<void>[];

  constructor(
    private readonly cluster: Cluster,
    /** May be changed while it goes on. */
    public recorders: readonly Service[],
    writers = 4,
    pauseMs = 5,
  ) {
    this.#writing = Array.from({ length: writers }, (_, writer) => this.#write(writer, pauseMs));
  }

  async stop(): Promise<void> {
    this.going = false;
    await Promise.all(this.#writing);
    // Who got no answer, or was told to come back, asks again with the same key.
    for (const key of this.unanswered) {
      const sent = await send(this.cluster, this.recorders[0]!, key);
      expect({ key, status: sent?.status }).toEqual({ key, status: 201 });
      this.acknowledged.set(key, sent?.body.id as string);
    }
  }

  async #write(writer: number, pauseMs: number): Promise<void> {
    for (let n = writer; this.going; n += 1) {
      const key = uniqueKey();
      const sent = await send(this.cluster, this.recorders[n % this.recorders.length]!, key);
      if (sent !== null) this.statuses.add(sent.status);
      if (sent?.status === 201) this.acknowledged.set(key, sent.body.id as string);
      else {
        this.unanswered.push(key);
        if (sent?.status === 503) expect(sent.retryAfter).not.toBeNull();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** How every fault must end: nothing acknowledged lost, nothing twice, rows equal to a fresh fold, nothing parked. */
export const expectWhole = async (cluster: Cluster, loads: readonly Load[], seconds = 60): Promise<void> => {
  await untilRowsAreUp(cluster, seconds);
  const events = await cluster.log.readAll(null, 1_000_000);
  const entered = events.filter(({ type }) => type === 'TrainingEntered').map(({ stream }) => stream);
  expect(new Set(entered).size).toBe(entered.length);
  const acknowledged = loads.flatMap((load) => [...load.acknowledged.values()]).map((id) => `training-${id}`);
  expect(acknowledged.length).toBeGreaterThan(0);
  const inLog = new Set(entered);
  expect(acknowledged.filter((stream) => !inLog.has(stream))).toEqual([]);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  expect(await cluster.database.projectionStore.parked()).toEqual([]);
  for (const projection of projections) {
    expect(await rowsIn(cluster, projection)).toEqual(freshFold(events, projection));
  }
};

const rowsIn = async ({ database }: Cluster, { name }: Projection): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await database.projectionStore.all(name)).map(({ stream, row, revision }) => [stream, { row, revision }]),
  );

const freshFold = (events: readonly RecordedEvent[], projection: Projection): Record<string, unknown> => {
  const rows: Record<string, { row: unknown; revision: number }> = {};
  for (const event of events) {
    if (!projection.handles(event.stream)) continue;
    const row = projection.evolve(rows[event.stream]?.row ?? null, eventAsOfToday(event));
    rows[event.stream] = { row: JSON.parse(JSON.stringify(row)), revision: event.revision };
  }
  return rows;
};
