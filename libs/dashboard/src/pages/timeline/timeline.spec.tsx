import { describe, expect, it } from '@jest/globals';
import type { Timeline } from '#record';
import type { Lang } from '#kernel';
import type { Resolution } from '#register';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import type { TimelineFilters } from './filters.part.js';
import { TimelinePage } from './timeline.page.js';

const asked: TimelineFilters = {
  limit: 40,
  cursor: null,
  kind: null,
  paragraph: null,
  commitment: null,
  party: null,
  from: null,
  to: null,
  q: null,
};
const empty: Timeline = {
  asOf: '2019-07-01',
  knownAt: null,
  position: null,
  items: [],
  next: null,
  total: 0,
  byYear: [],
  byFact: [],
};
const entry: Timeline['items'][number] = {
  kind: 'training',
  action: 't-1',
  title: { original: 'en', en: 'A <course>' },
  serves: [],
  eventId: 'e-1',
  revision: 1,
  type: 'training/opened',
  on: '2018-11',
  parties: [],
  facts: [],
  source: null,
  sentence: { ar: 'افتُتحت <دورة>', en: 'A <course> opened', fr: 'Ouverture d’un <cours>' },
  recordedAt: '2026-11-24T10:00:00Z',
  correctedBy: null,
  knownSince: '2026-11-24T10:00:00Z',
};
const resolutions = ['53-45-POL', '99-50-POL'].map((id) => ({
  id,
  title: { original: 'en', en: `On ${id}` },
  designation: id === '99-50-POL' ? { original: 'ar', ar: '50/99-س' } : null,
  paragraphs: [{ key: 'op-4', title: { original: 'en', en: `Network of ${id}` } }],
  commitments: [{ key: 'network', title: { original: 'en', en: `The network of ${id}` } }],
})) as unknown as readonly Resolution[];
const bare = { ...resolutions[0], id: '1-1-POL', paragraphs: [] } as unknown as Resolution;
const page = (lang: Lang, timeline: Partial<Timeline> = {}, query: Record<string, string> = {}): string =>
  htmlOf(
    <TimelinePage
      timeline={{ ...empty, ...timeline }}
      filters={{ ...asked, ...query }}
      asked={{ ...asked, ...query, resolution: null }}
      parties={[]}
      resolutions={[...resolutions, bare]}
    />,
    readerOf({ url: `/${lang}/timeline`, query, id: 'c-1' }, { today: '2026-11-24' }),
  );

describe('the timeline', () => {
  it('where nothing matches says so in words, and draws no picture of nothing', () => {
    expect(page('ar')).toContain('لم يُقيَّد شيء بعد مما طُلب.');
    expect(page('fr')).toContain('Rien d’inscrit à ce jour de ce qui est demandé');
    expect(page('en')).not.toContain('<svg class="chart');
    expect(page('en')).not.toContain('class="pager"');
  });

  it('says one sentence each, which leads to where it stands among everything about the action', () => {
    const html = page('en', { items: [entry], total: 1, byYear: [{ year: '2018', count: 1 }] });
    expect(html).toContain('href="/en/actions/training/t-1#e-1">A &lt;course> opened</a>');
    expect(html).toContain('1 entry');
    expect(html).toContain('entered on 24 November 2026');
    expect(html).toContain('<td data-label="On record">1</td>');
  });

  it('counts what has no date too, which is in no year', () => {
    expect(page('en', { items: [{ ...entry, on: null }], total: 1 })).toContain('1 entry');
  });

  it('counts the whole list, however little of it stands on the page', () => {
    expect(page('en', { items: [entry], total: 41 })).toContain('41 entries');
  });

  it('keeps day and filters from page to page, and offers to take the filters away', () => {
    const html = page('fr', { items: [entry], next: 'c2' }, { asOf: '2019-07-01', kind: 'training' });
    expect(html).toContain('href="/fr/timeline?asOf=2019-07-01&amp;kind=training&amp;cursor=c2"');
    expect(html).toContain('<option value="training" selected>');
    expect(html).toContain('<input type="hidden" name="asOf" value="2019-07-01"');
    expect(html).toContain('href="/fr/timeline?asOf=2019-07-01">Tout afficher</a>');
  });

  it('offers paragraphs under their resolutions, and keeps the one that was chosen', () => {
    const html = page('en', {}, { paragraph: '53-45-POL/op-4' });
    expect(html).toContain('<option value="53-45-POL/op-4" selected>Network of 53-45-POL</option>');
    expect(html).toContain('<option value="99-50-POL/op-4">Network of 99-50-POL</option>');
    expect(html.match(/<optgroup/g)).toHaveLength(2);
    expect(html).toContain('<optgroup label="On 53-45-POL">');
    expect(html).toContain('<optgroup label="\u206850/99-س\u2069">');
    expect(page('en', {}, { paragraph: 'op-4' })).toContain('<option value="op-4" selected>');
  });

  it('names the commitment that it was asked for, and keeps it in the form', () => {
    const html = page('en', {}, { commitment: '99-50-POL/network' });
    expect(html).toContain('<input type="hidden" name="commitment" value="99-50-POL/network"');
    expect(html).toContain('The network of <bdi class="unbroken">99-50-POL</bdi>');
    expect(html).not.toContain('name="paragraph"');
    expect(page('en', {}, { commitment: 'network' })).not.toContain('The network of');
  });
});
