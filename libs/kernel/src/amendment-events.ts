import type { DomainEvent } from './event.js';
import type { LocalizedText } from './lang.js';
import type { Slice } from './slice.js';
import { upcast } from './slice.js';

/** From when it was entered in the record, the event it names reads as `becomes`. */
export type EventCorrected = DomainEvent<
  'EventCorrected',
  1,
  { readonly event: string; readonly becomes: DomainEvent; readonly reason: LocalizedText }
>;

/** The event it names holds no longer: something that happened, or an earlier correction or withdrawal. */
export type EventRetracted = DomainEvent<
  'EventRetracted',
  1,
  { readonly event: string; readonly reason: LocalizedText }
>;

export type Amendment = EventCorrected | EventRetracted;

/** The last part of the address → what it does. */
export const amendmentCommands = ['corrections', 'retractions'] as const;
export type AmendmentName = (typeof amendmentCommands)[number];

export const isAmendmentName = (command: string): command is AmendmentName =>
  amendmentCommands.some((name) => name === command);

/** Event type → the version written today. */
export const amendmentVersions = { EventCorrected: 1, EventRetracted: 1 } as const satisfies {
  [E in Amendment as E['type']]: E['v'];
};

export const isAmendment = <E extends DomainEvent>(event: E): event is E & Amendment =>
  Object.hasOwn(amendmentVersions, event.type);

/** Its `data` as today's code understands it; what an event becomes steps through that event's own versions. */
export const upcastAmendment = (slice: Pick<Slice, 'versions' | 'upcasts' | 'name'>, event: Amendment): unknown => {
  if (event.type === 'EventRetracted') return event.data;
  const { type, v, data } = event.data.becomes;
  const becomes = {
    type,
    v: (slice.versions as Record<string, number>)[type] ?? v,
    data: upcast(slice, type, v, data),
  };
  return { ...event.data, becomes };
};
