import type { Principal } from '#identity';
import { clearanceOf } from '#identity';
import type { Handling, RecordedEvent } from '#kernel';
import { isAmendment, isHandling, isObject } from '#kernel';
import type { ShapeClass } from '#shapes';
import { hasRestricted, openFieldsOf } from '#shapes';
import { upcastEvent, sliceOf } from '../slices.js';

/** An event as somebody may see it. */
export type EventFilter = (event: RecordedEvent) => RecordedEvent;

/** The shape of what a command said in an event of this stream and type, where some of it is not meant for everybody. */
const restrictedShape = (stream: string, type: string): ShapeClass | null => {
  const slice = sliceOf(stream);
  const command: string | undefined = slice?.recordedBy[type];
  const shape = command === undefined ? undefined : slice?.commands[command];
  return shape !== undefined && hasRestricted(shape) ? shape : null;
};

/** Who cleared it, and with which note it went, is for those who cleared it. */
const withoutClearance = (event: RecordedEvent & Handling): RecordedEvent =>
  event.type === 'EntriesMadeAvailable' ? { ...event, data: { ...event.data, clearance: [], sentWith: null } } : event;

/** Which paper of the registry a source is, whoever may not see papers is not told. */
const withoutPaper: EventFilter = (event) => {
  const { source } = event.meta;
  if (source?.paper === undefined) return event;
  const { paper: _, ...open } = source;
  return { ...event, meta: { ...event.meta, source: open } };
};

/** As everybody may see it. */
export const withoutRestricted: EventFilter = (event) => openData(withoutPaper(event));

/** Marks stand on today's shapes, so what has any is read as today's. */
const openData: EventFilter = (event) => {
  if (isHandling(event)) return withoutClearance(event);
  if (isAmendment(event)) {
    if (event.type === 'EventRetracted') return event;
    const { becomes } = event.data;
    const open = openData({ ...event, ...becomes });
    if (open.data === becomes.data) return event;
    const { type, v, data } = open;
    return { ...event, data: { ...event.data, becomes: { type, v, data } } };
  }
  const shape = restrictedShape(event.stream, event.type);
  if (shape === null) return event;
  const today = upcastEvent(event);
  const { data } = today;
  return isObject(data) ? { ...today, data: openFieldsOf(shape, data) } : today;
};

/** Whether somebody sees all that is recorded, also what is personal or meant for the Secretariat alone. */
export const seesAll = (viewer: Principal | null): boolean => clearanceOf(viewer).includes('secretariat');

/** Events as `viewer` may see them: every event of an action, of the register and of the feed passes here before it leaves the record. */
export const visibleTo = (viewer: Principal | null): EventFilter =>
  seesAll(viewer) ? (event) => event : withoutRestricted;
