import type { RecordedEvent } from '#kernel';
import { DamagedEvent, isIntact, leafOf } from '../leaf.js';
import type { EventLog } from '../ports/event-log.js';
import type { HeadStore, RememberedHead, RememberedLeaf } from '../ports/head-store.js';
import { readableBatches } from '../batches.js';
import { append, emptyFrontier, rootOf } from './frontier.js';

/** The whole log beside all that is remembered of it. */
export interface HeadVerified {
  /** `null`: nothing is remembered. */
  readonly remembered: RememberedHead | null;
  /** How many of the remembered events were believed as they were found, when they were first remembered. */
  readonly onTrust: number;
  /** One line each; empty where the log is the one that is remembered. */
  readonly findings: readonly string[];
}

const BATCH = 1_000;

/**
 * Reads the log as far as it is remembered, and compares every event's leaf with the remembered one; what has come since is not looked at.
 * A damaged event is left to those who name it by its own leaf.
 */
export async function verifyHead(
  log: Pick<EventLog, 'readAll'>,
  heads: Pick<HeadStore, 'head' | 'leaves'>,
): Promise<HeadVerified> {
  const remembered = await heads.head();
  if (remembered === null) return { remembered, onTrust: 0, findings: [] };
  const { size } = remembered.frontier;
  const leaves = remembering(heads, size);
  let [builder, onTrust, frontier] = [0, 0, emptyFrontier];
  const found = (what: string): HeadVerified => ({ remembered, onTrust, findings: [what] });
  for await (const place of placesOf(log)) {
    if (builder === size) break;
    const leaf = (await leaves.next()).value;
    if (leaf === undefined) return found('what is remembered of the log contradicts itself');
    if (place.position !== leaf.position || (place.leaf !== null && place.leaf !== leaf.leaf))
      return found(
        `${place.name}: another event is remembered in its place: the log is not the one that is remembered`,
      );
    builder += 1;
    frontier = append(frontier, leaf.leaf);
    if (remembered.onTrust !== null && leaf.position <= remembered.onTrust.upTo) onTrust = builder;
  }
  if (builder < size) return found(`the log has ${builder} events, and ${size} were remembered at ${remembered.at}`);
  if (rootOf(frontier) !== remembered.root) return found('what is remembered of the log contradicts itself');
  return { remembered, onTrust, findings: [] };
}

interface Place {
  readonly position: string;
  readonly name: string;
  /** `null`: the event is damaged. */
  readonly leaf: string | null;
}

const placeOf = (event: RecordedEvent): Place => ({
  position: event.position,
  name: `${event.stream} ${event.revision}`,
  leaf: isIntact(event) ? (event.leaf ?? leafOf(event)) : null,
});

/** Every event of the log in its order, also those that cannot be read. */
async function* placesOf(log: Pick<EventLog, 'readAll'>): AsyncGenerator<Place> {
  const unreadable: Place[] = [];
  const passOver = ({ event: { position = '', stream, revision } }: DamagedEvent): void =>
    void unreadable.push({ position, name: `${stream} ${revision}`, leaf: null });
  for await (const batch of readableBatches(log, passOver)) {
    yield* unreadable.splice(0);
    yield* batch.map(placeOf);
  }
  yield* unreadable;
}

async function* remembering(heads: Pick<HeadStore, 'leaves'>, size: number): AsyncGenerator<RememberedLeaf, undefined> {
  for (let from = 0; from < size; from += BATCH) yield* await heads.leaves(from, Math.min(BATCH, size - from));
}
