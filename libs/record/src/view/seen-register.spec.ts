import { describe, expect, it } from '@jest/globals';
import type { Principal } from '#identity';
import { applyBatch, MemoryEventLog, MemoryProjectionStore } from '#platform';
import { statement } from '#register';
import { Restricted } from '#shapes';
import { newEvent } from '../../../../test/contracts/events.js';
import { readFeed } from '../feed/feed.js';
import { projections } from '../projections/index.js';
import { upcastEvent } from '../slices.js';
import { RecordViews } from './record-view.js';

// A mark on a shape of the register, before anybody asks for it.
const { prototype } = statement.commands[statement.begins] ?? {};
Restricted('secretariat')(Object(prototype), 'party');

const text = { original: 'en', en: 'words' };
const said = {
  resolution: '1-1-POL',
  commitment: 'training',
  status: null,
  by: text,
  on: '2019-05',
  words: text,
  originalLanguage: 'en',
};

const recorded = async () => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  await log.append('statement-a', 'none', [newEvent({ ...said, party: 'TUR' }, 'a', 'StatementRecorded')]);
  const events = await log.readAll(null, 10);
  const batch = { events, partitions: [0], position: events.at(-1)?.position ?? '' };
  await applyBatch({ log, store, projections, upcastEvent }, batch);
  return { log, views: new RecordViews(store, () => new Date('2026-11-27T12:00:00Z')) };
};

const viewer = (role: Principal['role']): Principal => ({ id: 'p', role, party: null });

describe('a field of the register that is not meant for everybody', () => {
  it.each([
    [null, undefined],
    [viewer('focal-point'), undefined],
    [viewer('secretariat'), 'TUR'],
  ])('is seen by who may record: %j', async (by, party) => {
    const { log, views } = await recorded();
    // Whoever asked before makes no difference.
    for (const before of [by, viewer('secretariat'), null, by]) await (await views.open(before)).register.statements();
    const [one] = await (await views.open(by)).register.statements();
    expect(one?.party).toBe(party);
    expect(one?.words).toEqual(text);
    const [stream] = await (await views.open(by)).register.streams('statement');
    expect(Object(stream?.[0]?.data)['party']).toBe(party);
    const feed = await readFeed(await views.openLog(log, by), { after: null, limit: 10 });
    expect(Object(feed.items[0]?.data)['party']).toBe(party);
  });
});
