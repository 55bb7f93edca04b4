import { expect, it, jest } from '@jest/globals';
import type { NewEvent } from '#kernel';
import { applyBatch, type Changes, MemoryEventLog, MemoryProjectionStore, type Projecting } from '#platform';
import { newEvent } from '../../../../test/contracts/events.js';
import { upcastEvent } from '../slices.js';
import { projections } from './index.js';

const TITLE = { original: 'en', en: 'Mediation for Peace' };
const stream = 'training-long';

const beginning = (): readonly NewEvent[] => [
  newEvent(
    { title: TITLE, serves: [{ resolution: 'r', commitment: 'c' }], format: 'workshop', edition: null },
    undefined,
    'TrainingEntered',
  ),
  newEvent({ on: '2019-01-01', host: null, place: null, partners: [] }, undefined, 'TrainingOpened'),
];
const awarded = () => newEvent({ on: '2019-02-01', count: null }, undefined, 'CertificatesAwarded');

const EVENTS = 20_000;

/** A stream of so many events, applied; made once for all that is tried of it. */
const begun = async (length: number) => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  const projecting: Projecting = { log, store, projections, upcastEvent };
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  const first = beginning();
  await log.append(stream, 'none', [...first, ...Array.from({ length: length - 2 }, awarded)]);
  const apply = async (): Promise<void> => {
    const events = await log.readAll(await store.checkpoint(), EVENTS);
    await applyBatch(projecting, { events, partitions: [0], position: events.at(-1)?.position ?? '' });
  };
  await apply();
  return { log, store, apply, opened: first[1]?.id ?? '' };
};

const [few, many] = [begun(10), begun(10_000)];

/** What one more event costs on such a stream: what is read of heads, read of the log, and written, in bytes. */
const costOfOneMore = async (on: ReturnType<typeof begun>, event: (opened: string) => NewEvent) => {
  const { log, store, apply, opened } = await on;
  await log.append(stream, 'any', [event(opened)]);
  const [read, commit] = [jest.spyOn(log, 'readStream'), jest.spyOn(store, 'commit')];
  const heads = JSON.stringify(
    await store.headsOf(
      projections.map(({ name }) => name),
      [stream],
    ),
  ).length;
  await apply();
  const changes = commit.mock.calls[0]?.[0] as Changes;
  const reads = read.mock.calls.length;
  jest.restoreAllMocks();
  expect(await store.parked()).toEqual([]);
  return { bytes: heads + JSON.stringify(changes).length, opened: changes.opened.length, reads };
};

it('an event costs as much on a stream of ten thousand as on one of ten', async () => {
  const [little, much] = [await costOfOneMore(few, awarded), await costOfOneMore(many, awarded)];
  expect(much).toMatchObject({ opened: 1, reads: 0 });
  expect(much.bytes / little.bytes).toBeLessThan(1.05);
});

it('a correction reads its stream again, and writes only what reads otherwise', async () => {
  const becomes = { type: 'TrainingOpened', v: 1, data: { on: '2019-01-02', host: null, place: null, partners: [] } };
  const correct = (event: string) => newEvent({ event, becomes, reason: TITLE }, undefined, 'EventCorrected');
  const [little, much] = [await costOfOneMore(few, correct), await costOfOneMore(many, correct)];
  expect(much).toMatchObject({ opened: 2, reads: 1 });
  expect(much.bytes / little.bytes).toBeLessThan(1.05);
});
