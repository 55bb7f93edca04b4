import { describe, expect, it } from '@jest/globals';
import { ccBy, type DataLicence } from '#api';
import { languages } from '#kernel';
import { rulesOf, rulesVersions, statusOrder } from '#progress';
import { assessedStatuses, sourceTypeWords, statedStatusWords } from '#register';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { AboutPage } from './about.page.js';
import { unknowns } from './about.words.js';
import { glossary } from './glossary.js';

const page = (lang: string, licence: DataLicence = ccBy): string =>
  htmlOf(
    <AboutPage stamp={{ asOf: '2026-11-24', knownAt: null, position: '0000000000000284' }} licence={licence} />,
    readerOf({ url: `/${lang}/about`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );

describe('about the figures', () => {
  it.each(languages)('has in %s every status with its shape, every term and everything not known', (lang) => {
    const html = page(lang);
    const every = new Set<string>([...statusOrder, ...assessedStatuses, ...Object.keys(statedStatusWords)]);
    expect(html.match(/<svg class="shape/g)).toHaveLength(every.size);
    const differing = rulesOf(2).inWords.filter((words, at) => rulesOf(1).inWords[at] !== words);
    expect(html.match(/<th scope="row">/g)).toHaveLength(glossary.length + differing.length);
    for (const version of rulesVersions)
      for (const words of rulesOf(version).inWords) expect(html).toContain(words[lang]);
    for (const words of unknowns) expect(html).toContain(words[lang]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it.each(languages)('says in %s under which licence the data may be used, whichever it is', (lang) => {
    expect(page(lang)).toContain(`href="${ccBy.url}"`);
    expect(page(lang)).toContain('CC BY 4.0');
    const own = page(lang, { ...ccBy, name: 'Open <Data> 1', url: 'https://oic.example/licence' });
    expect(own).toContain('<bdi>Open &lt;Data> 1</bdi>');
    expect(own).toContain('href="https://oic.example/licence"');
    expect(own).not.toContain('CC BY');
  });

  it('has terms with something said in each language, each once', () => {
    for (const lang of languages) for (const term of glossary) expect(term[lang]).toMatch(/\S/);
    expect(new Set(glossary.map(({ en }) => en)).size).toBe(glossary.length);
  });

  it('names every type of source', () => {
    for (const words of Object.values(sourceTypeWords)) expect(page('fr')).toContain(`<li>${words.fr}</li>`);
  });

  it('says of a term in which language it is', () => {
    expect(page('ar')).toContain('<bdi lang="en" dir="ltr">General Secretariat</bdi>');
  });
});
