import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

describe('the overview of a resolution', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  }, 120_000);
  afterAll(() => server.stop());

  const body = async (place: string): Promise<string> => (await server.get(place)).body;
  const head = async (place: string): Promise<string> =>
    plain(/<header class="page-head">.*?<\/header>/s.exec(await body(place))?.[0] ?? '');

  /** What lies one tap deeper. */
  const folded = async (place: string, name: string): Promise<string> =>
    plain(new RegExp(`<details class="${name}">.*?</details>`, 's').exec(await body(place))?.[0] ?? '');
  const row = (html: string, key: string): string =>
    new RegExp(`<tr id="commitment-${key}".*?</tr>`, 's').exec(html)?.[0] ?? '';

  it('names what came before and after it, by number or title, from the day that it came', async () => {
    const about = (place: string) => folded(place, 'particulars');
    expect(await about('/en/resolutions/53-45-POL?asOf=2018-11-29')).not.toContain('Renewed');
    expect(await about('/en/resolutions/53-45-POL')).toContain('Renewed by 56/46-POL');
    expect(await about('/en/resolutions/53-45-POL')).toMatch(
      /Renewed by 56\/46-POL.*Commitments concerned: .*Source: .*Concept note/,
    );
    expect(await about('/ar/resolutions/56-46-POL')).toContain('يجدِّد ولاية القرار 53/45-س');
    expect(await about('/en/resolutions/56-46-POL')).toContain(
      'Followed by Strengthening the mediation capacity of the OIC',
    );
    expect(await head('/fr/resolutions/53-45-POL')).toContain('Adoption : 5–6 mai 2018');
  });

  it.each(['', '/paragraphs/op-8', '/commitments/training', '/matrix'])(
    'says that it was not adopted yet%s',
    async (place) => {
      const said = 'On this day the resolution had not yet been adopted.';
      expect(await head(`/en/resolutions/53-45-POL${place}?asOf=2018-04-01`)).toContain(said);
      expect(await head(`/en/resolutions/53-45-POL${place}?asOf=2018-05-06`)).not.toContain(said);
    },
  );

  it('says in a sentence where all stands, and which day comes next; then one row a commitment', async () => {
    const html = await body('/en/resolutions/53-45-POL?asOf=2018-11-29');
    const [sentence = ''] = /<div class="stands">.*?<\/div>/s.exec(html) ?? [];
    expect(plain(sentence)).toMatch(/^Of 7 commitments: there is no information on \d.*\. The latest on record is of /);
    expect(plain(sentence)).toContain('1 stated implemented by their leads');
    expect(sentence).toContain('href="/en/dates?asOf=2018-11-29&amp;resolution=53-45-POL"');
    expect(html.indexOf('class="stands"')).toBeLessThan(html.indexOf('<tr id="commitment-'));
    expect(plain(row(html, 'contact-group'))).toMatch(/3 of 4 steps \(set by: .+\).*November 2018$/);
    expect(plain(row(html, 'network'))).toContain('stated: pending (Türkiye, 29 November 2018)');
    expect(plain(row(html, 'network'))).not.toContain('nothing on record');
    expect(plain(row(html, 'pcsu'))).toContain('(Paragraph \u20684\u2069)');
  });

  it.each([
    ['en', '2026-06-01', 'last held in 2022; nothing on record for 2023, 2024 and 2025'],
    ['ar', '2026-06-01', 'عُقد آخر مرة في 2022؛ ولم يُقيَّد شيء عن 2023 و2024 و2025'],
    ['fr', '2026-06-01', 'tenue pour la dernière fois en 2022 ; rien d’inscrit pour 2023, 2024 et 2025'],
    ['en', '2024-06-01', 'last held in 2022; nothing on record for 2023'],
    ['en', '2040-01-01', 'last held in 2022; nothing on record for 2023 to 2039'],
  ])('never says beside what was held that there is no information, in %s as of %s', async (lang, day, said) => {
    const none = { ar: 'لا تتوافر معلومات', en: 'no information', fr: 'aucune information' }[lang] ?? '';
    const on: Readonly<Record<string, (n: number) => string>> = {
      ar: (n) => `${n} لا تتوافر معلومات`,
      en: (n) => `there is no information on ${n}`,
      fr: (n) => `il n’y a aucune information sur ${n}`,
    };
    const html = await body(`/${lang}/resolutions/53-45-POL?asOf=${day}`);
    const part = row(html, 'conference');
    expect(plain(part)).toContain(said);
    expect(plain(part)).not.toContain(none);
    const stands = plain(/<div class="stands">.*?<\/div>/s.exec(html)?.[0] ?? '');
    const { body: answer } = await server.read(`/api/v1/resolutions/53-45-POL/progress?asOf=${day}`);
    const all = (answer.paragraphs as { commitments: { status: string }[] }[]).flatMap((each) => each.commitments);
    const unknown = all.filter(({ status }) => status === 'no-information').length;
    expect(stands).toContain(on[lang]?.(unknown));
    for (const place of ['commitments/conference', 'paragraphs/conference']) {
      const page = await body(`/${lang}/resolutions/53-45-POL/${place}?asOf=${day}`);
      const main = plain(/<main.*<\/main>/s.exec(page)?.[0] ?? '');
      expect([place, main.includes(said), main.includes(none)]).toEqual([place, true, false]);
    }
  });

  it('leads from each of the latest happenings to that very entry', async () => {
    const html = await body('/en/resolutions/53-45-POL');
    const lately = /<details class="lately".*?<\/details>/s.exec(html)?.[0] ?? '';
    const links = [...lately.matchAll(/href="(\/en\/actions\/[^"]+)"/g)].map(([, href]) => href);
    expect(links).toHaveLength(6);
    expect(new Set(links).size).toBe(6);
    expect(links.every((href) => href!.includes('#'))).toBe(true);
    expect(lately.match(/class="source"/g)).toHaveLength(6);
  });
});
