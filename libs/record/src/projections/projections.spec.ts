import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import type { RecordedEvent } from '#kernel';
import { MemoryEventLog } from '#platform';
import { readDataFiles } from '../loading/data-files.js';
import { loadFiles } from '../loading/load-files.js';
import { KnownNames } from '../recording/known-names.js';
import { Recorder } from '../recording/recorder.js';
import { asOfToday } from '../slices.js';
import { projections } from './index.js';

const now = () => new Date('2026-11-23T09:00:00.000Z');

/** Every event of the shipped record. */
const shipped = async (): Promise<readonly RecordedEvent[]> => {
  const log = new MemoryEventLog();
  const recorder = new Recorder(log, new KnownNames(log), now);
  const files = readDataFiles(join(import.meta.dirname, '..', '..', '..', '..', 'data', '53-45-POL'));
  await loadFiles(files, log, (request) => recorder.record(request), now);
  return log.readAll(null, 10_000);
};

describe('the read models', () => {
  it('answer plain JSON, so that a row is the same whether or not it was stored in between', async () => {
    const events = await shipped();
    expect(events.length).toBeGreaterThan(200);
    for (const projection of projections) {
      for (const of of Map.groupBy(events, ({ stream }) => stream).values()) {
        if (!projection.handles(of[0]?.stream ?? '')) continue;
        let row: unknown = null;
        for (const event of of.map(asOfToday)) {
          const before = JSON.stringify([row, event]);
          const next = projection.evolve(row, event);
          expect(JSON.stringify([row, event])).toBe(before);
          expect(next).toStrictEqual(JSON.parse(JSON.stringify(next)));
          row = next;
        }
      }
    }
  }, 30_000);

  it('make the same row wherever it was stored in between', async () => {
    const streams = [...Map.groupBy(await shipped(), ({ stream }) => stream).values()].filter(
      ({ length }) => length > 2,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...projections),
        fc.constantFrom(...streams),
        fc.infiniteStream(fc.boolean()),
        (projection, of, stores) => {
          if (!projection.handles(of[0]?.stream ?? '')) return;
          let [whole, stored]: unknown[] = [null, null];
          for (const event of of.map(asOfToday)) {
            whole = projection.evolve(whole, event);
            stored = projection.evolve(stored, event);
            if (stores.next().value === true) stored = JSON.parse(JSON.stringify(stored));
          }
          expect(JSON.stringify(stored)).toBe(JSON.stringify(whole));
        },
      ),
    );
  }, 30_000);
});
