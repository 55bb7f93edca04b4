import { describe, expect, it } from '@jest/globals';
import { ccBy, type DataLicence } from '#api';
import { languages } from '#kernel';
import type { OpenQuestionShown } from '#record';
import { rulesOf, rulesVersions, statusOrder } from '#progress';
import { assessedStatuses, sourceTypeWords, statedStatusWords } from '#register';
import { onRecordAt } from '../../../../kernel/src/fixture.js';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { AboutPage } from './about.page.js';
import { glossary } from './glossary.js';

const text = (en: string) => ({ original: 'en', en }) as const;

const asked = (id: string, sought: string, more: Partial<OpenQuestionShown> = {}): OpenQuestionShown => ({
  id,
  resolution: '53-45-POL',
  paragraph: null,
  commitment: 'training',
  sought: text(sought),
  known: null,
  on: '2026-11-23',
  by: 'TANFIDH',
  languages: ['ar', 'tr'],
  where: text('On the web'),
  answeredBy: null,
  state: 'open',
  answer: null,
  ...onRecordAt('2026-11-24T08:00:00Z'),
  ...more,
});

const page = (lang: string, licence: DataLicence = ccBy, questions: readonly OpenQuestionShown[] = []): string =>
  htmlOf(
    <AboutPage
      stamp={{ asOf: '2026-11-24', knownAt: null, position: '0000000000000284' }}
      licence={licence}
      questions={questions}
      moreQuestions={false}
      bearing={{ titleOf: () => text('Training of diplomats'), resolutions: [] }}
    />,
    readerOf({ url: `/${lang}/about`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );

describe('about the figures', () => {
  it.each(languages)('has in %s every status with its shape and every term', (lang) => {
    const html = page(lang);
    const every = new Set<string>([...statusOrder, ...assessedStatuses, ...Object.keys(statedStatusWords)]);
    expect(html.match(/<svg class="shape/g)).toHaveLength(every.size);
    const differing = rulesOf(2).inWords.filter((words, at) => rulesOf(1).inWords[at] !== words);
    expect(html.match(/<th scope="row">/g)).toHaveLength(glossary.length + differing.length);
    for (const version of rulesVersions)
      for (const words of rulesOf(version).inWords) expect(html).toContain(words[lang]);
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

  it('has what was sought and not found, with what it bears on, by whom, when and where (R18)', () => {
    const html = page('fr', ccBy, [asked('q1', 'Une quatrième session', { known: text('La troisième date de 2022') })]);
    const shown = html.slice(html.indexOf('id="question-q1"'));
    for (const said of ['Une quatrième session', 'La troisième date de 2022', 'Training of diplomats', 'On the web'])
      expect(shown).toContain(said);
    expect(shown).toMatch(/23 novembre 2026.*TANFIDH.*Langues : arabe et turc/s);
    expect(html).not.toContain('Cherché, et trouvé depuis');
    expect(page('en')).toContain('Nothing of the kind is on record by the day shown.');
  });

  it('has apart what has been found since, with the way to what says it', () => {
    const action = { kind: 'training', id: 't-4', title: text('Fourth programme') };
    const byFact = { on: '2026-10-01', words: null, fact: 'training.opened', action, eventId: 'e', source: null };
    const byWord = { on: '2026-11-24', words: text('A note says so'), fact: null, action: null, eventId: 'f' };
    const html = page('en', ccBy, [
      asked('q1', 'A fourth session', { state: 'answered', answer: byFact }),
      asked('q2', 'The number', { state: 'answered', answer: { ...byWord, source: null } }),
      asked('q3', 'A roster', { state: 'answered', answer: { ...byFact, on: null, fact: null } }),
      asked('q4', 'The budget'),
    ]);
    const found = html.slice(html.indexOf('Sought, and found since'));
    expect(html.indexOf('The budget')).toBeLessThan(html.indexOf('Sought, and found since'));
    expect(found).toMatch(/A fourth session.*href="\/en\/actions\/training\/t-4".*training opened.*1 October 2026/s);
    expect(found).toMatch(/The number.*A note says so.*24 November 2026.*A roster.*on a day that is not known/s);
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
