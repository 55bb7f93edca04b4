import { describe, expect, it } from '@jest/globals';
import { type Problem, problemBody, problem } from '#api';
import type { Lang } from '#kernel';
import { languages } from '#kernel';
import { ErrorPage } from '../ui/error.page.js';
import { Link, linkHere } from '../routing/link.js';
import { places } from '../routing/places.js';
import { Citation } from '../ui/citation.js';
import { Code, DateText, Text } from '../ui/text.js';
import { alphabetical, byParty, counted } from '../i18n/words.js';
import { ExternalLink, link, linkIn } from '../routing/link.js';
import { boundedMoment, momentIn, pageReaders, readable } from '../routing/moment.js';
import { isolated } from './failure.js';
import { addressOf, readerOf } from '../i18n/reader.js';
import { htmlOf } from './rendering.interceptor.js';

const reader = (url: string) => {
  const { searchParams } = new URL(url, 'http://tanfidh.test');
  return readerOf({ url, query: Object.fromEntries(searchParams), id: 'c-1' }, { today: '2026-11-24' });
};
const in_ = (lang: Lang) => reader(`/${lang}/about`);

/** Texts that anybody might hand in, wherever a text can stand. */
const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><svg onload=alert(1)>',
  '<!--',
  ']]><b>',
  '&lt;script&gt;',
  '\u2028<iframe srcdoc=x>',
];
const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//elsewhere.test/x',
  'https://',
  'http://a b',
];

describe('links', () => {
  it('keep the day and what was known, and filters only in the same place', () => {
    const here = reader('/ar/timeline?asOf=2018-11-29&knownAt=2026-11-24&kind=training&blank=');
    expect(link(here, places.about)).toBe('/ar/about?asOf=2018-11-29&knownAt=2026-11-24');
    expect(linkHere(here, { cursor: 'x' })).toBe(
      '/ar/timeline?asOf=2018-11-29&knownAt=2026-11-24&kind=training&cursor=x',
    );
    expect(linkHere(here, { asOf: null, knownAt: null })).toBe('/ar/timeline?kind=training');
    expect(linkIn(here, 'fr')).toBe('/fr/timeline?asOf=2018-11-29&knownAt=2026-11-24&kind=training');
  });

  it('know the language however the address is written, and never repeat it in a query', () => {
    expect(reader('/%66r/about')).toMatchObject({ lang: 'fr', place: 'about' });
    expect(link(reader('/en/about?lang=ar'), places.about)).toBe('/en/about');
    expect(addressOf('http://other.test/about?a=1')).toEqual({ path: '/about', query: 'a=1' });
    expect(addressOf('http://other.test?a=1')).toEqual({ path: '/', query: 'a=1' });
  });

  it('escape what names a place', () => {
    expect(link(in_('en'), places.paragraph('53/45', '"><b>'))).toBe(
      '/en/resolutions/53%2F45/paragraphs/%22%3E%3Cb%3E',
    );
  });

  it.each(schemes)('lead nowhere for %s', (href) => {
    const html = htmlOf(<ExternalLink href={href} />, in_('en'));
    expect(html).not.toContain('href');
    expect(html).not.toContain('<script');
  });

  it('lead to the web, opened without telling where from', () => {
    expect(htmlOf(<ExternalLink href="https://oic.example/a?b=1&c=2" />, in_('en'))).toContain(
      '<a class="external" href="https://oic.example/a?b=1&amp;c=2" rel="external noreferrer noopener">',
    );
  });

  it.each([';', ':', '.', ',', '؛', '.”'])('end before the mark that the sentence sets after them: %s', (mark) => {
    const source = { type: 'press', confidence: 'B', locator: null, quote: null } as const;
    const citation = `News, https://a.example/x?id=1.2${mark} and more`;
    const html = htmlOf(<Citation source={{ ...source, citation }} />, in_('en'));
    expect(html).toContain('href="https://a.example/x?id=1.2"');
    expect(html).toContain(`${mark} and more`);
  });

  it('are found in a citation', () => {
    const source = { type: 'press', confidence: 'B', locator: 'p. 2', quote: null } as const;
    const html = htmlOf(<Citation source={{ ...source, citation: 'News, https://a.example/x (2018)' }} />, in_('en'));
    expect(html).toContain('href="https://a.example/x"');
    expect(html).toContain(' (2018)</bdi>, <bdi lang>p. 2</bdi>');
    expect(html).toMatch(/<cite class="citation" lang(="")?>/);
  });
});

