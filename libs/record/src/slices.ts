import type { PartialDate, RecordedEvent, Slice } from '#kernel';
import { isAmendment, isHandling, upcast, upcastAmendment } from '#kernel';
import { kinds } from '#actions';
import { correspondenceSlices } from '#correspondence';
import { CLOCK_STREAM } from '#platform';
import { registerSlices } from '#register';
import { isAppointmentStream } from './accounts/appointment-events.js';
import { TRIAL_STREAM } from './trial.js';

/** Everything that can be recorded. */
export const slices: readonly Slice[] = [...registerSlices, ...correspondenceSlices, ...kinds];

const byName: ReadonlyMap<string, Slice> = new Map(slices.map((slice) => [slice.name, slice]));

export const sliceNamed = (name: string): Slice | undefined => byName.get(name);

/** The slice a stream belongs to: the longest name that fits, since names may hold hyphens. */
export const sliceOf = (stream: string): Slice | undefined => {
  for (let at = stream.length; at > 0; at = stream.lastIndexOf('-', at - 1)) {
    const found = byName.get(stream.slice(0, at));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The id within its slice. */
export const idIn = (slice: Pick<Slice, 'name'>, stream: string): string => stream.slice(slice.name.length + 1);

/** A recorded event as its slice understands it today, without what only serves to prove it. Throws on an event nobody knows. */
export const upcastEvent = ({ leaf: _leaf, ...recorded }: RecordedEvent): RecordedEvent => {
  const { salt: _salt, ...meta } = recorded.meta;
  const event = { ...recorded, meta };
  // What the log says of its own time, of itself, or of who has which function, is no slice's.
  if (event.stream === CLOCK_STREAM || event.stream === TRIAL_STREAM || isAppointmentStream(event.stream)) return event;
  const slice = sliceOf(event.stream);
  if (slice === undefined) throw new Error(`no slice reads ${event.stream}`);
  if (isHandling(event)) return event;
  if (isAmendment(event)) return { ...event, data: upcastAmendment(slice, event) } as RecordedEvent;
  const data = upcast(slice, event.type, event.v, event.data);
  return { ...event, v: (slice.versions as Readonly<Record<string, number>>)[event.type] ?? event.v, data };
};

/** The day of which an event speaks, as its slice has it; corrections, withdrawals and what is done with entries speak of none. */
export const dayOf = (event: RecordedEvent): PartialDate | null =>
  isAmendment(event) || isHandling(event) ? null : (sliceOf(event.stream)?.day(event) ?? null);
