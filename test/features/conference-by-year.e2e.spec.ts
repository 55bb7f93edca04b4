import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

interface Instance {
  readonly period: string;
  readonly state: string;
}

describe('the annual conference as it is shipped, year by year', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  }, 120_000);
  afterAll(() => server.stop());

  const figure = async (day: string) => {
    const { body } = await server.read(`/api/v1/resolutions/53-45-POL/progress?asOf=${day}`);
    const all = (body.paragraphs as { commitments: any[] }[]).flatMap(({ commitments }) => commitments);
    const { status, progress, counted, instances, overdue } = all.find(({ key }) => key === 'conference');
    return {
      status,
      progress: progress === null ? null : `${progress.numerator}/${progress.denominator}`,
      counted,
      overdue: overdue?.since ?? null,
      years: (instances as readonly Instance[]).map(({ period, state }) => `${period} ${state}`),
    };
  };
  const mainOf = async (place: string): Promise<string> => {
    const { status, body } = await server.get(place);
    expect([place, status]).toEqual([place, 200]);
    return plain(/<main.*<\/main>/s.exec(body)?.[0] ?? '');
  };

  const to2019 = ['2018 held', '2019 held'];
  const to2020 = [...to2019, '2020 not-held'];
  const to2022 = [...to2020, '2021 not-held', '2022 held'];
  const nothing = (...years: readonly string[]): readonly string[] => years.map((year) => `${year} no-record`);

  it.each([
    ['2018-11-29', 'ongoing', '1/1', 1, null, ['2018 held'], 'held in 1 of 1 year due'],
    ['2019-11-01', 'ongoing', '2/2', 2, null, to2019, 'held in 2 of 2 years due'],
    // While a year runs it may still be held, whatever is known of it later.
    ['2020-12-31', 'ongoing', '2/2', 2, null, [...to2019, '2020 current'], 'held in 2 of 2 years due'],
    ['2021-01-01', 'interrupted', '2/3', 3, null, [...to2020, '2021 current'], 'held in 2 of 3 years due'],
    ['2022-06-06', 'ongoing', '3/5', 5, null, to2022, 'held in 3 of 5 years due'],
    ['2023-12-31', 'ongoing', '3/5', 5, null, [...to2022, '2023 current'], 'held in 3 of 5 years due'],
    [
      '2024-06-01',
      'earlier-only',
      null,
      5,
      '2024-01-01',
      [...to2022, ...nothing('2023'), '2024 current'],
      'last held in 2022; nothing on record for 2023',
    ],
    [
      '2026-11-28',
      'earlier-only',
      null,
      5,
      '2024-01-01',
      [...to2022, ...nothing('2023', '2024', '2025'), '2026 current'],
      'last held in 2022; nothing on record for 2023, 2024 and 2025',
    ],
  ])(
    'is the same in the answer and on the pages as of %s: %s',
    async (day, status, progress, counted, overdue, years, said) => {
      expect(await figure(day)).toEqual({ status, progress, counted, overdue, years });
      const page = await mainOf(`/en/resolutions/53-45-POL/commitments/conference?asOf=${day}`);
      const overview = (await server.get(`/en/resolutions/53-45-POL?asOf=${day}`)).body;
      const [part = ''] = /<tr id="commitment-conference".*?<\/tr>/s.exec(overview) ?? [];
      for (const shown of [page, plain(part)]) {
        expect(shown).toContain(said);
        expect(shown).not.toContain('no information');
      }
      for (const year of years) {
        const [period = '', state = ''] = year.split(' ');
        if (state === 'not-held') expect(page).toContain(`${period} recorded as not held`);
        if (state === 'held') expect(page).toContain(`${period} held`);
      }
    },
  );

  it.each([
    ['en', 'last held in 2022; nothing on record for 2023, 2024 and 2025', 'Recorded as not held in 2020'],
    ['ar', 'عُقد آخر مرة في 2022؛ ولم يُقيَّد شيء عن 2023 و2024 و2025', 'سُجِّل أن مؤتمر عام 2020 لم يُعقد'],
    [
      'fr',
      'tenue pour la dernière fois en 2022 ; rien d’inscrit pour 2023, 2024 et 2025',
      'Enregistrée comme non tenue en 2020',
    ],
  ])('says in %s when it was last held, and which years it was not', async (lang, said, notHeld) => {
    const page = await mainOf(`/${lang}/resolutions/53-45-POL/commitments/conference?asOf=2026-11-28`);
    const list = await mainOf(`/${lang}/conferences?asOf=2026-11-28`);
    expect(page).toContain(said);
    expect(list).toContain(notHeld);
  });

  it('rests the years without one on the numbering, which its source and reason say', async () => {
    const place = '/api/v1/resolutions/53-45-POL/paragraphs/conference/explanation?asOf=2026-11-28';
    const [explained] = (await server.read(place)).body.paragraph.commitments;
    const absent = (explained.counted as any[]).filter(({ name }) => name === 'conference.not-held');
    expect(new Set(absent.map(({ on }) => on))).toEqual(new Set(['2020', '2021']));
    for (const { source } of absent) {
      expect(source).toMatchObject({ type: 'press', confidence: 'B' });
      expect(source.citation).toContain('inferred from the numbering');
    }
  });
});
