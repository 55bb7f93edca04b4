import { describe, expect, it } from '@jest/globals';
import type { Principal } from '#identity';
import type { Distribution } from '#kernel';
import { applyBatch, CachedReadStore, MemoryEventLog, MemoryProjectionStore, type ProjectionStore } from '#platform';
import { newEvent } from '../../../../test/contracts/events.js';
import { readFeed } from '../feed/feed.js';
import { projections } from '../projections/index.js';
import { upcastEvent } from '../slices.js';
import { everyHappening } from './actions.js';
import { opened, party, resolution, training } from './fixture.js';
import { RecordViews } from './record-view.js';

type Entered = readonly [stream: string, type: string, data: object];

const viewer = (role: Principal['role'], party: string | null = null): Principal => ({ id: 'p', role, party });

const recorded = async (through: (store: ProjectionStore) => ConstructorParameters<typeof RecordViews>[0]) => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  const add = async (distribution: Distribution, ...entered: readonly Entered[]): Promise<void> => {
    for (const [stream, type, data] of entered) {
      const event = newEvent(data, undefined, type);
      await log.append(stream, 'any', [{ ...event, meta: { ...event.meta, distribution } }]);
    }
  };
  await add('general', resolution('1-1-POL'), party('TUR'), training('a', 'Seminar', '1-1-POL training'));
  await add('general', opened('a', '2019-05-02', 'TUR'));
  await add('member-states', resolution('2-2-POL'), training('b', 'Workshop', '1-1-POL training'));
  await add('member-states', opened('b', '2019-06-02', 'TUR'));
  await add('secretariat', resolution('3-3-POL'), training('c', 'Draft course', '1-1-POL training'));
  await add('secretariat', opened('c', '2019-07-02', 'TUR'));
  const events = await log.readAll(null, 20);
  const batch = { events, partitions: [0], position: events.at(-1)?.position ?? '' };
  await applyBatch({ log, store, projections, upcastEvent }, batch);
  return { log, views: new RecordViews(through(store), () => new Date('2026-11-27T12:00:00Z')) };
};

const all = ['1-1-POL', '2-2-POL', '3-3-POL'] as const;
const clock = { asOf: '2026-11-27', knownAt: null };

describe.each([
  ['as they lie', (store: ProjectionStore) => store],
  ['remembered', (store: ProjectionStore) => new CachedReadStore(store)],
])('entries of several distributions, over entries %s', (_, through) => {
  it.each([
    [null, 1],
    [viewer('reader'), 1],
    [viewer('rapporteur' as 'reader'), 1],
    [viewer('focal-point'), 1],
    [viewer('focal-point', 'TUR'), 2],
    [viewer('mission', 'TUR'), 2],
    [viewer('host-staff', 'SAU'), 2],
    [viewer('registrar'), 3],
    [viewer('secretariat'), 3],
    [viewer('administrator'), 3],
  ])('are seen, counted and found as far as who asks may see them: %j', async (by, seen) => {
    const { log, views } = await recorded(through);
    // Whoever asked before makes no difference.
    for (const before of [by, viewer('secretariat'), viewer('focal-point', 'TUR'), null, by]) {
      const view = await views.open(before);
      await view.register.resolutions();
      await view.actions.countable('1-1-POL');
      await view.actions.serving('1-1-POL');
    }
    const { register, actions } = await views.open(by);
    const names = (await register.resolutions()).map(({ id }) => id);
    expect(names).toEqual(all.slice(0, seen));
    expect((await actions.countable('1-1-POL')).length).toBe(seen);
    expect((await actions.serving('1-1-POL')).length).toBe(seen);
    expect((await actions.happened(clock.asOf, everyHappening, null, 10)).length).toBe(seen);
    expect((await actions.countHappened(clock.asOf, { ...everyHappening, party: 'TUR' })).total).toBe(seen);
    expect(await actions.one('training', 'c')).toEqual(seen === 3 ? expect.anything() : null);
    expect((await actions.wordsAfter('', 100)).includes('draft')).toBe(seen === 3);
    const feed = await readFeed(await views.openLog(log, by), { after: null, limit: 20 });
    expect(feed.items.length).toBe([4, 7, 10][seen - 1]);
  });
});
