import type { DomainEvent, RecordedEvent, Slice } from '#kernel';
import { upcast } from '#kernel';
import { kinds } from '#actions';
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

/** A recorded event as its slice understands it today. Throws on an event nobody knows. */
export const asOfToday = (event: RecordedEvent): RecordedEvent => {
  const slice = sliceOf(event.stream);
  if (slice === undefined) throw new Error(`no slice reads ${event.stream}`);
  const data = upcast(slice, event.type, event.v, event.data);
  return { ...event, v: (slice.versions as Readonly<Record<string, number>>)[event.type] ?? event.v, data };
};

export const foldOf = (slice: RecordedSlice, events: readonly RecordedEvent[]): unknown => {
  let state: unknown = slice.decider.initial;
  for (const { type, v, data } of events.map(asOfToday))
    state = slice.decider.evolve(state, { type, v, data } as DomainEvent);
  return state;
};
