import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import type { Lang } from '#kernel';
import { languages } from '#kernel';
import type { CommitmentProgress, Instance, ParagraphProgress } from '#progress';
import { rulesOf, rulesVersion, statusOrder } from '#progress';
import { ParagraphStatus } from './paragraph-status.js';
import { CommitmentStatus } from './standing.js';
import { readerOf } from '../i18n/reader.js';
import { htmlOf } from '../request/rendering.interceptor.js';
import { byStanding } from './standing.js';

const text = (page: VNode, lang: Lang = 'en'): string =>
  htmlOf(page, readerOf({ url: `/${lang}`, query: {}, id: 'c-1' }, { today: '2026-11-24' })).replaceAll(/<[^>]*>/g, '');

/** `2018 held, 2019 -, 2020 ~`: `-` nothing on record, `~` something that does not count, `*` still running. */
const instances = (years: string): readonly Instance[] =>
  years.split(', ').map((each): Instance => {
    const [period = '', mark = ''] = each.split(' ');
    const states = { held: 'held', not: 'not-held', '-': 'no-record', '~': 'no-record', '*': 'current' } as const;
    return { period, state: states[mark as keyof typeof states], uncounted: mark === '~' ? 1 : 0 };
  });
/** As the rules have it. */
const statusOf = (years: string): CommitmentProgress['status'] =>
  rulesOf(rulesVersion).recurringStatus(instances(years).filter(({ state }) => state !== 'current'));
const yearly = (years: string) => ({ status: statusOf(years), instances: instances(years) }) as CommitmentProgress;
const said = (years: string, lang: Lang = 'en') => text(<CommitmentStatus of={yearly(years)} />, lang);

const conference = '2018 held, 2019 held, 2020 -, 2021 -, 2022 held, 2023 -, 2024 -, 2025 -, 2026 *';

describe('a recurring commitment of which something is on record, but not of the period due last', () => {
  it('says what is on record last and what is not, and never that there is no information', () => {
    expect(languages.map((lang) => said(conference, lang))).toEqual([
      'عُقد آخر مرة في 2022؛ ولم يُقيَّد شيء عن 2023 و2024 و2025',
      'last held in 2022; nothing on record for 2023, 2024 and 2025',
      'tenue pour la dernière fois en 2022\u202f; rien d’inscrit pour 2023, 2024 et 2025',
    ]);
  });

  it.each([
    ['2018 held, 2019 -', 'last held in 2018; nothing on record for 2019'],
    ['2018 held, 2019 -, 2020 *', 'last held in 2018; nothing on record for 2019'],
    ['2017/18 held, 2018/19 -, 2019/20 -', 'last held in 2017/18; nothing on record for 2018/19 and 2019/20'],
    ['2018 held, 2019 -, 2020 -, 2021 -, 2022 -', 'last held in 2018; nothing on record for 2019 to 2022'],
    [
      '2018 held, 2019 -, 2020 not, 2021 -, 2022 -, 2023 -, 2024 -',
      'last held in 2018; recorded as not held in 2020; nothing on record for 2019 and 2021 to 2024',
    ],
    ['2019 -, 2020 not, 2021 -', 'recorded as not held in 2020; nothing on record for 2019 and 2021'],
    ['2018 held, 2019 ~, 2020 -', 'last held in 2018; nothing on record for 2020; no fact counted for 2019'],
    ['2018 held, 2019 ~', 'last held in 2018; no fact counted for 2019'],
  ])('%s: %s', (years, words) => {
    expect(said(years)).toBe(words);
  });

  it('says it in Arabic and French for many periods and for what was recorded as not held', () => {
    const years = '2018 held, 2019 -, 2020 not, 2021 -, 2022 -, 2023 -, 2024 -, 2025 ~';
    expect(said(years, 'ar')).toBe(
      'عُقد آخر مرة في 2018؛ وسُجّل أنه لم يُعقد في 2020؛ ولم يُقيَّد شيء عن 2019 و2021 إلى 2024؛ ولا توجد واقعة محسوبة عن 2025',
    );
    expect(said(years, 'fr')).toBe(
      'tenue pour la dernière fois en 2018\u202f; consignée comme non tenue en 2020\u202f; rien d’inscrit pour 2019 et 2021 à 2024\u202f; aucun fait compté pour 2025',
    );
  });

  it('keeps its computed status where nothing at all is on record, or where the period due last is', () => {
    expect(said('2018 -, 2019 -')).toBe('no information');
    expect(said('2018 *')).toBe('no information');
    expect(text(<CommitmentStatus of={yearly('2018 -, 2019 held')} />)).toBe('ongoing');
    expect(text(<CommitmentStatus of={yearly('2018 held, 2019 not')} />)).toBe('interrupted');
  });

  const none = { status: 'no-information', instances: null } as CommitmentProgress;
  const counts = (...of: readonly CommitmentProgress[]) =>
    byStanding(of).map(({ standing, number }) => [standing, number]);

  it('is counted as what it is, and not among those of which there is no information', () => {
    expect(counts(yearly(conference), none, yearly('2018 held'))).toEqual([
      ['no-information', 1],
      ['earlier-only', 1],
      ['ongoing', 1],
    ]);
    expect(counts(yearly(conference))).toEqual([['earlier-only', 1]]);
  });

  const paragraph = (...commitments: readonly CommitmentProgress[]): ParagraphProgress =>
    ({
      status: statusOrder.find((status) => commitments.some((each) => each.status === status)),
      commitments,
      coverage: { withFigure: 0, of: commitments.length },
    }) as unknown as ParagraphProgress;
  const ofParagraph = (...commitments: readonly CommitmentProgress[]) =>
    text(<ParagraphStatus of={paragraph(...commitments)} />);

  it('lends its words to its paragraph', () => {
    expect(ofParagraph(yearly(conference))).toBe(
      'Status of the paragraph: last held in 2022; nothing on record for 2023, 2024 and 2025',
    );
    expect(ofParagraph(yearly(conference), yearly('2018 held'))).toContain(
      'on record earlier, nothing since · on record earlier, nothing since (1), ongoing (1)',
    );
    expect(ofParagraph(yearly(conference), none)).toContain(
      'no information · no information (1), on record earlier, nothing since (1)',
    );
    expect(ofParagraph(none)).toBe('Status of the paragraph: no information');
  });
});
