import { describe, expect, it } from '@jest/globals';
import type { MatrixShown } from '#record';
import type { Lang } from '#kernel';
import type { FactShown } from '#progress';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { MatrixPage } from './matrix.page.js';

const fact: FactShown = {
  name: 'training.opened',
  on: '2018-11',
  source: null,
  eventId: 'e-1',
  kind: 'training',
  action: 't-1',
  title: { original: 'en', en: 'A training' },
  correctedBy: null,
  knownSince: '2018-12-01T00:00:00Z',
};
const column: MatrixShown['columns'][number] = {
  commitment: 'training',
  paragraph: 'op-8',
  title: { original: 'en', en: 'Training' },
  unnamed: [{ fact, states: { value: 41, qualifier: 'at-least' }, named: 0 }],
};
const row: MatrixShown['rows'][number] = {
  party: 'AAA',
  standing: 'suspended',
  cells: [{ commitment: 'training', state: 'no-record', facts: [] }],
  name: { ar: 'أ', en: 'A', fr: 'A' },
  officialName: { ar: 'دولة أ', en: 'State of A', fr: 'État A' },
};
const empty: MatrixShown = {
  asOf: '2019-07-01',
  knownAt: null,
  position: null,
  columns: [],
  rows: [],
  resolution: { id: '53-45-POL', adoptedOn: '2018-05-05/2018-05-06', designation: { original: 'ar', ar: '45/53-س' } },
} as unknown as MatrixShown;
const page = (lang: Lang, shown: Partial<MatrixShown> = {}, from: string | null = null): string =>
  htmlOf(
    <MatrixPage shown={{ ...empty, ...shown }} from={from} />,
    readerOf({ url: `/${lang}/resolutions/53-45-POL/matrix`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );
const words = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[ \n]+/g, ' ');

describe('the matrix', () => {
  it('of a resolution without commitments says that none are on record', () => {
    expect(page('fr')).toContain('Aucun engagement de cette résolution n’est encore consigné.');
    expect(page('en')).not.toContain('<table');
  });

  it('of a resolution that was not yet adopted says so, and asks nothing of anybody', () => {
    const html = page('en', { asOf: '2012-01-01', columns: [column], rows: [row] });
    expect(html).toContain('On this day the resolution had not yet been adopted.');
    expect(html).not.toContain('"quiet">nothing on record yet');
  });

  it('says that nothing is on record yet where nothing is, and neither ranks nor blames', () => {
    const html = page('en', { columns: [column], rows: [row] });
    expect(html).toContain('<td data-label="Training"><span class="quiet">nothing on record yet</span></td>');
    expect(words(html)).toContain('A State of A (member, participation suspended)');
    expect(words(html)).not.toMatch(/%|failed|silent|claim|\bnone\b/i);
  });

  it('leads from each fact to where everything about it stands', () => {
    const cells = [{ commitment: 'training', state: 'on-record', facts: [fact] }] as const;
    expect(page('ar', { columns: [column], rows: [{ ...row, cells }] })).toContain('/ar/actions/training/t-1#e-1');
    expect(words(page('en', { columns: [column], rows: [{ ...row, cells }] }))).toMatch(
      /training opened , November 2018/,
    );
  });

  it('shows the newest three facts of a cell, and leads to the others', () => {
    const facts = ['2018', '2019', '2020', '2021', '2022'].map((on) => ({ ...fact, on }));
    const cells = [{ commitment: 'training', state: 'on-record', facts }] as const;
    const html = page('en', { columns: [column], rows: [{ ...row, cells }] });
    const [cell = ''] = /<td data-label="Training">.*?<\/td>/s.exec(html)!;
    expect(words(cell)).toMatch(/2020 .* 2021 .* 2022 and 2 more/);
    expect(words(cell)).not.toMatch(/2018|2019/);
    expect(cell).toContain('href="/en/timeline?party=AAA&amp;commitment=53-45-POL%2Ftraining"');
  });

  it('has six commitments beside one another, and the way to those before and after them', () => {
    const keys = Array.from({ length: 13 }, (_, n) => `c-${n}`);
    const columns = keys.map((commitment) => ({ ...column, commitment, unnamed: [] }));
    const cells = keys.map((commitment) => ({ commitment, state: 'no-record', facts: [] }) as const);
    const html = page('en', { columns, rows: [{ ...row, cells }] }, 'c-6');
    const [table = ''] = /<table.*<\/table>/s.exec(html) ?? [];
    expect(table.match(/<td/g)).toHaveLength(6);
    expect(table.match(/commitments\/c-\d+"/g)).toEqual([6, 7, 8, 9, 10, 11].map((n) => `commitments/c-${n}"`));
    expect([...html.matchAll(/\?from=(c-\d+)"/g)].map(([, key]) => key)).toEqual(['c-0', 'c-12']);
  });

  it('puts states whom a source counts and does not name beside the table, in no state’s cell', () => {
    const html = words(page('en', { columns: [column], rows: [row] }));
    expect(html).toContain('at least 41 states · names not in the source');
  });
});
