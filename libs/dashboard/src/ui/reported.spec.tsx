import { describe, expect, it } from '@jest/globals';
import type { LocalizedText, Source } from '#kernel';
import { readerOf } from '../i18n/reader.js';
import { htmlOf } from '../request/rendering.interceptor.js';
import { Reported } from './reported.js';

const source: Source = { type: 'secretariat', confidence: 'A', citation: 'A report', locator: 'line 93', quote: null };
const quote = { lang: 'ar', text: 'توفير فرص للتدريب' };
const asked: LocalizedText = { original: 'en', en: 'Training is to be provided', ar: 'يُطلب توفير التدريب' };
const html = (url: string, text: LocalizedText, from: Source | null): string =>
  htmlOf(
    <Reported text={text} source={from} event="e" />,
    readerOf({ url, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );
const words = (page: string): string => page.replaceAll(/<[^>]*>/g, '');

describe('what a text asks', () => {
  it('is no quotation where only our wording of it is at hand, and is said to be ours', () => {
    const shown = html('/en', asked, source);
    expect(shown).not.toMatch(/<(blockquote|q|figure)\b/);
    expect(words(shown)).toContain('Summary made for this record: Training is to be providedA report, line 93');
    expect(words(html('/ar', asked, source))).toContain('ملخص أُعدَّ لهذا السجل: يُطلب توفير التدريب');
    expect(words(html('/fr', asked, null))).toContain('Résumé établi pour ce registre : Training');
  });

  it('has the words of the source beside it as the only quotation', () => {
    const shown = html('/en', asked, { ...source, quote });
    expect(shown).toContain(`<blockquote><bdi lang="ar" dir="rtl">${quote.text}</bdi></blockquote>`);
    expect(shown.match(/<blockquote/g)).toHaveLength(1);
    expect(words(shown)).toContain('Summary made for this record: Training');
  });

  it('is told once where it is the words of the source', () => {
    const shown = html('/ar', { original: 'ar', ar: quote.text }, { ...source, quote });
    expect(words(shown).split(quote.text)).toHaveLength(2);
    expect(words(shown)).not.toContain('ملخص');
  });
});
