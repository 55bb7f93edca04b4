import { describe, expect, it } from '@jest/globals';
import type { ActionShown } from '#record';
import type { ContactGroupView, Fact } from '#actions';
import { contactGroup as kind } from '#actions';
import type { Lang } from '#kernel';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { ContactGroupPage } from './contact-group.page.js';

const stamp = { asOf: '2019-07-01', knownAt: null, position: null } as const;
const source = { type: 'state', confidence: 'A', citation: 'A <b>report</b>', locator: null, quote: null } as const;
const names: Readonly<Record<string, { ar: string; en: string; fr: string }>> = {
  TUR: { ar: 'تركيا', en: 'Türkiye', fr: 'Türkiye' },
  GMB: { ar: 'غامبيا', en: 'Gambia', fr: 'Gambie' },
  ZZZ: { ar: '<i>', en: '<i>', fr: '<i>' },
};

const fact = (name: string, on: string, said: Partial<Fact>): Fact =>
  ({ name, eventId: name, on, parties: [], states: null, quantity: null, retractedBy: null, ...said }) as Fact;
const entry = (type: string, on: string, said: string): ActionShown['entries'][number] => ({
  kind: 'contact-group',
  action: 'g',
  title: { original: 'en', en: 'Group' },
  serves: [],
  revision: 1,
  eventId: type,
  type,
  on,
  parties: [],
  facts: [],
  source,
  recordedAt: '2026-11-24T10:00:00Z',
  sentence: { ar: said, en: said, fr: said },
  correctedBy: null,
  knownSince: '2019-01-01T10:00:00Z',
});
type Shown = ActionShown<ContactGroupView>;
const group = (said: Partial<Shown>): Shown => ({
  kind: 'contact-group',
  id: 'g',
  title: { original: 'en', en: 'The <group>' },
  revision: 1,
  serves: [{ resolution: '53-45-POL', commitment: 'contact-group' }],
  recordedAt: '2026-11-24T10:00:00Z',
  facts: [],
  entries: [],
  amendments: [],
  state: kind.view([]),
  ...said,
});

const page = (lang: Lang, actions: readonly Shown[], others: readonly ActionShown[] = []): string =>
  htmlOf(
    <ContactGroupPage shown={{ ...stamp, actions, more: false }} others={others} />,
    readerOf(
      { url: `/${lang}/contact-group?asOf=2019-07-01`, query: { asOf: '2019-07-01' }, id: 'c-1' },
      { today: '2026-11-24', nameOf: (code) => names[code] },
    ),
  );
const rows = (html: string): readonly string[] =>
  [...html.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, cell]) => cell!.replaceAll(/<[^>]*>/g, ''));

describe('the contact group', () => {
  it('says that none is on record where there is none', () => {
    const html = page('en', []);
    expect(html).toContain('Nothing on record yet.');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('has those that sources name, in the reader’s alphabet, each with its day', () => {
    const appointed = fact('contact-group.co-chairs-appointed', '2018', { parties: ['TUR', 'GMB'] });
    const html = page('en', [
      group({ facts: [appointed], state: { ...kind.view([]), coChairs: ['TUR', 'GMB'], roster: ['ZZZ'] } }),
    ]);
    expect(rows(html)).toEqual(['&lt;i>', 'Gambia', 'Türkiye']);
    expect(html).toContain('href="/en/actions/contact-group/g?asOf=2019-07-01#contact-group.co-chairs-appointed"');
    expect(html).toContain('<h1><bdi>The &lt;group></bdi></h1>');
    expect(html).not.toContain('<i>');
  });

  it('gives the number that a source gives, and leaves out one that was withdrawn', () => {
    const counted = (value: number, retractedBy: Fact['retractedBy']) =>
      fact('contact-group.member-count-reported', '2018-11-29', {
        states: { value, qualifier: 'exact' },
        retractedBy,
      });
    const withdrawn = counted(57, 'r' as unknown as Fact['retractedBy']);
    const html = page('ar', [group({ facts: [counted(24, null), withdrawn] })]);
    expect(html).toContain('24 دولة');
    expect(html).not.toContain('57');
    expect(html).toContain('يذكر المصدر العدد دون الأسماء');
    expect(page('en', [group({})])).toContain('nothing on record yet');
  });

  it('goes by when things happened, not by when they were recorded', () => {
    const counted = (value: number, on: string) =>
      fact('contact-group.member-count-reported', on, { states: { value, qualifier: 'exact' } });
    const joined = (on: string) => fact('contact-group.member-joined', on, { parties: ['GMB'] });
    const html = page('en', [
      group({
        facts: [counted(24, '2018-11-29'), joined('2019-03'), counted(18, '2018-09-24'), joined('2018-10')],
        entries: [entry('ContactGroupMet', '2019-06-27', 'Later'), entry('ContactGroupMet', '2018-09-24', 'Earlier')],
        state: { ...kind.view([]), roster: ['GMB'] },
      }),
    ]);
    expect(html).toContain('24 states');
    expect(html).toContain('March 2019');
    expect(html.indexOf('Earlier')).toBeLessThan(html.indexOf('Later'));
  });

  it('draws what changed, and has the same in a table', () => {
    const entries = [
      entry('ContactGroupFormed', 'on or before 2018-09-24', 'Formed'),
      entry('CoChairsAppointed', 'on or before 2018-11-29', 'Chairs'),
      entry('MemberJoined', '2019-02', 'One more'),
      entry('ContactGroupMet', '2018-11', 'Met'),
    ];
    const html = page('fr', [group({ entries })]);
    expect(html).toMatch(/<svg[^>]*role="img" aria-label="La composition dans le temps"/);
    expect(rows(html)).toEqual(['1. Formed', '2. Chairs', '3. One more']);
    // A day known only by its latest is a bar that begins with the axis; so is a month.
    expect(html.match(/stroke-width="4"/g)).toHaveLength(3);
    expect(page('fr', [group({})])).not.toContain('class="chart"');
  });

  it('stays the one first recorded, whatever met since', () => {
    const later = group({ id: 'i', title: { original: 'en', en: 'Second' }, recordedAt: '2027-01-01T00:00:00Z' });
    expect(page('en', [later, group({})])).toContain('<h1><bdi>The &lt;group></bdi></h1>');
    expect(page('en', [group({ serves: [] })])).toContain('Nothing on record yet.');
  });

  it('keeps every other group apart from it', () => {
    const other = group({ id: 'h', kind: 'body', title: { original: 'en', en: 'Group of 2016' } });
    const alike = group({ id: 'i', serves: [], title: { original: 'en', en: 'Group alike' } });
    const html = page('en', [alike, group({})], [other]);
    expect(html).toContain('<h1><bdi>The &lt;group></bdi></h1>');
    const apart = html.slice(html.indexOf('id="others"'));
    for (const [title, place] of [
      ['Group of 2016', 'body/h'],
      ['Group alike', 'contact-group/i'],
    ])
      expect(apart).toContain(`href="/en/actions/${place}?asOf=2019-07-01"><bdi>${title}</bdi>`);
  });
});
