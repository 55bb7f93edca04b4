import { openRegister } from '#register';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { applyBatch, MemoryEventLog, MemoryProjectionStore } from '#platform';
import { showProgress } from '../progress/show-progress.js';
import { projections } from '../projections/index.js';
import { NotFound } from '../query-refusal.js';
import { Recorder } from '../recording/recorder.js';
import { ReferenceIndex } from '../recording/reference-index.js';
import { upcastEvent } from '../slices.js';
import { RecordViews } from '../view/record-view.js';
import type { DataFile } from './data-files.js';
import { readDataFiles } from './data-files.js';
import { loadFiles } from './load-files.js';

const now = (): Date => new Date('2026-11-28T12:00:00Z');
const shipped = readDataFiles('data/53-45-POL');
const further = '7-7-further-facts-2026-11.json';

/** Of which the joint activity of 2012 speaks, and the meetings that bear on a commitment only indirectly. */
const days = ['2013-01-01', '2018-11-29', '2019-11-01', '2022-12-31', '2024-12-31', '2026-11-28'];

const viewsOf = async (files: readonly DataFile[]): Promise<RecordViews> => {
  const log = new MemoryEventLog({ clock: now });
  const recorder = new Recorder(log, new ReferenceIndex(log), now, openRegister);
  expect(await loadFiles(files, log, recorder.record.bind(recorder), now)).toMatchObject({ refused: [] });
  const store = new MemoryProjectionStore();
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  const events = await log.readAll(null, 10_000);
  await applyBatch(
    { log, store, projections, upcastEvent },
    { events, partitions: [0], position: events.at(-1)?.position ?? '' },
  );
  return new RecordViews(store, now);
};

describe('what was found of November 2026 and bears on a commitment', () => {
  let [before, since]: RecordViews[] = [];
  beforeAll(async () => {
    before = await viewsOf(shipped.filter(({ name }) => name !== further));
    since = await viewsOf(shipped);
  }, 120_000);

  const progressOn = async (views: RecordViews | undefined, asOf: string) => {
    const view = await (await views!.open(null)).at({ asOf, knownAt: null });
    const progress = await showProgress(view, '53-45-POL');
    if (progress instanceof NotFound) throw new Error(progress.code);
    // What is on record and not counted is more; what was said changes no figure.
    const apart = ['uncounted', 'statements'];
    return JSON.stringify(progress.paragraphs, (name, value: unknown) => (apart.includes(name) ? null : value), 1);
  };

  it.each(days)('changes no figure: as of %s', async (asOf) => {
    expect(await progressOn(since, asOf)).toEqual(await progressOn(before, asOf));
  });
});
