import { paperView } from '#correspondence';
import { type Audience, effective, type Source } from '#kernel';
import type { EventLog } from '#platform';
import { upcastEvent } from '../slices.js';

/**
 * The widest distribution that the sender's marking of a registered paper allows to what rests on this source; `null` where it is no
 * paper, or bears none.
 */
export const widestMarkingFor = async (
  log: Pick<EventLog, 'readStream'>,
  source: Pick<Source, 'paper'> | null,
): Promise<Audience | null> => {
  if (source?.paper === undefined) return null;
  const events = (await log.readStream(source.paper)).map(upcastEvent);
  return paperView(effective(events))?.marking?.widest ?? null;
};
