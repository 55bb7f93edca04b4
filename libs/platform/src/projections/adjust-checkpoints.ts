import type { EventLog } from '../ports/event-log.js';
import type { Checkpoint, CheckpointAdjustment, EntriesStore } from '../ports/projection-store.js';
import type { Projection } from '../ports/read-store.js';

/** The rows were made by a newer version of the product, which may still be running. They were left as they are. */
export class NewerReadModels extends Error {
  override readonly name = 'NewerReadModels';
}

export interface AdjustmentContext {
  readonly projections: readonly Pick<Projection, 'name' | 'version'>[];
  readonly partitions: readonly number[];
  /** Read models that stand beyond the log: they were made of another one. */
  readonly ahead: ReadonlySet<string>;
}

/** The checkpoints are read first: what others append and apply meanwhile must not look as if it came from another log. */
export async function aheadOf(
  log: Pick<EventLog, 'head'>,
  store: Pick<EntriesStore, 'checkpoints'>,
): Promise<ReadonlySet<string>> {
  const found = await store.checkpoints();
  const head = await log.head();
  const beyond = found.filter(({ position }) => position !== null && (head === null || position > head));
  return new Set(beyond.map(({ projection }) => projection));
}

/**
 * What is unknown, of another version, ahead of the log, or has partitions that are no more (so that streams are at home
 * elsewhere) is dropped whole; what is missing begins at `null`.
 */
export function adjustedCheckpoints(
  found: readonly Checkpoint[],
  { projections, partitions, ahead }: AdjustmentContext,
): CheckpointAdjustment {
  const versions = new Map(projections.map(({ name, version }) => [name, version]));
  const names = new Set(found.map(({ projection }) => projection));
  const fits = ({ projection, version, partition }: Checkpoint): boolean =>
    version === versions.get(projection) && partitions.includes(partition) && !ahead.has(projection);
  const cleared = [...names].filter((name) => found.some((one) => one.projection === name && !fits(one)));
  const kept = new Set(
    found.filter(({ projection }) => !cleared.includes(projection)).map((one) => `${one.projection} ${one.partition}`),
  );
  const fresh = projections.flatMap(({ name, version }) =>
    partitions
      .filter((partition) => !kept.has(`${name} ${partition}`))
      .map((partition) => ({ projection: name, version, partition, position: null })),
  );
  return { cleared, fresh };
}

/** Throws `NewerReadModels`: two versions at once must not drop each other's rows in turn. */
export function refuseNewer(found: readonly Checkpoint[], projections: AdjustmentContext['projections']): void {
  for (const { name, version } of projections) {
    const newest = Math.max(...found.filter(({ projection }) => projection === name).map((one) => one.version), 0);
    if (newest > version)
      throw new NewerReadModels(`${name}: rows of version ${newest}, this process knows ${version}`);
  }
}
