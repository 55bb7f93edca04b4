import { describe, expect, it } from '@jest/globals';
import { onRecordAt } from '../../../../kernel/src/fixture.js';
import type { ActionShown, RecommendationShown } from '#record';
import type { ConferenceView, Fact } from '#actions';
import { conference as kind } from '#actions';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { ConferencesPage } from './conferences.page.js';

const stamp = { asOf: '2019-07-01', knownAt: null, position: null } as const;
const fact = (name: string, said: Partial<Fact>): Fact =>
  ({ name, eventId: name, on: '2018', parties: [], states: null, quantity: null, retractedBy: null, ...said }) as Fact;
type Shown = ActionShown<ConferenceView>;
const conference = (facts: readonly Fact[], state: Partial<ConferenceView> = {}): Shown => ({
  kind: 'conference',
  id: 'c',
  title: { original: 'en', en: 'Second' },
  serves: [],
  revision: 1,
  state: { ...kind.view([]), year: '2018', ...state },
  recordedAt: '2026-11-24T10:00:00Z',
  facts,
  entries: [],
  amendments: [],
});
const said = (en: string) => ({ original: 'en', en }) as const;
const recommendation: RecommendationShown = {
  id: 'R1',
  key: 'R1',
  origin: null,
  number: null,
  text: said('Do'),
  madeBy: said('Panel'),
  session: said('Session 2'),
  standing: 'voiced',
  addressees: [],
  addressedTo: said('Member states'),
  on: '2018-11-29',
  statements: [],
  raised: [],
  assessment: null,
  concerns: [{ resolution: '53-45-POL', commitment: 'training' }],
  linked: [],
  ...onRecordAt('2026-11-24T10:00:00Z'),
};

const pageOf = (actions: readonly Shown[], recommendations: readonly RecommendationShown[] = [], more = false) =>
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
    expect(details(pageOf([conference([took])]))).toEqual([
      '2018',
      'Named as taking part: \u2068PAK\u2069 and \u2068JOR\u2069',
    ]);
    expect(details(pageOf([conference([])]))).toEqual(['2018', 'not given in the sources']);
  });

  it('say nothing of who took part by what was withdrawn', () => {
    const retractedBy = 'r' as unknown as Fact['retractedBy'];
    const took = fact('conference.participation-recorded', { parties: ['PAK'], retractedBy });
    expect(details(pageOf([conference([took])]))).toEqual(['2018', 'not given in the sources']);
  });

  it('say which edition, who hosted and organised it, and its theme in its own language', () => {
    const theme = { original: 'fr', fr: 'La voie' } as const;
    const html = pageOf([conference([], { edition: 2, host: 'TUR', organisers: ['OIC-GS'], theme })]);
    expect(details(html).slice(0, 5)).toEqual(['2', '2018', '\u2068TUR\u2069', '\u2068OIC-GS\u2069', 'La voie']);
    expect(html).toContain('lang="fr"');
  });

  it('that were not held are not asked who took part', () => {
    expect(details(pageOf([conference([fact('conference.not-held', {})])]))).toEqual(['2018']);
  });

  it('have recommendations with session, day and the commitments concerned, and say where there are more', () => {
    const html = pageOf([], [recommendation], true);
    expect(details(html)).toEqual([
      'Panel',
      'Session 2, 29 November 2018',
      'Member states',
      'Training',
      'nothing on record yet',
    ]);
    // The key is the register's own: only a number of the source is printed (R15).
    expect(html).not.toContain('<bdi class="code">');
    expect(pageOf([], [{ ...recommendation, number: '12' }])).toContain('<bdi class="code">12</bdi>');
    expect(html).toContain('href="/en/resolutions/53-45-POL/commitments/training"');
    expect(html).toContain('There are more recommendations on record than are shown here.');
  });
});
