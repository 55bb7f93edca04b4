import fc from 'fast-check';
import type { RecordedEvent } from '#kernel';
import type { Earlier, Evolved, Projection, Reading } from '#platform';

// A small record of notes that may be corrected, for what every store must do with corrections.

type NotedData = { readonly text: string; readonly event?: string };

const dataOf = ({ data }: RecordedEvent): NotedData => data as NotedData;

const readingOf = (event: RecordedEvent, by: RecordedEvent | null): Reading => {
  const text = dataOf(by ?? event).text;
  const order = `${event.stream} ${String(event.revision).padStart(9, '0')}`;
  return {
    slice: event.type === 'Noted' ? 'note' : 'amendment',
    revision: event.revision,
    event: event.id,
    order,
    day: { from: null, to: `20${String(10 + (text.length % 10))}-01-01` },
    distribution: 'general',
    narrowest: 'desk',
    keys: [`text:${text}`],
    facts: [`length-${text.length % 3}`],
    words: text,
    brief: text,
    body: { text, by: by?.id ?? null },
  };
};

const amended = async (event: RecordedEvent, earlier: Earlier): Promise<Evolved<number>> => {
  const named = (await earlier()).find(({ id }) => id === dataOf(event).event);
  const read = named === undefined ? [] : [readingOf(named, event)];
  return { state: event.revision, opened: [...read, readingOf(event, null)], closed: read.map((one) => one.event) };
};

export const noted: Projection<number> = {
  name: 'noted',
  version: 1,
  handles: (stream) => stream.startsWith('note-'),
  evolve: (_, event, earlier) =>
    event.type === 'Noted'
      ? { state: event.revision, opened: [readingOf(event, null)], closed: [] }
      : amended(event, earlier),
};

export interface Step {
  readonly stream: string;
  readonly text: string;
  /** Which of the stream's notes is corrected, counted round; `null`: a new one. */
  readonly corrects: number | null;
}

export const steps = fc.array(
  fc.record({
    stream: fc.constantFrom('note-1', 'note-2', 'note-3', 'elsewhere'),
    text: fc.constantFrom('a', 'bb', 'ccc', 'dddd', '100 %'),
    corrects: fc.option(fc.nat(20)),
  }),
  { minLength: 1, maxLength: 25 },
);
