import { effectiveEvents } from './amended.js';
import { isAmendmentName } from './amendment-events.js';
import { decideAmendment } from './decide-amendment.js';
import { isRefusal } from './decider.js';
import type { DomainEvent, EventMeta, RecordedEvent, Source } from './event.js';
import type { PartOnRecord } from './on-record.js';
import type { Slice } from './slice.js';

// A stream as the recorder would write it, for specs.

export const stateNote: Source = { type: 'state', confidence: 'A', citation: 'Note', locator: null, quote: null };
export const why = { original: 'en', en: 'A slip of the pen.' } as const;

/** As a part of something on record says of itself. */
export const onRecordAt = (recordedAt: string, more: Partial<PartOnRecord> = {}): PartOnRecord => ({
  source: null,
  recordedAt,
  eventId: 'e',
  revision: 0,
  correctedBy: null,
  knownSince: recordedAt,
  ...more,
});

/** Instants one minute apart, so that `knownAt` can fall between any two. */
export const instant = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();

/** The stream as the record had it at an instant; all of it where none is given. */
export const knownBy = (events: readonly RecordedEvent[], knownAt: string | null): readonly RecordedEvent[] =>
  knownAt === null ? events : events.filter(({ meta: { recordedAt } }) => recordedAt <= knownAt);

const meta = (n: number, source: Source | null): EventMeta => ({
  actor: 'p',
  role: 'secretariat',
  onBehalfOf: null,
  commandId: `c${n}`,
  requestHash: 'h',
  correlationId: 'k',
  causationId: null,
  source,
  recordedAt: instant(n),
});

const recorded = (slice: Slice, n: number, event: DomainEvent, source: Source | null = stateNote): RecordedEvent => ({
  ...event,
  id: `e${n}`,
  meta: meta(n, source),
  stream: `${slice.name}-a`,
  revision: n,
  position: String(n).padStart(20, '0'),
});

/** The stream after one more command, or the code of the refusal. */
export const after = (
  slice: Slice,
  past: readonly RecordedEvent[],
  type: string,
  data: Readonly<Record<string, unknown>>,
): readonly RecordedEvent[] | string => {
  const state = effectiveEvents(past).reduce<unknown>(
    (at, event) => slice.decider.evolve(at, event),
    slice.decider.initial,
  );
  const decision = isAmendmentName(type)
    ? decideAmendment(slice, past, { type, data })
    : slice.decider.decide({ type, data }, state);
  if (isRefusal(decision)) return decision.refused;
  const becomes = data['becomes'] as { readonly source?: Source } | undefined;
  const source = becomes?.source ?? (data['source'] as Source | undefined) ?? null;
  return [...past, ...decision.map((event, index) => recorded(slice, past.length + index, event, source))];
};