describe('what others wrote', () => {
  it.each(payloads)('stays text: %s', (text) => {
    const ours = /<!doctype html>|<\/?(p|a|bdi)( (title|data-x|lang|dir|class|href)="[^"<]*")*>/g;
    for (const lang of languages) {
      const page = (
        <p title={text} data-x={text}>
          <Text of={{ original: 'en', en: text }} />
          <Code>{text}</Code>
          <Link to={places.party(text)} hash={text} params={{ q: text }}>
            {text}
          </Link>
        </p>
      );
      expect(htmlOf(page, in_(lang)).match(ours)).toHaveLength(9);
      expect(htmlOf(page, in_(lang)).replaceAll(ours, '')).not.toContain('<');
    }
  });

  it('says its language where that is not the page’s', () => {
    const text = { original: 'ar', ar: 'قرار' } as const;
    expect(htmlOf(<Text of={text} />, in_('fr'))).toContain('<bdi lang="ar" dir="rtl">قرار</bdi>');
    expect(htmlOf(<Text of={text} />, in_('ar'))).toContain('<bdi>قرار</bdi>');
  });
});

describe('dates, numbers and order', () => {
  it('have the Hijri day beside them in Arabic, where the day is known', () => {
    expect(htmlOf(<DateText on="2018-11-29" />, in_('ar'))).toContain('29 تشرين الثاني/نوفمبر 2018');
    expect(htmlOf(<DateText on="2018-11-29" />, in_('ar'))).toContain('(21 ربيع الأول 1440 هـ حساباً)');
    expect(htmlOf(<DateText on="2018-11" />, in_('ar'))).not.toContain('hijri');
    expect(htmlOf(<DateText on="2018-05-06/2018-09-24" />, in_('ar'))).not.toContain('hijri');
    expect(htmlOf(<DateText on="before 2019-06-01" />, in_('en'))).toBe(
      '<!doctype html><span>before 1 June 2019</span>',
    );
    expect(htmlOf(<DateText on="2018-05-05/2018-05-06" />, in_('ar'))).toContain('(19–20 شعبان 1439 هـ حساباً)');
    expect(htmlOf(<DateText on="on or before 2018-11-29" />, in_('ar'))).toContain('(21 ربيع الأول 1440 هـ حساباً)');
    for (const on of ['1983-10-31', '2036-10-21', '1999-04-16/1999-04-17', '2029-05-13/2029-05-14'])
      expect(htmlOf(<DateText on={on} />, in_('ar'))).not.toContain('hijri');
    expect(htmlOf(<DateText on="2018-05/2018-06" />, in_('ar'))).not.toContain('hijri');
    expect(htmlOf(<DateText on="2018-05-05" withHijri={false} />, in_('ar'))).not.toContain('hijri');
  });

  it('take the form the number asks for', () => {
    const steps = {
      zero: 'لا خطوات',
      one: 'خطوة واحدة',
      two: 'خطوتان',
      few: '{n} خطوات',
      many: '{n} خطوة',
      other: '{n} خطوة',
    };
    expect([0, 1, 2, 3, 11, 100].map((n) => counted('ar', n, steps))).toEqual([
      'لا خطوات',
      'خطوة واحدة',
      'خطوتان',
      '3 خطوات',
      '11 خطوة',
      '100 خطوة',
    ]);
  });

  it('follow the reader’s alphabet', () => {
    expect(alphabetical('fr', ['Zambie', 'Égypte', 'Espagne'], (each) => each)).toEqual([
      'Égypte',
      'Espagne',
      'Zambie',
    ]);
  });

  it('follow the register’s alphabet where they are parties', () => {
    const keys: Readonly<Record<string, string>> = { SDN: 'سودان', JOR: 'اردن', QAT: 'قطر' };
    const sortKeyOf = (code: string) => ({ ar: keys[code] ?? '', en: code, fr: code });
    const here = readerOf({ url: '/ar', query: {}, id: 'c-1' }, { today: '2026-11-24', sortKeyOf });
    expect(byParty(here, ['QAT', 'SDN', 'JOR'], (code) => code)).toEqual(['JOR', 'SDN', 'QAT']);
  });
});

