import { openRegister } from '#register';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import type { RecordedEvent } from '#kernel';
import { MemoryEventLog } from '#platform';
import { readDataFiles } from '../loading/data-files.js';
import { loadFiles } from '../loading/load-files.js';
import { ReferenceIndex } from '../recording/reference-index.js';
import { Recorder } from '../recording/recorder.js';
import { upcastEvent } from '../slices.js';
import { projections } from './index.js';

const now = () => new Date('2026-11-23T09:00:00.000Z');

let recordedOnce: Promise<readonly RecordedEvent[]> | null = null;
/** Every event of the shipped record. */
const shipped = () => (recordedOnce ??= recorded());

const recorded = async (): Promise<readonly RecordedEvent[]> => {
  const log = new MemoryEventLog();
  const recorder = new Recorder(log, new ReferenceIndex(log), now, openRegister);
  const files = readDataFiles(join(import.meta.dirname, '..', '..', '..', '..', 'data', '53-45-POL'));
  await loadFiles(files, log, (request) => recorder.record(request), now);
  return log.readAll(null, 10_000);
};

const earlierOf =
  (events: readonly RecordedEvent[], { revision }: RecordedEvent) =>
  async () =>
    events.slice(0, revision);

describe('the read models', () => {
  it('answer plain JSON, so that an entry is the same whether or not it was stored in between', async () => {
    const events = await shipped();
    expect(events.length).toBeGreaterThan(200);
    let entries = 0;
    for (const projection of projections) {
      for (const of of Map.groupBy(events.map(upcastEvent), ({ stream }) => stream).values()) {
        if (!projection.handles(of[0]?.stream ?? '')) continue;
        let state: unknown = null;
        for (const event of of) {
          const before = JSON.stringify([state, event]);
          const next = await projection.evolve(state, event, earlierOf(of, event));
          expect(JSON.stringify([state, event])).toBe(before);
          expect(next).toStrictEqual(JSON.parse(JSON.stringify(next)));
          expect(next.opened.length).toBeGreaterThan(0);
          entries += next.opened.length;
          state = next.state;
        }
      }
    }
    expect(entries).toBeGreaterThanOrEqual(events.length);
  }, 30_000);

  it('keep what a kind folds for itself in the head: entries carry readings and nothing else', async () => {
    const fields = new Map<string, Set<string>>();
    const texts: string[] = [];
    for (const projection of projections)
      for (const of of Map.groupBy((await shipped()).map(upcastEvent), ({ stream }) => stream).values()) {
        let state: unknown = null;
        for (const event of projection.handles(of[0]?.stream ?? '') ? of : []) {
          const next = await projection.evolve(state, event, earlierOf(of, event));
          for (const { body } of next.opened) {
            fields.set(
              projection.name,
              new Set([...(fields.get(projection.name) ?? []), ...Object.keys(body as object)]),
            );
            texts.push(JSON.stringify(body));
          }
          state = next.state;
        }
      }
    expect(Object.fromEntries([...fields].map(([name, found]) => [name, [...found].toSorted()]))).toEqual({
      register: ['event'],
      actions: ['correctedBy', 'event', 'facts', 'listed', 'recorded', 'retractedBy', 'serves', 'title'],
    });
    // Names that a contact group's fold has for itself, and no event.
    expect(texts.filter((text) => /"(?:roster|seats|actedBy)"/.test(text))).toEqual([]);
  }, 30_000);

  it('make the same entries wherever their state was stored in between', async () => {
    const streams = [...Map.groupBy((await shipped()).map(upcastEvent), ({ stream }) => stream).values()].filter(
      ({ length }) => length > 2,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...projections),
        fc.constantFrom(...streams),
        fc.infiniteStream(fc.boolean()),
        async (projection, of, stores) => {
          if (!projection.handles(of[0]?.stream ?? '')) return;
          let [whole, stored]: unknown[] = [null, null];
          for (const event of of) {
            const [one, other] = [
              await projection.evolve(whole, event, earlierOf(of, event)),
              await projection.evolve(stored, event, earlierOf(of, event)),
            ];
            expect(JSON.stringify(other)).toBe(JSON.stringify(one));
            [whole, stored] = [one.state, other.state];
            if (stores.next().value === true) stored = JSON.parse(JSON.stringify(stored));
          }
        },
      ),
    );
  }, 30_000);

  it('ask for what came before only where an event changes how that reads', async () => {
    const askedEarlier = new Set<string>();
    for (const projection of projections)
      for (const of of Map.groupBy((await shipped()).map(upcastEvent), ({ stream }) => stream).values()) {
        let state: unknown = null;
        for (const event of projection.handles(of[0]?.stream ?? '') ? of : []) {
          const earlier = async () => (askedEarlier.add(event.type), of.slice(0, event.revision));
          state = (await projection.evolve(state, event, earlier)).state;
        }
      }
    expect(
      [...askedEarlier].filter((type) => !['EventCorrected', 'EventRetracted', 'StepMoved'].includes(type)),
    ).toEqual([]);
  }, 30_000);
});
