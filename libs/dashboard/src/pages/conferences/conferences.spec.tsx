import { describe, expect, it } from '@jest/globals';
import type { ActionShown, RecommendationShown } from '#api';
import type { Fact } from '#actions';
import { readerOf } from '../../house/reader.js';
import { htmlOf } from '../../house/rendering.interceptor.js';
import { ConferencesPage } from './conferences.page.js';

const stamp = { asOf: '2019-07-01', knownAt: null, position: null } as const;
const fact = (name: string, said: Partial<Fact>): Fact =>
  ({ name, eventId: name, on: '2018', parties: [], states: null, quantity: null, retractedBy: null, ...said }) as Fact;
const conference = (...facts: readonly Fact[]): ActionShown => ({
  ...{ kind: 'conference', id: 'c', title: { original: 'en', en: 'Second' }, serves: [], revision: 1, state: null },
  ...{ recordedAt: '2026-11-24T10:00:00Z', facts, entries: [], amendments: [] },
});
const said = (en: string) => ({ original: 'en', en }) as const;
const recommendation: RecommendationShown = {
  ...{ key: 'R1', text: said('Do'), madeBy: said('Panel'), session: said('Session 2'), standing: 'voiced' },
  ...{ addressees: [], addressedTo: said('Member states'), on: '2018-11-29', statements: [], assessment: null },
  ...{ concerns: [{ resolution: '53-45-POL', commitment: 'training' }], linked: [], source: null },
  recordedAt: '2026-11-24T10:00:00Z',
};

const told = (actions: readonly ActionShown[], recommendations: readonly RecommendationShown[] = [], more = false) =>
  htmlOf(
    <ConferencesPage
      shown={{ ...stamp, actions, more: false }}
      recommendations={recommendations}
      moreRecommendations={more}
      titleOf={() => said('Training')}
    />,
    readerOf({ url: '/en/conferences', query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );
const details = (html: string): readonly string[] =>
  [...html.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, each]) => each!.replaceAll(/<[^>]*>/g, ''));

describe('conferences', () => {
  it('name those that a source names as taking part', () => {
    const took = fact('conference.participation-recorded', { parties: ['PAK', 'JOR'] });
    expect(details(told([conference(took)]))).toEqual(['Named as taking part: \u2066PAK\u2069 and \u2066JOR\u2069']);
    expect(details(told([conference()]))).toEqual(['not given in the sources']);
  });

  it('that were not held are not asked who took part', () => {
    expect(details(told([conference(fact('conference.not-held', {}))]))).toEqual([]);
  });

  it('have recommendations with session, day and the commitments concerned, and say where there are more', () => {
    const html = told([], [recommendation], true);
    expect(details(html)).toEqual(['Panel', 'Session 2, 29 November 2018', 'Member states', 'Training', 'no record']);
    expect(html).toContain('href="/en/resolutions/53-45-POL/commitments/training"');
    expect(html).toContain('There are more recommendations on record than are shown here.');
  });
});
