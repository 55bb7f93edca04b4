import { correspondenceSlices, numbersOf, type Paper, paperView } from '#correspondence';
import type { RecordedEvent } from '#kernel';
import { effective, spanOf, spanOnRecord } from '#kernel';
import { fileKeysOf } from './file-keys.js';
import { sliceOf } from '../slices.js';
import { byDistribution, type OpenReading } from './by-distribution.js';

/** All that was recorded under a registry number, as far as it goes: it is one paper, and what was corrected of it. */
export interface PaperReading {
  readonly events: readonly RecordedEvent[];
}

/** What a paper is found by. */
export const paperKeys = {
  registered: 'paper',
  /** Ours or its sender's, in one form. */
  number: (number: string): string => `number:${number}`,
  /** From whom it came, or to whom it went. */
  party: (code: string): string => `party:${code}`,
  asksForAnswer: 'asks-for-answer',
  /** To which it is a reply. */
  repliesTo: (paper: string): string => `replies-to:${paper}`,
};

const books = new Set(correspondenceSlices.map(({ name }) => name));

const keysOf = (paper: Paper): readonly string[] => [
  paperKeys.registered,
  ...numbersOf(paper).map(paperKeys.number),
  ...paper.correspondents.parties.map(paperKeys.party),
  ...(paper.asksForAnswer ? [paperKeys.asksForAnswer] : []),
  ...paper.inReplyTo.map(paperKeys.repliesTo),
];

const readingOf = (paper: Paper, event: RecordedEvent, events: readonly RecordedEvent[]): OpenReading => {
  const { earliest, latest } = spanOnRecord(paper);
  const body: PaperReading = { events };
  return {
    slice: paper.direction,
    revision: event.revision,
    event: event.id,
    day: { from: earliest, to: latest },
    // Oldest first.
    order: `${spanOf(paper.on).latest} ${events[0]?.position ?? ''}`,
    keys: [...keysOf(paper), ...fileKeysOf(events)],
    facts: [],
    words: '',
    brief: null,
    body,
  };
};

/** One entry per paper and reading: a correction closes the one before. What was withdrawn has none. */
export const correspondenceProjection = byDistribution<{ readonly open: string | null }>({
  name: 'correspondence',
  version: 3,
  handles: (stream) => books.has(sliceOf(stream)?.name ?? ''),
  async evolve(head, event, earlier) {
    const events = head === null ? [event] : [...(await earlier()), event];
    const paper = paperView(effective(events));
    return {
      state: { open: paper === null ? null : event.id },
      opened: paper === null ? [] : [readingOf(paper, event, events)],
      closed: head === null || head.open === null ? [] : [head.open],
    };
  },
});
