import { describe, expect, it } from '@jest/globals';
import { onRecordAt } from '../../../../kernel/src/fixture.js';
import type { PartyRecord } from '#record';
import type { Lang } from '#kernel';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { PartyPage } from './party.page.js';

const stamp = { asOf: '2019-07-01', knownAt: null, position: null } as const;
const source = { type: 'state', confidence: 'A', citation: 'List', locator: null, quote: null } as const;
const bare: PartyRecord = {
  party: {
    code: 'AAA',
    kind: 'state',
    iso2: null,
    regionalGroup: null,
    joined: null,
    acronym: null,
    parent: null,
    standing: [],
    standingAsOf: null,
    ...onRecordAt('2019-01-01T00:00:00Z'),
    name: { ar: 'أ', en: 'A', fr: 'A' },
    officialName: { ar: 'دولة <أ>', en: 'State of <A>', fr: 'État <A>' },
    sortKey: { ar: 'أ', en: 'A', fr: 'A' },
  },
  addressed: { commitments: [], recommendations: [] },
  statements: [],
  reportedStatements: [],
  record: [],
  recentActions: [],
  revision: 0,
  amendments: [],
};
const page = (
  lang: Lang,
  said: Partial<PartyRecord & { readonly next: string | null }> = {},
  recommended = true,
): string =>
  htmlOf(
    <PartyPage
      shown={{ ...stamp, ...bare, next: null, ...said }}
      begun
      titleOf={() => undefined}
      resolutions={[{ id: '53-45-POL', designation: { original: 'en', ar: '53/45-س', en: '53/45-POL' } }]}
      recommended={recommended}
    />,
    readerOf({ url: `/${lang}/parties/AAA`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );
const words = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[ \n]+/g, ' ');

describe('a party', () => {
  it('whose record stands on several pages leads to the next', () => {
    expect(page('en')).not.toContain('class="pager"');
    expect(page('en')).toContain('Nothing on record is addressed');
    expect(page('en', { next: 'c2' })).toContain('Nothing in the resolutions on this page is addressed');
    expect(page('fr', { next: 'c2' })).toContain('href="/fr/parties/AAA?cursor=c2">Résolutions suivantes</a>');
  });

  it('of which nothing is on record has a page that says so', () => {
    const html = page('en');
    expect(html).toContain('<h1><bdi>State of &lt;A></bdi></h1>');
    for (const said of [
      'Standing nothing on record yet',
      'Nothing on record is addressed to it by name up to this day.',
      'Nothing on record yet.',
    ])
      expect(words(html)).toContain(said);
    expect(html).not.toContain('id="history"');
  });

  it('in standing as a member state leads to what is addressed to all of them', () => {
    const html = page('en', { party: { ...bare.party, standingAsOf: 'suspended' } });
    expect(html).toContain('href="/en/conferences#recommendations"');
    expect(page('en', { party: { ...bare.party, standingAsOf: 'suspended' } }, false)).not.toContain(
      '#recommendations"',
    );
    expect(page('en')).not.toContain('#recommendations"');
  });

  it('has under each commitment what names it, or that nothing is on record yet', () => {
    const fact = {
      name: 'training.opened',
      kind: 'training',
      action: 't',
      eventId: 'e',
      on: '2018',
    } as unknown as PartyRecord['record'][number]['cells'][number]['facts'][number];
    const cells = [
      { commitment: 'training', state: 'on-record', facts: [fact] },
      { commitment: 'network', state: 'no-record', facts: [] },
    ] as const;
    const html = page('en', { record: [{ resolution: '53-45-POL', cells }] });
    expect(words(html)).toContain('training training opened , 2018 network nothing on record yet');
    expect(html).toContain('href="/en/actions/training/t#e"');
    expect(words(html)).not.toMatch(/%|failed|silent|claim/);
  });

  it('has the newest ten under a commitment, and the way to the others', () => {
    const facts = Array.from({ length: 13 }, (_, n) => ({
      name: 'training.opened',
      kind: 'training',
      action: 't',
      eventId: `e-${n}`,
      on: String(2001 + n),
    })) as unknown as PartyRecord['record'][number]['cells'][number]['facts'];
    const cells = [{ commitment: 'training', state: 'on-record', facts }] as const;
    const html = page('en', { record: [{ resolution: '53-45-POL', cells }] });
    expect(words(html)).toMatch(/, 2004 .*, 2013 and 3 more/);
    expect(words(html)).not.toMatch(/200[123]/);
    expect(html).toContain('href="/en/timeline?party=AAA&amp;commitment=53-45-POL%2Ftraining"');
  });

  it('is told what is due from it as a date', () => {
    const commitment: PartyRecord['addressed']['commitments'][number] = {
      resolution: '53-45-POL',
      paragraph: 'op-4',
      commitment: 'network',
      as: 'responsible',
      title: { original: 'en', en: 'Network' },
      dueOn: '2019-06-01',
    };
    const addressed = { commitments: [commitment], recommendations: [] };
    expect(words(page('en', { addressed }))).toContain('Network (entrusted to it, expected on 1 June 2019)');
    expect(words(page('fr', { addressed }))).toContain('prévu le 1er juin 2019');
  });

  it('has what was said by it or for it, each with the commitment it is about', () => {
    const statement: PartyRecord['statements'][number] = {
      id: 's',
      resolution: '53-45-POL',
      paragraph: null,
      commitment: 'network',
      recommendation: null,
      status: null,
      party: 'AAA',
      relayed: null,
      replaces: null,
      on: '2018-11-29',
      by: { original: 'en', en: 'Delegation' },
      words: { original: 'en', en: 'We took part.' },
      originalLanguage: 'en',
      ...onRecordAt('2026-11-24T10:00:00Z'),
    };
    const html = page('fr', { statements: [statement] });
    expect(html).toContain('<a href="/fr/resolutions/53-45-POL/commitments/network">');
    expect(words(html)).toMatch(
      /Au sujet de\s: network Delegation , 29 novembre 2018 · inscrit le 24 novembre 2026 Résumé établi pour ce registre\s: We took part/,
    );
  });

  it('has what others report that it said apart from its own words, with who reports it (R17)', () => {
    const statement: PartyRecord['statements'][number] = {
      id: 's',
      resolution: '53-45-POL',
      paragraph: null,
      commitment: null,
      recommendation: null,
      status: null,
      party: 'AAA',
      relayed: { by: { original: 'en', en: 'A paper' }, as: 'paraphrase' },
      replaces: null,
      on: '2018-11-29',
      by: { original: 'en', en: 'Delegation' },
      words: { original: 'en', en: 'We took part.' },
      originalLanguage: 'en',
      ...onRecordAt('2026-11-24T10:00:00Z'),
    };
    const press = { ...statement, relayed: null, source: { ...source, type: 'press' as const } };
    const html = page('en', { reportedStatements: [statement, press] });
    expect(html).not.toContain('>Its statements<');
    expect(words(html)).toContain('What others report that it said');
    expect(words(html)).toMatch(
      /About: the whole resolution 53\/45-POL Delegation \(as reported by: A paper , paraphrase\)/,
    );
    expect(words(html)).toContain('Delegation (as reported by the press)');
    expect(words(page('ar', { reportedStatements: [statement] }))).toContain('(نقلاً عن: A paper ، بتصرف)');
    expect(words(page('fr', { reportedStatements: [press] }))).toContain('(d’après la presse)');
  });

  it('marks what was entered after the day, and what reads as a correction has it, in each language', () => {
    const standing = [
      {
        ...({ standing: 'member', on: '1969', decidedBy: null } as const),
        ...onRecordAt('2019-01-01T00:00:00Z', { correctedBy: 'c', knownSince: '2026-11-24T10:00:00Z' }),
      },
    ] as const;
    const of = (lang: Lang) => words(page(lang, { party: { ...bare.party, standing, standingAsOf: 'member' } }));
    expect(of('en')).toMatch(/entered on 24 November 2026 .*· corrected/);
    expect(of('fr')).toMatch(/· corrigé/);
    expect(of('ar')).toMatch(/· مصحَّح/);
  });

  it('tells every correction and withdrawal of what was registered of it, with the reason', () => {
    const said = { ar: 'عضو', en: 'Member', fr: 'Membre' };
    const amendment: PartyRecord['amendments'][number] = {
      eventId: 'c',
      revision: 2,
      does: 'withdraws',
      event: 'e',
      before: said,
      since: null,
      withdrawnBy: null,
      sourceBefore: null,
      servesBefore: null,
      servesSince: null,
      source,
      recordedAt: '2026-11-24T10:00:00Z',
      reason: { original: 'en', en: 'Entered twice' },
    };
    expect(page('en')).not.toContain('id="changes"');
    const html = page('en', { amendments: [amendment] });
    expect(words(html)).toMatch(
      /Corrections and withdrawals .*Withdrawal *, 24 November 2026 .*Member .*Entered twice/,
    );
  });

  it('sets its commas as the language does', () => {
    const standing = [
      { standing: 'member', on: '1969', decidedBy: 'OIC-CFM', ...onRecordAt('2026-11-24T10:00:00Z', { source }) },
    ] as const;
    const html = words(page('ar', { party: { ...bare.party, standing, standingAsOf: 'member' } }));
    expect(html).toMatch(/، 1969 ، /);
    expect(html.replace('List', '')).not.toMatch(/[\p{Script=Arabic}\d] ?, /u);
  });

  it('has the history of its standing, with who decided and the source', () => {
    const standing = [
      { standing: 'member', on: '1969', decidedBy: 'OIC-CFM', ...onRecordAt('2026-11-24T10:00:00Z', { source }) },
    ] as const;
    const html = words(page('fr', { party: { ...bare.party, standing, standingAsOf: 'member' } }));
    expect(html).toContain('Historique du statut');
    expect(html).toContain('OIC-CFM');
    expect(html).toContain('inscrit le 24 novembre 2026');
    expect(html).toContain('Source\u00A0: ');
  });
});
