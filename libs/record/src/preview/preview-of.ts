import type { Audience, EventType, Handled, RecordedEvent, ResolutionId, Slice, Words } from '#kernel';
import { amended, audiences, byText, handledIn, isAmendment } from '#kernel';
import { party } from '#register';
import { referencesOf } from '#shapes';
import { entryOf } from '../actions/amendments.js';
import { visibleTo } from '../events/seen.js';
import { type NameOf, sentenceOf } from '../events/sentence.js';
import type { Decided, DecidedEvent } from '../recording/command.js';
import { idIn, sliceNamed } from '../slices.js';
import type { RecordView } from '../view/record-view.js';
import { type FigureMove, movesBetween } from './moves.js';

/** What an event would say in lists of what happened. */
export interface PreviewedEvent {
  readonly type: EventType;
  /** The sentence that will stand; `null` where it takes one away. */
  readonly says: Words | null;
  /** The sentence that will stand no more; `null` where it adds one. */
  readonly saidBefore: Words | null;
}

/** What something would come to if it were recorded now. */
export interface Preview {
  /** In the order in which they would be recorded; none where it was recorded before. */
  readonly events: readonly PreviewedEvent[];
  /** What figures would move; none: no figure does. */
  readonly moves: readonly FigureMove[];
  /** The widest distribution that any of it would have; `null` where nothing would be recorded. */
  readonly seenBy: Audience | null;
  /** Whether nobody but the desk sees it, and no figure moves, before a second person has looked at it. */
  readonly waitsOnDesk: boolean;
}

/** Who records it changes nothing of what it says or is counted for. */
const nobody = { actor: '', role: '', onBehalfOf: null } as const;
const unsaid = { commandId: '', requestHash: '', correlationId: '', causationId: null, source: null } as const;

/** After every position that the log gives; ids are of no event. */
const asIfRecorded = (
  stream: string,
  { distribution, waitsOnDesk: _, ...event }: DecidedEvent,
  [revision, recordedAt]: readonly [number, string],
): RecordedEvent => ({
  ...event,
  id: `previewed-${revision}`,
  stream,
  revision,
  position: `~${String(revision).padStart(9, '0')}`,
  meta: { ...nobody, ...unsaid, distribution, recordedAt },
});

/** What an entry of a stream says, as corrected; `null` where it holds no more. */
const standingIn = (events: readonly RecordedEvent[], id: string): RecordedEvent | null => {
  const found = amended(events).find(({ event }) => event.id === id);
  return found === undefined || found.retractedBy !== null ? null : found.event;
};

const previewed = (
  slice: Slice,
  [past, event]: readonly [readonly RecordedEvent[], RecordedEvent],
  nameOf: NameOf,
): PreviewedEvent => {
  const said = (of: RecordedEvent | null) => (of === null ? null : sentenceOf(slice.name, of, nameOf));
  if (!isAmendment(event)) return { type: event.type, says: said(event), saidBefore: null };
  const entry = entryOf(past, event);
  const [before, after] = [standingIn(past, entry), standingIn([...past, event], entry)];
  return { type: event.type, says: said(after), saidBefore: said(before) };
};

/** Those whose figures a stream may move: who takes part counts for all, everything else for those that it names. */
const touchedBy = async (
  slice: Slice,
  events: readonly RecordedEvent[],
  { register }: Pick<RecordView, 'register'>,
): Promise<readonly ResolutionId[]> => {
  if (slice.name === party.name) return (await register.resolutions()).map(({ id }) => id);
  const named = amended(events).flatMap(({ event }) => [
    ...slice.names(event, idIn(slice, event.stream)),
    ...referencesOf(slice, event),
  ]);
  return named.flatMap(({ kind, key }) => (kind === 'resolution' ? [key] : []));
};

const nothing: Preview = { events: [], moves: [], seenBy: null, waitsOnDesk: false };

/** Of a stream nothing is for more than that with which it begins; what waits there on the desk waits with it. */
const widestOf = (handled: ReadonlyMap<string, Handled>, events: readonly DecidedEvent[]): Audience | null => {
  const standing = [...handled.values()].slice(-events.length).map(({ distribution }) => distribution);
  const seen = events.map(({ distribution }, index) => (standing[index] === 'desk' ? distribution : standing[index]));
  return audiences.find((each) => seen.includes(each)) ?? null;
};

/**
 * What would come of it, for who asks by `view`, which shows the record as it is now; nothing is recorded. The events are laid over
 * their one stream, and the same figures are asked of the view with and without them.
 */
export async function previewOf(view: RecordView, { slice: name, id, past, events }: Decided): Promise<Preview> {
  const slice = sliceNamed(name);
  if (slice === undefined) throw new Error(`no slice is called ${name}`);
  if (events.length === 0) return nothing;
  const stream = `${slice.name}-${id}`;
  const made = events.map((event, index) => asIfRecorded(stream, event, [past.length + index, view.now]));
  const whole = [...past, ...made].map(visibleTo(view.viewer));
  const [before, after] = [
    view.laying({ slice, stream, events: whole.slice(0, past.length) }),
    view.laying({ slice, stream, events: whole }),
  ];
  const touched = [...(await touchedBy(slice, past, before)), ...(await touchedBy(slice, whole, after))];
  const nameOf = await after.register.namesOf();
  return {
    events: whole.slice(past.length).map((event) => previewed(slice, [whole.slice(0, event.revision), event], nameOf)),
    moves: await movesBetween([before, after], [...new Set(touched)].toSorted(byText), view.stamp),
    seenBy: widestOf(handledIn([...past, ...made]), events),
    waitsOnDesk: events.some(({ waitsOnDesk }) => waitsOnDesk),
  };
}
