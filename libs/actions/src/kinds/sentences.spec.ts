import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Lang, Formatter, Slice, Words } from '#kernel';
import { languages, upcast } from '#kernel';
import { correspondenceSlices } from '#correspondence';
import { registerSlices, formatterIn } from '#register';
import { kinds } from './index.js';

const folderOf = (slice: Slice, root: string): URL => new URL(`${root}${slice.name}/golden/`, import.meta.url);

/** What somebody wrote is quoted as it is: these rules are for our own words. */
const formatterFor = (lang: Lang): Formatter => ({ ...formatterIn(lang, () => undefined), text: () => 'XYZ' });

const sentencesOf = (slice: Slice, root: string): readonly (readonly [string, Lang, string])[] =>
  readdirSync(folderOf(slice, root)).flatMap((file) => {
    const [type = '', v = ''] = file.split('.');
    const kept: unknown = JSON.parse(readFileSync(new URL(file, folderOf(slice, root)), 'utf8'));
    const data = upcast(slice, type, Number(v.slice(1)), kept);
    return languages.map((lang) => {
      const sentence = slice.words.events[type]?.[lang];
      return [type, lang, sentence?.(data, formatterFor(lang)) ?? ''] as const;
    });
  });

const all = [
  ...kinds.flatMap((kind) => sentencesOf(kind, './')),
  ...registerSlices.flatMap((slice) => sentencesOf(slice, '../../../register/src/')),
  ...correspondenceSlices.flatMap((slice) => sentencesOf(slice, '../../../correspondence/src/')),
];

const nomination = (category: string, letter: object): object => ({
  title: { original: 'en', en: 'A nomination' },
  serves: [],
  state: 'TUR',
  category,
  person: 'prs_0000000000000000',
  letter: { ...letter, on: 'before 2019-06' },
});

describe('a timeline sentence', () => {
  it.each(all)('%s in %s says everything: %s', (_type, _lang, sentence) => {
    expect(sentence).not.toMatch(/undefined|null|\[object|\{\w+\}|^$/);
  });

  it.each(all.filter(([, lang]) => lang === 'fr'))('%s in %s has a space before high signs: %s', (_t, _l, sentence) => {
    expect(sentence.replace(/\u2068.*?\u2069/g, '')).not.toMatch(/\S[;:»!?]|«\S/);
  });

  it.each(all.filter(([, lang]) => lang !== 'ar'))(
    '%s in %s puts no date with precision after “on” or “le”: %s',
    (...of) => {
      expect(of[2]).not.toMatch(/\b(?:on|le) (?:before|avant|on or|au plus|\d{4}\b|.* – )/);
    },
  );

  it('puts no bare number beside a date, where 24 members would read as the 24th', () => {
    const counted = kinds.flatMap(({ words }) => words.events['MemberCountReported'] ?? []);
    const data = { on: '2018-11-29', quantity: { value: 24, qualifier: 'exact' } };
    expect(counted.map((words) => words.en(data, formatterFor('en')))).toEqual([
      'Members of the group: 24 (29 November 2018; names not in the source)',
    ]);
  });

  it('says of states that a source counts whether it names none, some or all of them', () => {
    const conference = kinds.find(({ name }) => name === 'conference');
    const said = (lang: Lang, states: readonly string[]): string | undefined =>
      conference?.words.events['ParticipationRecorded']?.[lang](
        { on: '2018-11-29', states, partners: [], statesCount: { value: 2, qualifier: 'exact' }, participants: null },
        formatterFor(lang),
      );
    expect(said('en', [])).toContain('member states: 2 (names not in the source)');
    expect(said('en', ['PAK'])).toContain('member states: 2 (not all names in the source)');
    expect(said('ar', ['PAK'])).toContain('(لا ترد كل الأسماء في المصدر)');
    expect(said('fr', ['PAK'])).toContain('(la source ne donne pas tous les noms)');
    expect(said('en', ['PAK', 'JOR'])).toMatch(/member states: 2$/);
  });

  it('names no recommendation by a key that no source has (R15)', () => {
    const { events } = kinds.find(({ name }) => name === 'partnership')?.words ?? {};
    const data = { on: '2018-11-29', by: {}, what: {}, recommendation: 'R14' };
    const said = languages.map((lang) => events?.['PartnershipProposed']?.[lang](data, formatterFor(lang)));
    expect(said.join()).not.toContain('R14');
    expect(said.map((one) => one?.split('XYZ').at(-1))).toEqual([
      '؛ وهو توصية أيضاً',
      '; also a recommendation',
      '\u202f; aussi une recommandation',
    ]);
  });

  it('says once who speaks for what bears the same name', () => {
    const { events } = kinds.find(({ name: kind }) => kind === 'conference')?.words ?? {};
    const speakers = ['Gulf Cooperation Council', 'Secretary'].map((en) => ({
      function: { original: 'en', en },
      party: 'GCC',
    }));
    const name = 'Gulf Cooperation Council';
    const format = formatterIn('en', () => ({ ar: name, en: name, fr: name }));
    const said = events?.['SessionHeld']?.en(
      { on: '2022-06-05', title: { original: 'en', en: 'Panel' }, number: null, speakers },
      format,
    );
    expect(said).toContain('speakers: Gulf Cooperation Council; Secretary (Gulf Cooperation Council)');
  });

  it('has the right article, and no verb that would have to agree with a party', () => {
    const kind = kinds.find(({ name }) => name === 'nomination');
    const words = kind?.words.events['NominationEntered'];
    // Whoever may not see the reference of a letter reads that there is one.
    const said = (lang: Lang, category: string, letter: object = { reference: 'NV/1' }): string | undefined =>
      words?.[lang](
        nomination(category, letter),
        formatterIn(lang, () => ({ ar: 'العراق', en: 'Iraq', fr: 'Iraq' })),
      );
    expect(said('en', 'expert')).toBe('Iraq nominated an expert by letter \u2068NV/1\u2069 (before June 2019)');
    expect(said('fr', 'mediator')).toBe(
      'Candidature d’un médiateur présentée par lettre \u2068NV/1\u2069 (avant juin 2019) : Iraq',
    );
    expect(said('en', 'expert', {})).toBe('Iraq nominated an expert by letter (before June 2019)');
    expect(said('ar', 'expert')).toBe('ترشيح خبير من العراق بالرسالة \u2068NV/1\u2069 (قبل حزيران/يونيو 2019)');
  });
});

describe('a refusal', () => {
  const dated = kinds.flatMap(({ name, words }) =>
    Object.entries<Words>(words.refusals).flatMap(([code, said]) =>
      languages.filter((lang) => /\{on\}/.test(said[lang])).map((lang) => [name, code, lang]),
    ),
  );
  it('prints no date as it is kept: “before 2018-11-29” is English, whatever the reader’s language', () => {
    expect(dated).toEqual([]);
  });
});
