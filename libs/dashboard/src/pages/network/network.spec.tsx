import { describe, expect, it } from '@jest/globals';
import type { Timeline } from '#record';
import type { Lang } from '#kernel';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { NetworkPage } from './network.page.js';

const stamp = { asOf: '2019-07-01', knownAt: null, position: null } as const;
const entry = {
  kind: 'nomination',
  title: { original: 'en', en: 'Nomination of A. Somebody' },
  sentence: { ar: '', en: 'A. Somebody', fr: '' },
} as unknown as Timeline['items'][number];

const page = (lang: Lang, byFact: Timeline['byFact'], items: Timeline['items'] = [entry]): string =>
  htmlOf(
    <NetworkPage
      shown={{ ...stamp, items, next: null, total: 0, byYear: [], byFact }}
      commitments={[
        {
          resolution: { id: '53-45-POL', designation: null },
          key: 'network',
          title: { original: 'en', en: 'Network set up' },
        },
      ]}
    />,
    readerOf(
      { url: `/${lang}/network?asOf=2019-07-01`, query: { asOf: '2019-07-01' }, id: 'c-1' },
      { today: '2026-11-24' },
    ),
  );

const stages = (html: string): readonly string[] =>
  [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell!.replaceAll(/<[^>]*>/g, ''));

describe('the network', () => {
  it('is numbers by stage, with one way to all that they rest on', () => {
    const html = page('en', [
      { fact: 'nomination.accepted', count: 1 },
      { fact: 'nomination.received', count: 250 },
    ]);
    expect(stages(html)).toEqual([
      '250 nominations',
      '1 nomination',
      ...Array.from({ length: 4 }, () => 'nothing on record yet'),
    ]);
    expect(html).toContain('href="/en/timeline?asOf=2019-07-01&amp;kind=nomination"');
    expect(stages(page('ar', [{ fact: 'nomination.received', count: 2 }]))[0]).toBe('ترشيحان');
  });

  it('gives no name that anybody wrote', () => {
    expect(page('en', [{ fact: 'nomination.received', count: 1 }])).not.toContain('Somebody');
  });

  it('says that there is no record where there is none', () => {
    const html = page('fr', [], []);
    expect(html).toContain('Rien d’inscrit à ce jour.');
    expect(html).not.toContain('<table');
    expect(html).toContain('href="/fr/resolutions/53-45-POL/commitments/network?asOf=2019-07-01"');
  });
});
