import { createHash } from 'node:crypto';
import type { RecordedEvent } from '#kernel';
import { byText } from '#kernel';
import { DamagedEvent, isIntact } from '../leaf.js';
import { messageOf } from '../message.js';
import type { KeptStream } from '../ports/projection-store.js';
import type { Entry, Projection } from '../ports/read-store.js';
import type { Projecting } from './apply-batch.js';
import { readableBatches } from '../batches.js';

/** What was looked at, and what is not as it must be. */
export interface Verified {
  readonly events: number;
  readonly streams: number;
  /** Streams whose head and entries were compared. */
  readonly rows: number;
  /** One line each; empty where everything is in order. */
  readonly findings: readonly string[];
}

/** More would tell nobody more. */
const MOST_FINDINGS = 100;

interface Claimed {
  readonly revision: number;
  readonly head: string;
  /** `null`: they changed while they were read. */
  readonly entries: string | null;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const inOrder = (a: Entry, b: Entry): number =>
  a.revision - b.revision || byText(a.from, b.from) || byText(a.narrowest, b.narrowest);

const textOf = (entries: readonly Entry[]): string =>
  entries
    .toSorted(inOrder)
    .map((entry) =>
      JSON.stringify([
        entry.revision,
        entry.event,
        entry.from,
        entry.to,
        entry.slice,
        entry.day?.from,
        entry.day?.to,
        entry.order,
        entry.distribution,
        entry.narrowest,
        [...new Set(entry.keys)].sort(),
        [...new Set(entry.facts)].sort(),
        entry.words,
        entry.brief,
        entry.body,
      ]),
    )
    .join('\n');

const claimOf = ({ revision, state, entries }: Pick<KeptStream, 'revision' | 'state' | 'entries'>): Claimed => ({
  revision,
  head: digestOf(JSON.stringify(state)),
  entries: entries === null ? null : digestOf(textOf(entries)),
});

/** One stream of one projection, folded anew. */
interface Folding {
  state: unknown;
  /** `null` once an event of it could not be read. */
  revision: number | null;
  entries: Entry[];
}

/** Takes one more event; throws where it cannot be read. */
async function fold(
  { log, upcastEvent }: Projecting,
  projection: Projection,
  folding: Folding,
  event: RecordedEvent,
): Promise<void> {
  const { stream, revision, position } = event;
  const earlier = async () => (await log.readStream(stream, { limit: revision })).map(upcastEvent);
  const { state, closed, opened, anew } = await projection.evolve(folding.state, upcastEvent(event), earlier);
  if (anew !== undefined) folding.entries = anew.entries.map((entry) => ({ ...entry, stream }));
  if (closed.length > 0) {
    const over = new Set(closed);
    folding.entries = folding.entries.map((one) =>
      one.to === null && over.has(one.event) ? { ...one, to: position } : one,
    );
  }
  folding.entries.push(...opened.map((reading) => ({ ...reading, stream, from: position, to: null })));
  [folding.state, folding.revision] = [state, revision];
}

/**
 * Reads the whole log once: revisions without gaps, ids once, positions in order, every event what its leaf was made of and
 * readable today; and every stream's head and entries, but of a damaged event's, equal to a fresh fold up to the revision that the head
 * claims, so that it may run beside a server. Changes nothing.
 */
export async function verify(projecting: Projecting, progress: (events: number) => void = () => {}): Promise<Verified> {
  const { log, store, projections } = projecting;
  const findings: string[] = [];
  const find = (what: string): void => {
    if (findings.length < MOST_FINDINGS) findings.push(what);
  };
  // The checkpoint before heads, and heads before events: every event up to it is then in the entries for certain, and what a
  // head claims in the log, whatever is recorded meanwhile.
  const checkpoint = await store.checkpoint();
  // What another version made is rebuilt before anybody reads it.
  const made = await store.checkpoints();
  const current = projections.filter(({ name, version }) =>
    made.some((one) => one.projection === name && one.version === version),
  );
  const claimed = new Map<string, Claimed>();
  const waiting = await store.parked();
  const parked = new Set(waiting.map(({ projection, stream }) => `${projection} ${stream}`));
  for (const { projection, stream, revision, error } of waiting)
    find(`${stream} ${revision}: ${projection} has stopped there: ${error}`);
  for (const { name } of current)
    for (const one of await store.kept(name)) claimed.set(`${name} ${one.stream}`, claimOf(one));
  const [last, ids, folds] = [new Map<string, number>(), new Set<string>(), new Map<string, Folding>()];
  let [events, rows, position] = [0, 0, null as string | null];

  const judge = async (event: RecordedEvent): Promise<void> => {
    const damaged = !isIntact(event);
    if (damaged) find(new DamagedEvent(event).message);
    for (const projection of projections) {
      if (!projection.handles(event.stream)) continue;
      const key = `${projection.name} ${event.stream}`;
      const folding = folds.get(key) ?? { state: null, revision: -1, entries: [] };
      folds.set(key, folding);
      // Of a damaged event nobody can tell whether the rows made of it are right.
      if (damaged) folding.revision = null;
      if (folding.revision === null || parked.has(key)) continue;
      try {
        await fold(projecting, projection, folding, event);
      } catch (error) {
        folding.revision = null;
        find(`${event.stream} ${event.revision}: ${projection.name} cannot read it: ${messageOf(error)}`);
        continue;
      }
      const claim = claimed.get(key);
      if (claim === undefined && current.includes(projection) && checkpoint !== null && event.position <= checkpoint)
        find(`${event.stream}: ${projection.name} has no head of it`);
      if (claim?.revision !== event.revision) continue;
      rows += 1;
      const fresh = claimOf({ ...folding, revision: event.revision });
      if (fresh.head !== claim.head) find(`${event.stream}: ${projection.name} has another head than a fresh fold`);
      else if (claim.entries !== null && fresh.entries !== claim.entries)
        find(`${event.stream}: ${projection.name} has other entries than a fresh fold`);
      // Nothing more is compared of it.
      folding.entries = [];
      claimed.delete(key);
    }
  };

  const passOver = ({ event, message }: DamagedEvent): void => {
    find(message);
    last.set(event.stream, event.revision);
    for (const { name } of projections)
      folds.set(`${name} ${event.stream}`, { state: null, revision: null, entries: [] });
  };
  for await (const batch of readableBatches(log, passOver)) {
    for (const event of batch) {
      const expected = (last.get(event.stream) ?? -1) + 1;
      if (event.revision !== expected) find(`${event.stream}: revision ${event.revision} where ${expected} was due`);
      if (ids.has(event.id)) find(`${event.stream} ${event.revision}: the event id ${event.id} is there twice`);
      if (position !== null && event.position <= position)
        find(`${event.stream} ${event.revision}: its position is out of order`);
      last.set(event.stream, event.revision);
      ids.add(event.id);
      position = event.position;
      await judge(event);
    }
    events += batch.length;
    progress(events);
  }
  for (const { stream, why } of log.state?.().damaged ?? []) find(`${stream}: ${why}`);
  for (const [key, { revision }] of claimed)
    if (!parked.has(key) && folds.get(key)?.revision !== null)
      find(`${key}: a head at revision ${revision}, which the log does not have`);
  return { events, streams: last.size, rows, findings };
}
