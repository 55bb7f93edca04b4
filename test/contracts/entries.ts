import type { EntriesQuery, EntryOf, ReadStore } from '#platform';

/** After every position of every log. */
export const NOW = '~';

/** A question to which everything of a projection is the answer. */
export const all = (projection: string, more: Partial<EntriesQuery> = {}): EntriesQuery => ({
  projection,
  position: NOW,
  clearance: ['general'],
  ...more,
});

/** An entry, of which the case at hand says what matters to it. */
export const entry = (stream: string, revision: number, more: Partial<EntryOf> = {}): EntryOf => ({
  projection: 'p',
  stream,
  revision,
  slice: 'thing',
  event: `${stream}/${revision}`,
  from: String(revision + 1).padStart(4, '0'),
  to: null,
  day: null,
  order: `${stream} ${revision}`,
  distribution: 'general',
  narrowest: 'desk',
  keys: [],
  facts: [],
  words: '',
  brief: null,
  body: null,
  ...more,
});

interface Row<Body> {
  readonly stream: string;
  readonly revision: number;
  readonly row: Body;
}

/** What holds now, by stream. */
export const rowsIn = async <Body>(
  store: ReadStore,
  projection: string,
  more: Partial<EntriesQuery> = {},
): Promise<readonly Row<Body>[]> =>
  (await store.entries<Body>(all(projection, more))).map(({ stream, revision, body }) => ({
    stream,
    revision,
    row: body,
  }));

export const rowsUnder = <Body>(store: ReadStore, projection: string, key: string): Promise<readonly Row<Body>[]> =>
  rowsIn<Body>(store, projection, { keys: [[key]] });

/** Of a stream of which one reading holds. */
export const rowIn = async <Body>(store: ReadStore, projection: string, stream: string): Promise<Row<Body> | null> =>
  (await rowsIn<Body>(store, projection, { streams: [stream] })).at(-1) ?? null;
