import { describe, expect, it } from '@jest/globals';
import { applyBatch } from '#platform';
import { distributions } from '#kernel';
import { newEvent } from '../../../../test/contracts/events.js';
import { projections } from '../projections/index.js';
import { upcastEvent } from '../slices.js';
import { party, record, resolution, text, training } from '../view/fixture.js';
import type { SearchAnswer } from './search.js';
import { search } from './search.js';

const asked = async (views: Awaited<ReturnType<typeof record>>['views'], q: string): Promise<SearchAnswer> => {
  const answer = await search(await views.open(null), { q, kind: null, limit: 50, cursor: null });
  if (!('found' in answer)) throw new Error('no cursor was given');
  return answer;
};

/** One training and one statement that everybody may see, and what is like them and for the secretariat alone. */
const recorded = async () => {
  const { log, store, add, views } = await record();
  await add(resolution('1-1-POL'), party('TUR'), training('open', 'Mediation seminar'));
  const words = (en: string) => ({
    resolution: '1-1-POL',
    commitment: 'training',
    party: 'TUR',
    status: null,
    by: text('A delegate'),
    on: '2019-05',
    words: text(en),
    originalLanguage: 'en',
  });
  const [, , hiddenTraining] = training('hidden', 'Clandestine seminar');
  const hidden = [
    ['training-hidden', newEvent(hiddenTraining, 'h1', 'TrainingEntered')],
    ['statement-hidden', newEvent(words('A confidential promise'), 'h2', 'StatementRecorded')],
  ] as const;
  for (const [stream, event] of hidden) {
    const meta = { ...event.meta };
    // Reserved: nothing can be recorded so as yet.
    Reflect.set(meta, 'distribution', 'secretariat');
    await log.append(stream, 'none', [{ ...event, meta }]);
  }
  const events = await log.readAll(await store.checkpoint(), 10);
  const batch = { events, partitions: [0], position: events.at(-1)?.position ?? '' };
  await applyBatch({ log, store, projections, upcastEvent }, batch);
  await add(['statement-open', 'StatementRecorded', words('A public promise')]);
  return { store, views };
};

describe('a search by who may not see all that is recorded', () => {
  it.each(['Clandestine', 'confidential', 'clandest*'])('finds nothing of what is hidden: %s', async (q) => {
    const { views } = await recorded();
    expect(await asked(views, q)).toMatchObject({ items: [], named: [], found: [], suggestions: [] });
  });

  it('suggests no word that is said in hidden entries alone', async () => {
    const { store, views } = await recorded();
    const of = { projection: 'actions', clearance: distributions };
    expect(await store.wordsAfter(of, '', 100)).toContain('clandestine');
    for (const q of ['clandestin', 'clandestime', 'confidentiel', 'konfidential'])
      expect((await asked(views, q)).suggestions).toEqual([]);
  });

  it('finds and suggests what all may see, and counts nothing else', async () => {
    const { views } = await recorded();
    expect((await asked(views, 'seminar')).found).toEqual([{ kind: 'action', count: 1 }]);
    expect((await asked(views, 'promise')).found).toEqual([{ kind: 'statement', count: 1 }]);
    expect((await asked(views, 'seminur')).suggestions).toEqual(['seminar']);
    expect((await asked(views, 'promize')).suggestions).toEqual(['promise']);
  });

  it('goes through the words once, however many of them are not there, and tries few', async () => {
    const { store, views } = await recorded();
    let pages = 0;
    const wordsAfter = store.wordsAfter.bind(store);
    store.wordsAfter = (...query) => ((pages += 1), wordsAfter(...query));
    expect((await asked(views, 'seminur promize')).suggestions).toEqual(['seminar promise']);
    expect(pages).toBe(1);
    const many = 'seminur promize abcdx efghx ijklx mnopx qrstx uvwxx';
    expect((await asked(views, many)).suggestions).toEqual([]);
    expect(pages).toBe(1);
  });
});
