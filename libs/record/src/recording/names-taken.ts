import type { Named, Refusal } from '#kernel';
import { effectiveEvents, isOwn, refuse } from '#kernel';
import type { EventLog } from '#platform';
import { idsThatMayBe, recommendation } from '#register';
import { upcastEvent } from '../slices.js';
import type { ReferenceIndex } from './reference-index.js';

type Log = Pick<EventLog, 'readStream'>;

/** Whether another recommendation is called so: by its id, or by the origin in which it was placed. */
const isCalled = async (name: string, id: string, log: Log): Promise<boolean> => {
  for (const other of idsThatMayBe(name)) {
    if (other === id) continue;
    const recorded = await log.readStream(`${recommendation.name}-${other}`);
    const events = effectiveEvents(recorded.map(upcastEvent));
    const names = events.flatMap((event) => (isOwn(recommendation, event) ? recommendation.names(event, other) : []));
    if (names.some(({ key }) => key === name)) return true;
  }
  return false;
};

/** A refusal where a name that the thing of a stream would come to have is another's of its slice. */
export const nameTaken = async (
  gained: readonly Named[],
  id: string,
  names: ReferenceIndex,
  log: Log,
): Promise<Refusal | null> => {
  for (const { kind, key } of gained) {
    const bearer = kind === 'resolution' ? names.resolution(key) : undefined;
    if (bearer !== undefined && bearer.id !== id) return refuse('alias-taken', { alias: key });
    if (kind === 'recommendation' && (await isCalled(key, id, log)))
      return refuse('recommendation-exists', { recommendation: key });
  }
  return null;
};
