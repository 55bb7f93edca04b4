import type { Kafka } from 'kafkajs';
import pg from 'pg';
import { upcastEvent, projections } from '#record';
import type { RecordedEvent } from '#kernel';
import type { EntryOf, MemoryEventLog, ProjectionStore } from '#platform';
import { type Database, KafkaProjector } from '#platform/engines';
import { bareProduce, newTopic } from './relay.js';

/** The entries that each transaction of the projector opened, and when. */
interface Watched {
  readonly batches: (readonly EntryOf[])[];
  readonly times: number[];
  readonly revisions: Map<string, number>;
  applied: number;
}

/** Events a second of a projector over a topic filled beforehand, from its first transaction to its last; and the entries it opened. */
export async function projected(
  kafka: Kafka,
  database: Database,
  log: MemoryEventLog,
  events: readonly RecordedEvent[],
): Promise<{ readonly rate: number; readonly batches: readonly (readonly EntryOf[])[] }> {
  const topic = newTopic();
  await bareProduce(kafka, events, topic);
  const watched: Watched = { batches: [], times: [], revisions: new Map(), applied: 0 };
  const store = watching(database.projectionStore, watched);
  const projecting = { log, store, projections, upcastEvent };
  const projector = new KafkaProjector({ ...topic, kafka, projecting, group: topic.topic, onTrouble: console.error });
  projector.start();
  while (watched.applied < events.length) await new Promise((resolve) => setTimeout(resolve, 20));
  await projector.stop();
  const took = (watched.times.at(-1) ?? 0) - (watched.times[0] ?? 0);
  const first = watched.batches[0]?.length ?? 0;
  return { rate: ((events.length - first) / took) * 1_000, batches: watched.batches };
}

const watching = (store: ProjectionStore, watched: Watched): ProjectionStore => ({
  entries: (asked) => store.entries(asked),
  briefs: (asked) => store.briefs(asked),
  counts: (asked) => store.counts(asked),
  lastChange: (name, position) => store.lastChange(name, position),
  wordsAfter: (of, after, most) => store.wordsAfter(of, after, most),
  kept: (name) => store.kept(name),
  positionAt: (instant) => store.positionAt(instant),
  redistributed: (streams) => store.redistributed(streams),
  generationId: () => store.generationId(),
  checkpoint: () => store.checkpoint(),
  checkpoints: () => store.checkpoints(),
  parked: () => store.parked(),
  version: () => store.version(),
  headsOf: (names, streams) => store.headsOf(names, streams),
  adjustCheckpoints: (decide) => store.adjustCheckpoints(decide),
  openNext: (projections) => store.openNext(projections),
  async commit(changes) {
    await store.commit(changes);
    if (changes.heads.length === 0) return;
    watched.batches.push(changes.opened);
    watched.times.push(performance.now());
    for (const { stream, revision } of changes.heads) {
      watched.applied += revision - (watched.revisions.get(stream) ?? -1);
      watched.revisions.set(stream, revision);
    }
  },
});

/** Events a second if the same entries are put in the same transactions by bare upserts, with nothing read, folded or checked. */
export async function bareUpserts(
  url: string,
  batches: readonly (readonly EntryOf[])[],
  events: number,
): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'create table bare (projection text, stream text, revision int, body text, primary key (projection, stream, revision))',
  );
  const ready = batches.map((rows) => [
    rows.map(({ projection }) => projection),
    rows.map(({ stream }) => stream),
    rows.map(({ revision }) => revision),
    rows.map(({ body }) => JSON.stringify(body)),
  ]);
  const began = performance.now();
  for (const columns of ready) {
    await client.query('begin');
    await client.query(
      `insert into bare select * from unnest($1::text[], $2::text[], $3::int[], $4::text[])
       on conflict (projection, stream, revision) do update set body = excluded.body`,
      columns,
    );
    await client.query('commit');
  }
  const rate = (events / (performance.now() - began)) * 1_000;
  await client.end();
  return rate;
}
