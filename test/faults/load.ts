import { expect } from '@jest/globals';
import { eventAsOfToday, projections } from '#api';
import type { RecordedEvent } from '#kernel';
import type { Projection } from '#platform';
import { type Cluster, type Service, uniqueKey } from './cluster.js';

const title = (key: string) => ({ original: 'en', en: `Fictional training ${key}` });
const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test' };

export interface Sent {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: any;
}

/** Enters one fictional training; `null` where no answer came. */
export const send = async ({ token }: Cluster, recorder: Service, key: string): Promise<Sent | null> => {
  const body = {
    title: title(key),
    serves: [{ resolution: '53-45-POL', commitment: 'training' }],
    format: 'course',
    source,
  };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key };
  try {
    const answer = await fetch(`${recorder.url}/api/v1/actions/training`, {
      ...{ method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) },
    });
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.json() };
  } catch {
    return null;
  }
};

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
    private readonly recorders: readonly Service[],
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

export const until = async (what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + seconds * 1_000;
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** Until a service says of itself that it is (or is not) ready. */
export const untilReady = (service: Service, ready = true, seconds = 30): Promise<void> =>
  until(
    `${service.url} ${ready ? 'ready' : 'not ready'}`,
    seconds,
    async () => (await service.health()).status === (ready ? 200 : 503),
  );

export const untilRowsAreUp = (cluster: Cluster, seconds = 60): Promise<void> =>
  until('rows up with the log', seconds, async () => {
    const [at, head] = [await cluster.database.projectionStore.checkpoint(), await cluster.log.head()];
    return head !== null && at !== null && at >= head;
  });

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
