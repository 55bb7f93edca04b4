import { CheckpointMoved, type Checkpoint, noChanges } from '../ports/projection-store.js';
import type { ParkedStream } from '../ports/read-store.js';
import { pause } from '../pause.js';
import type { Projecting } from './apply-batch.js';
import { Applier } from './applier.js';
import { refuseNewer } from './adjust-checkpoints.js';

export interface Replaying extends Projecting {
  /** Hears first how many events there are to try. */
  announce?(waiting: number): void;
  /** How long to wait for whoever works on the rows to end what it began. */
  readonly settleMs?: number;
}

export interface Replayed {
  /** Events that made it into entries. */
  readonly applied: number;
  /** Where it stopped again, `null` where the stream is up to date. */
  readonly parked: ParkedStream | null;
}

const MOST_ATTEMPTS = 50;
const PAUSE_MS = 20;

/**
 * Tries a parked stream again from a process of its own, while another may be applying events to the same rows. Two
 * things could cross: who works there may finish a batch after this has read, or have read before this is stored. The
 * first shows by a checkpoint that is no longer where it was: nothing is stored, and this begins again. The second
 * shows afterwards: the stream is parked once more at a revision its head already has; then this too begins again.
 * `null` where the stream is not parked.
 */
export async function replayParked(given: Replaying, projection: string, stream: string): Promise<Replayed | null> {
  const { announce = () => {} } = given;
  let [announced, applied, tried] = [false, 0, false];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const checkpoints = await checkpointsOf(given, projection);
    const stopped = await parkedOf(given, projection, stream);
    if (stopped === undefined) return tried ? { applied, parked: null } : null;
    const events = await given.log.readStream(stream, { from: stopped.revision });
    if (!announced) announce(events.length);
    announced = true;
    const applier = await applierOf(given, projection, stream);
    for (const event of events) await applier.apply(event);
    try {
      // To where it is: so the commit fails where somebody has moved it meanwhile.
      const unmoved = checkpoints.map((one) => ({ ...one, from: one.position }));
      const unparked = [{ projection, stream }];
      await given.store.commit({ ...noChanges, ...applier.changes(), unparked, checkpoints: unmoved });
    } catch (error) {
      if (!(error instanceof CheckpointMoved)) throw error;
      await pause(PAUSE_MS);
      continue;
    }
    [applied, tried] = [applied + applier.applied, true];
    await settled(given, projection, checkpoints);
    const again = await parkedOf(given, projection, stream);
    if (again === undefined || !(await isCrossed(given, again))) return { applied, parked: again ?? null };
  }
  throw new Error(`${stream}: others change the rows of ${projection} all the time; try again when less is recorded`);
}

async function checkpointsOf({ store, projections }: Replaying, projection: string): Promise<readonly Checkpoint[]> {
  const found = (await store.checkpoints()).filter((one) => one.projection === projection);
  refuseNewer(found, projections);
  const version = projections.find(({ name }) => name === projection)?.version;
  if (version === undefined) throw new Error(`there is no read model ${projection}`);
  if (found.some((one) => one.version !== version))
    throw new Error(`the rows of ${projection} are of an older version; start the servers of this one first`);
  return found;
}

const parkedOf = async ({ store }: Replaying, projection: string, stream: string): Promise<ParkedStream | undefined> =>
  (await store.parked()).find((one) => one.projection === projection && one.stream === stream);

async function applierOf(
  { log, store, projections, upcastEvent }: Replaying,
  projection: string,
  stream: string,
): Promise<Applier> {
  return new Applier({
    projections: projections.filter(({ name }) => name === projection),
    heads: await store.headsOf([projection], [stream]),
    parked: [],
    upcastEvent,
    readStream: (of, from, limit) => log.readStream(of, { from, limit }),
  });
}

/** Until nobody can still hold a batch that began from these checkpoints: they have moved, or nothing comes after them. */
async function settled(
  { log, store, settleMs = 5_000 }: Replaying,
  projection: string,
  since: readonly Checkpoint[],
): Promise<void> {
  const head = await log.head();
  const deadline = performance.now() + settleMs;
  const stands = ({ partition, generation, position }: Checkpoint, now: readonly Checkpoint[]): boolean =>
    head !== null &&
    (position === null || position < head) &&
    now.some((one) => one.partition === partition && one.generation === generation && one.position === position);
  while (performance.now() < deadline) {
    const now = (await store.checkpoints()).filter((one) => one.projection === projection);
    if (!since.some((one) => stands(one, now))) return;
    await pause(PAUSE_MS);
  }
}

/** A stream stops at the revision after its head's; where the head is further, somebody put back what was already undone. */
async function isCrossed({ store }: Replaying, { projection, stream, revision }: ParkedStream): Promise<boolean> {
  const [head] = await store.headsOf([projection], [stream]);
  return head !== undefined && head.revision >= revision;
}
