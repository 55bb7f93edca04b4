import { expect, it } from '@jest/globals';
import { applyBatch, MemoryEventLog, MemoryProjectionStore } from '#platform';
import { newEvent } from '../../../../test/contracts/events.js';
import { cursorFrom } from '../paging.js';
import { projections } from '../projections/index.js';
import { upcastEvent } from '../slices.js';
import { InvalidCursor } from '../query-refusal.js';
import { RecordViews } from '../view/record-view.js';
import { listRecommendations } from './recommendations.js';

const text = (en: string) => ({ original: 'en', en });

const viewOf = async (keys: readonly string[]) => {
  const log = new MemoryEventLog({ clock: () => new Date('2026-11-20T10:00:00.000Z') });
  const store = new MemoryProjectionStore();
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  for (const key of keys) {
    const made = {
      key,
      text: text('Train'),
      madeBy: text('Conference'),
      session: text('2'),
      standing: 'voiced',
      addressedTo: text('The OIC'),
      addressees: [],
      concerns: [],
      on: '2018-11-29',
    };
    await log.append(`recommendation-${key}`, 'none', [newEvent(made, key, 'RecommendationRecorded')]);
  }
  const events = await log.readAll(null, 200);
  const batch = { events, partitions: [0], position: events.at(-1)?.position ?? '' };
  await applyBatch({ log, store, projections, upcastEvent }, batch);
  return new RecordViews(store, () => new Date('2026-11-27T12:00:00Z')).open(null);
};

it('each recommendation is listed once, by its number, also those whose keys differ by a leading zero alone', async () => {
  const view = await viewOf(['R10', 'R2', 'R02', 'R002', 'R2-a', 'R1']);
  const seen: string[] = [];
  for (let next: string | null = '', limit = 1; next !== null;) {
    const cursor = next === '' ? null : cursorFrom(next);
    const part = await listRecommendations(view, { commitment: null, q: null, limit, cursor });
    if (part instanceof InvalidCursor) throw new Error('its own cursor');
    seen.push(...part.items.map(({ key }) => key));
    next = part.next;
  }
  expect(seen).toEqual(['R1', 'R002', 'R02', 'R2', 'R2-a', 'R10']);
});
