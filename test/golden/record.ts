import { createReadStream } from 'node:fs';
import { createBrotliDecompress } from 'node:zlib';
import { upcastEvent, sliceOf } from '#record';
import { type Envelope, readExport } from '#platform';
import { exportFile } from './files.js';

const known = (event: Envelope): void => void upcastEvent({ ...event, position: '' });

/** The events of the export, each checked. */
export const exported = (): AsyncIterable<Envelope> =>
  readExport(createReadStream(exportFile).pipe(createBrotliDecompress()), known);

/** What can be named in an address. */
export interface Names {
  readonly resolutions: readonly string[];
  readonly paragraphs: readonly { readonly resolution: string; readonly key: string }[];
  readonly commitments: readonly { readonly resolution: string; readonly key: string }[];
  readonly parties: readonly string[];
  readonly recommendations: readonly string[];
  readonly actions: readonly { readonly kind: string; readonly id: string }[];
  /** When the first and the last event were recorded, and those between, each once. */
  readonly instants: readonly string[];
}

/** All that the export gives a name to, in the order in which it was recorded. */
export const namesIn = (events: readonly Envelope[]): Names => {
  const ids = new Map<string, Set<string>>();
  const keys = {
    ParagraphAdded: [] as Names['paragraphs'][number][],
    CommitmentAdded: [] as Names['commitments'][number][],
  };
  for (const { stream, type, data } of events) {
    const slice = sliceOf(stream);
    if (slice === undefined) continue;
    const id = stream.slice(slice.name.length + 1);
    ids.set(slice.name, (ids.get(slice.name) ?? new Set()).add(id));
    if (type === 'ParagraphAdded' || type === 'CommitmentAdded')
      keys[type].push({ resolution: id, key: String(Reflect.get(Object(data), 'key')) });
  }
  const of = (name: string): readonly string[] => [...(ids.get(name) ?? [])];
  const register = ['resolution', 'party', 'recommendation', 'statement', 'assessment'];
  return {
    resolutions: of('resolution'),
    parties: of('party'),
    recommendations: of('recommendation'),
    paragraphs: keys.ParagraphAdded,
    commitments: keys.CommitmentAdded,
    actions: [...ids.keys()]
      .filter((name) => !register.includes(name))
      .flatMap((kind) => of(kind).map((id) => ({ kind, id }))),
    instants: [...new Set(events.map(({ meta }) => meta.recordedAt))],
  };
};
