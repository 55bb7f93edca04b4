import { isDeepStrictEqual } from 'node:util';
import type { DomainEvent, Named, NewEvent, RecordedEvent, Slice } from '#kernel';
import { isAmendment, effectiveEvents } from '#kernel';
import type { Reference } from '#shapes';
import { referencesOf } from '#shapes';
import { upcastEvent } from '../slices.js';

/** What an event refers to. */
export interface Referring extends Reference {
  readonly event: string;
}

/** What events make of the names that a stream gives, and of what it refers to. */
export interface NamesChanged {
  /** Named by the stream and not before. */
  readonly gained: readonly Named[];
  /** Named by the stream no more. */
  readonly lost: readonly Named[];
  /** Referred to again, by what a correction or a withdrawal brings back. */
  readonly regained: readonly Referring[];
  /** To what new readings point, where nothing may lead back in a circle. */
  readonly linked: readonly Link[];
}

/** What an event points to. */
export interface Link {
  readonly to: Reference;
  readonly by: DomainEvent;
}

const without = (some: readonly Named[], others: readonly Named[]): readonly Named[] =>
  some.filter(({ kind, key }) => !others.some((other) => other.kind === kind && other.key === key));

const referring = (slice: Slice, history: readonly RecordedEvent[]): readonly Referring[] =>
  history.flatMap((event) => referencesOf(slice, event).map((reference) => ({ ...reference, event: event.id })));

const linksOf = (slice: Slice, by: DomainEvent): readonly Link[] =>
  referencesOf(slice, by).flatMap((to) => (to.noCircle === true ? [{ to, by }] : []));

const isSame = (one: Referring, other: Referring): boolean =>
  one.event === other.event && one.kind === other.kind && one.key === other.key && one.resolution === other.resolution;

/** As they would be read once they were appended. */
const appended = (past: readonly RecordedEvent[], made: readonly NewEvent[]): readonly RecordedEvent[] =>
  made.map((event, index) => ({
    ...event,
    stream: past[0]?.stream ?? '',
    revision: past.length + index,
    position: '',
    meta: { ...event.meta, recordedAt: past.at(-1)?.meta.recordedAt ?? '' },
  }));

/** `past` as recorded, `made` as they would be appended to it. */
export const namesChanged = (
  slice: Slice,
  id: string,
  past: readonly RecordedEvent[],
  made: readonly NewEvent[],
): NamesChanged => {
  if (!made.some(isAmendment)) {
    const gained = made.flatMap((event) => slice.names(event, id));
    return { gained, lost: [], regained: [], linked: made.flatMap((by) => linksOf(slice, by)) };
  }
  const events = past.map(upcastEvent);
  const [before, after] = [effectiveEvents(events), effectiveEvents([...events, ...appended(events, made)])];
  const namesIn = (history: readonly RecordedEvent[]) => history.flatMap((event) => slice.names(event, id));
  const [named, names] = [namesIn(before), namesIn(after)];
  const referred = referring(slice, before);
  const regained = referring(slice, after).filter((one) => !referred.some((other) => isSame(one, other)));
  const own = ({ kind, key, resolution }: Referring): boolean =>
    (resolution ?? id) === id && names.some((name) => name.kind === kind && name.key === key);
  return {
    gained: without(names, named),
    lost: without(named, names),
    regained: regained.filter((one) => !own(one)),
    linked: after
      .filter((one) => !before.some((other) => isDeepStrictEqual(one, other)))
      .flatMap((by) => linksOf(slice, by)),
  };
};
