import { describe, expect, it } from '@jest/globals';
import { onRecordAt } from '../../../../kernel/src/fixture.js';
import type { PartyShown } from '#record';
import type { Lang } from '#kernel';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { PartiesPage } from './parties.page.js';

const stamp = { asOf: '2019-07-01', knownAt: null, position: null } as const;
const party = (code: string, said: Partial<PartyShown> = {}): PartyShown => ({
  code,
  kind: 'state',
  iso2: null,
  regionalGroup: null,
  joined: null,
  acronym: null,
  parent: null,
  standing: [],
  standingAsOf: 'member',
  ...onRecordAt('2019-01-01T00:00:00Z'),
  name: { ar: code, en: code, fr: code },
  officialName: { ar: `دولة ${code}`, en: `State of ${code}`, fr: `État de ${code}` },
  sortKey: { ar: code, en: code, fr: code },
  ...said,
});
const membership = { members: 57, takingPart: 56, suspended: ['SYR'], states: [] };
const page = (lang: Lang, items: readonly PartyShown[], q: string | null = null): string =>
  htmlOf(
    <PartiesPage shown={{ ...stamp, items, membership, next: null }} q={q} />,
    readerOf(
      { url: `/${lang}/parties?asOf=2019-07-01`, query: { asOf: '2019-07-01' }, id: 'c-1' },
      { today: '2026-11-24' },
    ),
  );
const names = (html: string): readonly string[] =>
  [...html.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, cell]) => cell!.replaceAll(/<[^>]*>/g, ''));

describe('states and parties', () => {
  it('stand in the order the register gives, by short name and official name, organisations apart', () => {
    const items = [party('BBB'), party('AAA'), party('UN', { kind: 'partner', acronym: 'UN' })];
    const html = page('en', items);
    expect(names(html)).toEqual(['BBB', 'AAA']);
    expect(html).toContain('<bdi>State of BBB</bdi>');
    expect(html).toContain('57 member states, 56 taking part');
    expect(page('en', items, 'a')).toContain('2 states');
    expect(html.slice(html.indexOf('id="partners"'))).toContain('href="/en/parties/UN?asOf=2019-07-01"');
    expect(html).not.toContain('id="missions"');
    expect(page('ar', [party('AAA')], 'أ')).toContain('دولة واحدة');
  });

  it('have no record of a standing before there is one', () => {
    expect(page('en', [party('AAA', { standingAsOf: null })])).toContain(
      '<td data-label="Standing">nothing on record yet</td>',
    );
  });

  it('bear an English acronym in English only', () => {
    const items = [party('EU', { kind: 'partner', acronym: 'E.U.' })];
    expect(page('en', items)).toContain('E.U.');
    expect(page('fr', items)).not.toContain('E.U.');
  });

  it('are none before the record knew of any, which is no fault of a search', () => {
    expect(page('en', [])).toContain('No party was in the record at that time.');
  });

  it('say so where nobody bears the name, and keep what was asked as text', () => {
    const html = page('fr', [], '"><script>');
    expect(html).toContain('Aucun nom ne correspond à la demande.');
    expect(html).toContain('value="&quot;>&lt;script>"');
    expect(html).toContain('<input type="hidden" name="asOf" value="2019-07-01"');
    expect(html).not.toContain('<table');
  });
});
