import type { Command, Decision, DomainEvent, RecordedEvent, Slice } from '#kernel';
import { fold, upcast } from '#kernel';
import type { Kind } from '#actions';
import { decideAmendment, isAmendment, isAmendmentName, kindNamed, kinds, standing, upcastAmendment } from '#actions';
import { CLOCK_STREAM } from '#platform';
import { registerSlices } from '#register';

/** A slice whose streams may be named by their data (`null`: the record makes the id). */
export type RecordedSlice = Slice & { readonly idFrom?: (data: object) => string | null };

const slices: readonly RecordedSlice[] = [...registerSlices, ...kinds];
const byName: ReadonlyMap<string, RecordedSlice> = new Map(slices.map((slice) => [slice.name, slice]));

export const sliceNamed = (name: string): RecordedSlice | undefined => byName.get(name);

/** The slice a stream belongs to: the longest name that fits, since names may hold hyphens. */
export const sliceOf = (stream: string): RecordedSlice | undefined => {
  for (let at = stream.length; at > 0; at = stream.lastIndexOf('-', at - 1)) {
    const found = byName.get(stream.slice(0, at));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The id within its slice. */
export const idIn = (slice: Pick<Slice, 'name'>, stream: string): string => stream.slice(slice.name.length + 1);

/** A recorded event as its slice understands it today, without what only serves to prove it. Throws on an event nobody knows. */
export const asOfToday = ({ leaf: _leaf, ...recorded }: RecordedEvent): RecordedEvent => {
  const { salt: _salt, ...meta } = recorded.meta;
  const event = { ...recorded, meta };
  // What the log says of its own time is no slice's.
  if (event.stream === CLOCK_STREAM) return event;
  const slice = sliceOf(event.stream);
  if (slice === undefined) throw new Error(`no slice reads ${event.stream}`);
  if (isAmendment(event)) return { ...event, data: upcastAmendment(slice, event) } as RecordedEvent;
  const data = upcast(slice, event.type, event.v, event.data);
  return { ...event, v: (slice.versions as Readonly<Record<string, number>>)[event.type] ?? event.v, data };
};

/** The slice's rules on what its stream holds, corrections and withdrawals included; the rules themselves know nothing of those. */
export const decideOn = (
  slice: RecordedSlice,
  past: readonly RecordedEvent[],
  command: Command<string, Readonly<Record<string, unknown>>>,
): Decision<DomainEvent, string> => {
  const events = past.map(asOfToday);
  const { type, data } = command;
  if (isAmendmentName(type)) return decideAmendment(kindOf(slice), events, { type, data });
  return slice.decider.decide(command, fold<unknown, RecordedEvent>(slice.decider, standing(events)));
};

const kindOf = ({ name }: RecordedSlice): Kind => {
  const kind = kindNamed(name);
  if (kind === undefined) throw new Error(`${name} is no kind of action`);
  return kind;
};
