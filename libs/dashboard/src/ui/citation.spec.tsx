import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Lang } from '#kernel';
import { readerOf } from '../i18n/reader.js';
import { htmlOf } from '../request/rendering.interceptor.js';
import { Citation } from './citation.js';
import { citedSources } from './cited.words.js';

const report =
  'Summary report (in Arabic), Second OIC Member States Conference on Mediation, Istanbul, 29 November 2018';
const html = (lang: Lang, citation: string, locator: string | null = null): string =>
  htmlOf(
    <Citation source={{ type: 'press', confidence: 'B', citation, locator, quote: null }} />,
    readerOf({ url: `/${lang}`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );
const words = (text: string): string => text.replaceAll(/<[^>]*>/g, '');

/** Every citation of the shipped data, once. */
const shipped = (): readonly string[] => {
  const folder = new URL('../../../../data/53-45-POL/', import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const cited = text.flatMap((file) => [...file.matchAll(/"citation": ("(?:[^"\\]|\\.)*")/g)]);
  return [...new Set(cited.map(([, quoted = '""']): string => JSON.parse(quoted)))];
};

describe('a citation (P7)', () => {
  it('leads to the line of the report that is kept with the record, in the reader’s language', () => {
    const place = (lang: Lang) => `href="/${lang}/documents/conference-report-2018#L79"`;
    expect(html('ar', report, 'line 79')).toContain(`<a ${place('ar')}>السطر 79</a>`);
    expect(html('en', report, 'line 79')).toContain(`<a ${place('en')}>line 79</a>`);
    expect(html('fr', report, 'line 79')).toContain(`<a ${place('fr')}>ligne 79</a>`);
    expect(words(html('fr', report))).toContain('Rapport de synthèse (en arabe)');
  });

  it('names a paragraph of a preamble in the reader’s language', () => {
    expect(words(html('ar', 'A paper', 'preambular paragraph 2'))).toMatch(/فقرة الديباجة 2$/);
    expect(words(html('fr', 'A paper', 'preambular paragraphs 1 and 2'))).toMatch(/alinéas du préambule 1 et 2$/);
  });

  it('has a way to both of two lines', () => {
    const found = html('ar', report, 'lines 83 and 89');
    expect(words(found)).toMatch(/السطران 83 و89$/);
    expect(found).toContain('#L83"');
    expect(found).toContain('#L89"');
    expect(words(html('fr', report, 'lines 97 to 122'))).toMatch(/lignes 97 à 122$/);
  });

  it('has the address of a known source where it gives none itself, once', () => {
    const release = 'Turkish Ministry of Foreign Affairs, press release No 252, 26 September 2018';
    const address = 'https://boston-cg.mfa.gov.tr/Mission/ShowAnnouncement/349737';
    expect(html('fr', release, 'paragraphs 1 and 2')).toContain(`href="${address}"`);
    expect(words(html('ar', release, 'paragraphs 1 and 2'))).toContain('الفقرتان 1 و2');
    expect(html('en', `${release}, ${address}`).split('href=')).toHaveLength(2);
  });

  it('is as it was written, in a language that nobody noted, where the record knows no title', () => {
    expect(html('ar', 'A paper', 'panel 1')).toContain(
      '<cite class="citation" lang><bdi>A paper</bdi>، <bdi lang>panel 1',
    );
    expect(html('ar', `${report}ers`)).toContain('<cite class="citation" lang>');
  });

  it('goes on in the reader’s language, with its marks, where the record knows what is said (P7)', () => {
    const paper = `${report}; the first day is inferred from the adoption of the resolution, Dhaka, 6 May 2018`;
    expect(words(html('ar', paper))).toMatch(/2018؛ واليوم الأول مستنتج من اعتماد القرار، دكا، 6 أيار\/مايو 2018$/);
    expect(words(html('fr', paper))).toContain('\u202f; le premier jour est déduit');
    expect(words(html('ar', `${report}, https://a.example/x`))).toContain('2018، https://a.example/x');
    expect(html('ar', `${report}; something else`)).toContain('<bdi lang="en">; something else</bdi>');
    expect(words(html('en', paper))).toContain('; the first day is inferred');
  });

  it('has an address once, though its host alone stands behind the title', () => {
    const note = 'Concept note, Third OIC Member States Conference on Mediation (Turkish Ministry of Foreign Affairs)';
    expect(words(html('en', `${note}, istanbulmediation.org`)).split('istanbulmediation.org')).toHaveLength(2);
  });

  it.each(['ar', 'fr'] as const)('of the shipped record is in no language but the reader’s: %s', (lang) => {
    const english = shipped().filter((one) => /<cite[^>]* lang>|lang="en"/.test(html(lang, one)));
    expect(english).toEqual([]);
  });

  it('of the shipped record is known by a title in three languages, or has an address of its own', () => {
    const unknown = shipped().filter(
      (one) => !one.includes('http') && !citedSources.some(({ begins }) => one.startsWith(begins)),
    );
    expect(unknown).toEqual([]);
  });
});
