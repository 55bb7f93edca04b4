import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import type { Evolved } from '#platform';
import { newEvent, recordedEvent } from '../../../../test/contracts/events.js';
import type { Lanes } from './by-distribution.js';
import { correspondenceProjection } from './correspondence.projection.js';

const text = { original: 'en', en: 'A training' } as const;
const came = {
  number: '412/2026',
  kind: 'letter',
  channel: 'mail',
  through: null,
  language: 'en',
  enclosures: null,
  subject: text,
  original: null,
  inReplyTo: ['outgoing-1-2026'],
  from: { parties: ['TUR', 'SAU'], bodies: [] },
  senderNumber: 'No. 71/٢٠٢٦',
  dated: null,
  receivedOn: '2026-03',
  marking: null,
  asksForAnswer: true,
};
const stream = 'incoming-412-2026';
const event = (revision: number, type: string, data: object): RecordedEvent => {
  const { meta, ...made } = recordedEvent(
    { ...newEvent(data, undefined, type), id: `e${revision}` },
    { stream, revision, position: `${revision + 1}` },
  );
  return { ...made, meta: { ...meta, distribution: 'secretariat' } };
};
const received = event(0, 'PaperReceived', came);
const becomes = (data: object) => ({ type: 'PaperReceived', v: 1, data });
const corrected = event(1, 'EventCorrected', {
  event: 'e0',
  reason: text,
  becomes: becomes({ ...came, receivedOn: '2026-03-06', asksForAnswer: false, senderNumber: null, inReplyTo: [] }),
});
const withdrawn = event(2, 'EventRetracted', { event: 'e0', reason: text });
const again = event(3, 'PaperReceived', came);

const evolved = async (...events: readonly RecordedEvent[]) => {
  const all: Evolved<Lanes<{ readonly open: string | null }>>[] = [];
  for (const one of events)
    all.push(
      await correspondenceProjection.evolve(all.at(-1)?.state ?? null, one, async () => events.slice(0, one.revision)),
    );
  return all;
};

/** Of papers, which are for the Secretariat. */
const lanes = (state: object) => ({
  lanes: [
    { widest: 'general', narrowest: 'member-states', state: null },
    { widest: 'secretariat', narrowest: 'desk', state },
  ],
  begins: 'secretariat',
  onDesk: true,
});

describe('an entry of correspondence', () => {
  it('is one paper, found by its numbers, its parties, what it answers and whether it asks for an answer', async () => {
    expect(await evolved(received)).toEqual([
      {
        state: lanes({ open: 'e0' }),
        closed: [],
        opened: [
          {
            slice: 'incoming',
            revision: 0,
            event: 'e0',
            day: { from: '2026-03-01', to: '2026-03-31' },
            order: '2026-03-31 1',
            distribution: 'secretariat',
            narrowest: 'desk',
            keys: [
              'paper',
              'number:412-2026',
              'number:71-2026',
              'party:TUR',
              'party:SAU',
              'asks-for-answer',
              'replies-to:outgoing-1-2026',
              'seen-by:secretariat',
            ],
            facts: [],
            words: '',
            brief: null,
            body: { events: [received] },
          },
        ],
      },
    ]);
  });

  it('reads otherwise from its correction on, and is none from its withdrawal on, until it is made anew', async () => {
    const [, second, third, fourth] = await evolved(received, corrected, withdrawn, again);
    expect(second).toMatchObject({
      state: lanes({ open: 'e1' }),
      closed: ['e0'],
      opened: [
        {
          order: '2026-03-06 1',
          keys: ['paper', 'number:412-2026', 'party:TUR', 'party:SAU', 'seen-by:secretariat'],
          body: { events: [received, corrected] },
        },
      ],
    });
    expect(third).toEqual({ state: lanes({ open: null }), closed: ['e1'], opened: [] });
    expect(fourth).toMatchObject({ state: lanes({ open: 'e3' }), closed: [], opened: [{ event: 'e3' }] });
  });

  it('is made of papers alone, of either book', () => {
    const streams = [stream, 'outgoing-1-2026', 'party-TUR', 'training-a', 'paper-1'];
    expect(streams.map(correspondenceProjection.handles)).toEqual([true, true, false, false, false]);
  });
});
