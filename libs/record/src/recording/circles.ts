import type { RecordedEvent, Refusal, Slice } from '#kernel';
import { effectiveEvents, refuse } from '#kernel';
import { kinds } from '#actions';
import type { EventLog } from '#platform';
import type { Reference } from '#shapes';
import { referencesOf } from '#shapes';
import { sliceOf, upcastEvent } from '../slices.js';
import type { Link } from './names-changed.js';

type Log = Pick<EventLog, 'readStream'>;

const streamsNamed = ({ kind, key }: Reference): readonly string[] => {
  if (kind === 'action') return kinds.map(({ name }) => `${name}-${key}`);
  // Of whichever book it is, its key says.
  return kind === 'paper' ? [key] : [`${kind}-${key}`];
};

const effectiveIn = async (stream: string, log: Log): Promise<readonly RecordedEvent[]> =>
  effectiveEvents((await log.readStream(stream)).map(upcastEvent));

/** To what the thing of a stream points, by what holds of it, where nothing may lead back. */
const linksOf = async (stream: string, log: Log): Promise<readonly Reference[]> => {
  const slice = sliceOf(stream);
  if (slice === undefined) return [];
  return (await effectiveIn(stream, log))
    .flatMap((event) => referencesOf(slice, event))
    .filter(({ noCircle }) => noCircle === true);
};

/** A refusal where what is `linked` from a stream would lead back to it, over however many others. */
export const circleThrough = async (
  start: string,
  linked: readonly Link[],
  log: Log,
): Promise<Refusal<'makes-a-circle'> | null> => {
  for (const { to: link } of linked) {
    const seen = new Set<string>();
    const ahead = [...streamsNamed(link)];
    for (let stream = ahead.pop(); stream !== undefined; stream = ahead.pop()) {
      if (stream === start) return refuse('makes-a-circle', { key: link.key });
      if (seen.has(stream)) continue;
      seen.add(stream);
      ahead.push(...(await linksOf(stream, log)).flatMap(streamsNamed));
    }
  }
  return null;
};

/** A refusal where what an event points to is not what its slice lets it point to. */
export const linkRefused = async (slice: Slice, linked: readonly Link[], log: Log): Promise<Refusal | null> => {
  for (const { to, by } of linked)
    for (const stream of streamsNamed(to)) {
      const refusal = slice.refusesLink?.(by, await effectiveIn(stream, log)) ?? null;
      if (refusal !== null) return refusal;
    }
  return null;
};
