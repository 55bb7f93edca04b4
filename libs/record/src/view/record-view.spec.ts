import { expect, it } from '@jest/globals';
import { applyBatch, MemoryEventLog, MemoryProjectionStore, type ProjectionStore, CachedReadStore } from '#platform';
import { listActions } from '../actions/list-actions.js';
import { showAction } from '../actions/show-action.js';
import { listCommitments } from '../progress/commitments.js';
import { showProgress } from '../progress/show-progress.js';
import { listRecordChanges } from '../register/list-record-changes.js';
import { listParties } from '../register/parties.js';
import { listRecommendations } from '../register/recommendations.js';
import { showResolution } from '../register/resolutions.js';
import { newEvent } from '../../../../test/contracts/events.js';
import { projections } from '../projections/index.js';
import { upcastEvent } from '../slices.js';
import { RecordViews } from './record-view.js';

const registered = (id: string) => ({
  id,
  designation: null,
  title: { original: 'en', en: id },
  aliases: [],
  adopted: { on: '2018-05', by: 'OIC-CFM', session: null, place: null },
  proposedBy: [],
});

/** A record to which resolutions are added, and what views of it read through. */
const begun = async (through: (store: ProjectionStore) => ConstructorParameters<typeof RecordViews>[0]) => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  const add = async (id: string): Promise<void> => {
    await log.append(`resolution-${id}`, 'none', [newEvent(registered(id), id, 'ResolutionRegistered')]);
    const events = await log.readAll(await store.checkpoint(), 10);
    const batch = { events, partitions: [0], position: events.at(-1)?.position ?? '' };
    await applyBatch({ log, store, projections, upcastEvent }, batch);
  };
  return { add, views: new RecordViews(through(store), () => new Date('2026-11-27T12:00:00Z')) };
};

it.each([
  ['as they lie', (store: ProjectionStore) => store],
  ['remembered', (store: ProjectionStore) => new CachedReadStore(store)],
])('a view answers of one position, whatever is recorded while it is asked: over entries %s', async (_, through) => {
  const { add, views } = await begun(through);
  const none = await views.open(null);
  await add('1-7-POL');
  const view = await views.open(null);
  await add('2-7-POL');
  const later = await views.open(null);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const idsOf = async (one: typeof view, knownAt: string | null) =>
    (await (await one.at({ asOf: null, knownAt })).register.resolutions()).map(({ id }) => id);
  for (const knownAt of [null, tomorrow]) {
    expect(await idsOf(none, knownAt)).toEqual([]);
    expect(await idsOf(view, knownAt)).toEqual(['1-7-POL']);
    expect(await idsOf(later, knownAt)).toEqual(['1-7-POL', '2-7-POL']);
  }
  expect(await view.register.named('2-7-POL')).toBeUndefined();
  expect((await later.register.named('2-7-POL'))?.id).toBe('2-7-POL');
});

it('whatever is asked reads entries, and never the heads that projections keep for themselves', async () => {
  const query = new Set<PropertyKey>();
  const watched = (store: ProjectionStore): ProjectionStore =>
    new Proxy(store, {
      get(target, name) {
        query.add(name);
        const found: unknown = Reflect.get(target, name);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
  const { add, views } = await begun(watched);
  await add('1-7-POL');
  const list = { limit: null, cursor: null, q: null };
  const names = { kind: null, resolution: null, paragraph: null, commitment: null, party: null };
  for (const knownAt of [null, '2026-11-26T12:00:00Z']) {
    const view = await (await views.open(null)).at({ asOf: null, knownAt });
    await listActions(view, { ...list, ...names, from: null, to: null });
    await showAction(view, 'training', 'a');
    await listCommitments(view, { ...list, ...names, status: null, dueBefore: null });
    await showProgress(view, '1-7-POL');
    await showResolution(view, '1-7-POL');
    await listRecordChanges(view, '1-7-POL', list);
    await listParties(view, { ...list, kind: null }, 'en');
    await listRecommendations(view, { ...list, commitment: null });
  }
  expect([...query].map(String).toSorted()).toEqual(['briefs', 'checkpoint', 'counts', 'entries', 'positionAt']);
});
