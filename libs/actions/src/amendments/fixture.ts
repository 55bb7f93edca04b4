import type { DomainEvent, EventMeta, RecordedEvent, Source } from '#kernel';
import { isRefusal } from '#kernel';
import type { Kind } from '../kind/index.js';
import { standing } from './amended.js';
import { decideAmendment } from './decide.js';
import { isAmendmentName } from './commands.js';

// A stream as the recorder would write it, for the specs of this folder.

export const said: Source = { type: 'state', confidence: 'A', citation: 'Note', locator: null, quote: null };
export const why = { original: 'en', en: 'A slip of the pen.' } as const;

/** Instants one minute apart, so that `knownAt` can fall between any two. */
export const instant = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();

const meta = (n: number, source: Source | null): EventMeta => ({
  ...{ actor: 'p', role: 'secretariat', onBehalfOf: null, commandId: `c${n}`, requestHash: 'h' },
  ...{ correlationId: 'k', causationId: null, source, recordedAt: instant(n) },
});

export const recorded = (kind: Kind, n: number, event: DomainEvent, source: Source | null = said): RecordedEvent => ({
  ...{ ...event, id: `e${n}`, meta: meta(n, source) },
  ...{ stream: `${kind.name}-a`, revision: n, position: String(n).padStart(20, '0') },
});

/** The stream after one more command, or the code of the refusal. */
export const after = (
  kind: Kind,
  past: readonly RecordedEvent[],
  type: string,
  data: Readonly<Record<string, unknown>>,
): readonly RecordedEvent[] | string => {
  const state = standing(past).reduce<unknown>((at, event) => kind.decider.evolve(at, event), kind.decider.initial);
  const decision = isAmendmentName(type)
    ? decideAmendment(kind, past, { type, data })
    : kind.decider.decide({ type, data }, state);
  if (isRefusal(decision)) return decision.refused;
  const becomes = data['becomes'] as { readonly source?: Source } | undefined;
  const source = becomes?.source ?? (data['source'] as Source | undefined) ?? null;
  return [...past, ...decision.map((event, index) => recorded(kind, past.length + index, event, source))];
};
