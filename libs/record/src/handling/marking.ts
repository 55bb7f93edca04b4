import { paperView } from '#correspondence';
import { type Audience, effective } from '#kernel';
import type { EventLog } from '#platform';
import { upcastEvent } from '../slices.js';

/** The widest distribution that the sender's marking of a registered paper allows; `null` where it bears none. */
export const widestMarkingFor = async (log: Pick<EventLog, 'readStream'>, paper: string): Promise<Audience | null> => {
  const events = (await log.readStream(paper)).map(upcastEvent);
  return paperView(effective(events))?.marking?.widest ?? null;
};
