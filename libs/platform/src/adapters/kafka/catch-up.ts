import { setImmediate as turn } from 'node:timers/promises';
import type { RecordedEvent } from '#kernel';
import { applyBatch, ownCheckpoints, type Projecting } from '../../projections/apply-batch.js';
import { traceOf } from '../../tracing.js';
import { lowest } from '../../ports/checkpoint.js';
import type { EventMessage, Watermark } from './envelope.js';
import { partitionOf } from './topic.js';

/** What this process works on: which partitions are its own, and of how many. */
export interface Assignment {
  readonly own: readonly number[];
  readonly of: number;
}

const BATCH = 500;

/** How far the rows are with a partition: as far as the projection that has come least far. */
async function positionOf({ store, projections }: Projecting, partitions: readonly number[]): Promise<string | null> {
  return lowest(ownCheckpoints(await store.checkpoints(), projections, partitions));
}

/**
 * Applies what Kafka brought of one partition, in order. What was applied before is passed over; where a message says
 * that another came before it which never arrived, the rows are first brought up from the log. `alive` is called between steps.
 */
export async function applyMessages(
  projecting: Projecting,
  assignment: Assignment,
  partition: number,
  messages: readonly (EventMessage | Watermark)[],
  alive: () => Promise<void>,
): Promise<void> {
  const stored = await positionOf(projecting, [partition]);
  let position = stored;
  let run: RecordedEvent[] = [];
  const flush = async (): Promise<void> => {
    const events = run;
    run = [];
    if (position === null) return;
    await traceOf('project', events, () =>
      applyBatch(projecting, { events, partitions: [partition], position: position ?? '' }),
    );
    await alive();
  };
  for (const message of messages) {
    const { prev } = message;
    if (prev !== null && isBehind(position, prev)) {
      await flush();
      position = await catchUp(
        projecting,
        { ...assignment, own: [...new Set([...assignment.own, partition])] },
        prev,
        alive,
      );
    }
    const at = message.type === 'event' ? message.event.position : message.position;
    if (at === null || !isBehind(position, at)) continue;
    // Sent before partitions were added, when its stream was at home here: who has it now reads it from the log.
    const atHome = message.type === 'event' && partitionOf(message.event.stream, assignment.of) === partition;
    if (atHome) run.push(message.event);
    position = at;
    if (run.length >= BATCH) await flush();
  }
  if (position !== stored) await flush();
}

/** From the log instead of from Kafka, for all of one's partitions at once, up to `target`. Answers where they then are. */
async function catchUp(
  projecting: Projecting,
  { own, of }: Assignment,
  target: string,
  alive: () => Promise<void>,
): Promise<string> {
  for (;;) {
    const from = await positionOf(projecting, own);
    if (!isBehind(from, target)) return from ?? target;
    const events = (await projecting.log.readAll(from, BATCH)).filter(({ position }) => position <= target);
    // A log that does not hold what Kafka says it held: nothing more is to be had.
    const upTo = events.length < BATCH ? target : (events.at(-1)?.position ?? target);
    const mine = events.filter(({ stream }) => own.includes(partitionOf(stream, of)));
    const batch = {
      events: mine,
      partitions: own,
      position: upTo,
      partitionOf: (stream: string) => partitionOf(stream, of),
    };
    await traceOf('project', mine, () => applyBatch(projecting, batch));
    await alive();
    await turn();
  }
}

const isBehind = (position: string | null, than: string): boolean => position === null || position < than;