describe('an error', () => {
  it.each(languages)('is told in %s with its code, its fields and a way on', (lang) => {
    const found = problem('malformed-query', { errors: [{ pointer: '?asOf', code: 'not-a-day' }] });
    const here = reader(`/${lang}/about?asOf=%3Cscript%3E`);
    const html = htmlOf(<ErrorPage problem={problemBody(found, lang, 'c-1')} />, here);
    for (const part of ['malformed-query', 'asOf', 'c-1', `href="/${lang}/about"`]) expect(html).toContain(part);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toContain('<script');
  });

  const shown = (url: string, found: Problem): string =>
    htmlOf(<ErrorPage problem={problemBody(found, 'en', 'c-1')} />, reader(url));

  it('takes away what could not be read, and nothing else', () => {
    const found = problem('malformed-query', { errors: [{ pointer: '?asOf', code: 'not-a-day' }] });
    expect(shown('/en/timeline?asOf=zz&kind=training&knownAt=2026-11-01', found)).toContain(
      '<a href="/en/timeline?kind=training&amp;knownAt=2026-11-01">Open the page without these values</a>',
    );
  });

  it('takes everything away where what was found fault with is not in the address under its name', () => {
    const found = problem('malformed-query', { errors: [{ pointer: '?resolution', code: 'unknown-reference' }] });
    expect(shown('/en/timeline?paragraph=zz/op-4&asOf=2019-01-01', found)).toContain(
      '<a href="/en/timeline?asOf=2019-01-01">Open the',
    );
  });

  it('is not turned around by what was asked for', () => {
    const found = problem('unknown-party', { params: { code: '\u202eabc\u0007' } });
    expect(shown('/en/parties/x', isolated(found))).toContain('Party \u2068abc\u2069 is not');
  });

  it('says of a day before the record that nothing was on it, with the way back', () => {
    const params = { id: '53-45-POL', knownAt: '2020-01-01T23:59:59.999Z' };
    const found = problem('resolution-not-known-then', { params });
    const html = shown('/en/resolutions/53-45-POL?knownAt=2020-01-01&asOf=2019-01-01', found);
    expect(html).toContain('On 1 January 2020 nothing of this was in the record.');
    expect(html).toContain('<a href="/en/resolutions/53-45-POL">Back to today’s knowledge</a>');
    expect(html).not.toContain('T23:59');
    const party = problem('unknown-party', { params: { code: 'XXX' } });
    expect(shown('/en/parties/XXX', party)).toContain('No page here');
    const then = shown('/en/parties/XXX?knownAt=2020-01-01', party);
    expect(then).toContain('<h1>No page here</h1>');
    expect(then).toContain('It may have been entered after that day, or it may not be on record at all.');
  });
});

describe('the two clocks of an address', () => {
  it('take a day for the end of it, and leave out what is none', () => {
    expect(momentIn({ asOf: 'zz', knownAt: '2020-01-01' })).toEqual({
      asOf: null,
      knownAt: '2020-01-01T23:59:59.999Z',
    });
    expect(readable({ asOf: 'zz', knownAt: '2020-01-01', q: 'zz' }, '2026-11-24')).toEqual({
      knownAt: '2020-01-01',
      q: 'zz',
    });
    expect(readable({ asOf: '9999-12-31' }, '2026-11-24')).toEqual({});
    expect(boundedMoment({ asOf: '2076-12-31' }, '2026-11-24').asOf).toBe('2076-12-31');
    expect(() => boundedMoment({ asOf: '2077-01-01' }, '2026-11-24')).toThrow('malformed-query');
    const code = (text: string) => pageReaders.knownAt(text);
    expect(code('tomorrow')).toEqual({ code: 'not-a-day' });
    expect(code('2020-01-01T25:00')).toEqual({ code: 'not-an-instant' });
  });
});
