import type { Checkpoint, Refit } from '../ports/projection-store.js';
import type { Projection } from '../ports/read-store.js';

/** The rows were made by a newer version of the product, which may still be running. They were left as they are. */
export class NewerReadModels extends Error {
  override readonly name = 'NewerReadModels';
}

export interface Fitting {
  readonly projections: readonly Pick<Projection, 'name' | 'version'>[];
  readonly partitions: readonly number[];
  /** Of the log; what stands beyond it was made of another log. */
  readonly head: string | null;
}

const fits = (head: string | null, { position }: Checkpoint): boolean =>
  position === null || (head !== null && position <= head);

/** What is unknown, of another version or ahead of the log is dropped whole; what is missing begins at `null`. */
export function refitted(found: readonly Checkpoint[], { projections, partitions, head }: Fitting): Refit {
  const versions = new Map(projections.map(({ name, version }) => [name, version]));
  const names = new Set(found.map(({ projection }) => projection));
  const cleared = [...names].filter((name) =>
    found.some((one) => one.projection === name && (one.version !== versions.get(name) || !fits(head, one))),
  );
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
export function refuseNewer(found: readonly Checkpoint[], projections: Fitting['projections']): void {
  for (const { name, version } of projections) {
    const newest = Math.max(...found.filter(({ projection }) => projection === name).map((one) => one.version), 0);
    if (newest > version)
      throw new NewerReadModels(`${name}: rows of version ${newest}, this process knows ${version}`);
  }
}
