import { describe, expect, it } from '@jest/globals';
import type { ActionShown } from '#record';
import type { Fact, TrainingView } from '#actions';
import { training as kind } from '#actions';
import type { Lang } from '#kernel';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { TrainingsPage } from './trainings.page.js';

const stamp = { asOf: '2019-07-01', knownAt: null, position: null } as const;
const fact = (name: string, said: Partial<Fact>): Fact =>
  ({ name, eventId: name, on: '2018', parties: [], states: null, quantity: null, retractedBy: null, ...said }) as Fact;
type Shown = ActionShown<TrainingView>;
const training = (facts: readonly Fact[], state: Partial<TrainingView> = {}): Shown => ({
  kind: 'training',
  id: 't',
  title: { original: 'en', en: '<script>' },
  serves: [],
  revision: 1,
  state: { ...kind.view([]), ...state },
  recordedAt: '2026-11-24T10:00:00Z',
  facts,
  entries: [],
  amendments: [],
});

const pageOf = (lang: Lang, actions: readonly Shown[], more = false): string =>
  htmlOf(
    <TrainingsPage shown={{ ...stamp, actions, more }} />,
    readerOf({ url: `/${lang}/trainings`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );
const details = (html: string): readonly string[] =>
  [...html.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, each]) => each!.replaceAll(/<[^>]*>/g, ''));

describe('trainings', () => {
  it('have host and partners, those added later too, apart from who took part', () => {
    const facts = [
      fact('training.opened', { parties: ['TUR'] }),
      fact('training.held-with-partners', { parties: ['AU'] }),
      fact('training.participation-recorded', {
        parties: ['SEN'],
        states: { value: 17, qualifier: 'exact' },
        quantity: { value: 30, qualifier: 'about' },
      }),
    ];
    const html = pageOf('en', [training(facts, { status: 'opened', host: 'TUR', partners: ['AU', 'UN'] })]);
    expect(details(html)).toEqual([
      '17 states · about 30 participants',
      '\u2068TUR\u2069, \u2068AU\u2069 and \u2068UN\u2069',
      '\u2068SEN\u2069',
    ]);
    expect(html).toContain('href="/en/actions/training/t#training.participation-recorded"');
  });

  it('count certificates as certificates, and nothing that was withdrawn', () => {
    const facts = [
      fact('training.certificates-awarded', { quantity: { value: 3, qualifier: 'exact' } }),
      fact('training.opened', { parties: ['TUR'], retractedBy: 'r' as unknown as Fact['retractedBy'] }),
    ];
    expect(details(pageOf('ar', [training(facts)]))).toEqual(['3 شهادات', 'لم تذكرها المصادر', 'لم تذكرها المصادر']);
  });

  it('say what the sources do not give, and that there are none on record', () => {
    expect(details(pageOf('en', [training([])]))).toEqual(Array.from({ length: 3 }, () => 'not given in the sources'));
    expect(pageOf('fr', [])).toContain('Rien d’inscrit à ce jour.');
  });

  it('that were not held are asked neither for numbers nor for names', () => {
    expect(details(pageOf('en', [training([fact('training.not-held', {})])]))).toEqual([]);
  });

  it('lead on to the rest, and show titles as text', () => {
    const html = pageOf('en', [training([])], true);
    expect(html).toContain('href="/en/timeline?kind=training"');
    expect(html).not.toContain('<script');
  });
});
