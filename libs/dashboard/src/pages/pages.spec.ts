import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Lang } from '#kernel';
import { languages } from '#kernel';
import type { Forms } from '../i18n/index.js';
import { pathOf } from '../request/page.js';
import { pages } from './index.js';

const folders = readdirSync('libs/dashboard/src/pages', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the list of pages', () => {
  it('names every folder', async () => {
    const exported = await Promise.all(
      folders.map(async (name): Promise<unknown[]> => Object.values(await import(`./${name}/${name}.controller.js`))),
    );
    for (const [index, found] of exported.entries())
      expect({ folder: folders[index], listed: found.some((each) => pages.some((page) => page === each)) }).toEqual({
        folder: folders[index],
        listed: true,
      });
    expect(pages).toHaveLength(folders.length);
  });

  it('gives every page an address of its own, and names in three languages', () => {
    const paths = pages.flatMap(({ controllers }) => controllers.map(pathOf));
    expect(new Set(paths).size).toBe(paths.length);
    for (const { nav } of pages) for (const lang of languages) if (nav) expect(nav.words[lang]).toMatch(/\S/);
  });
});

type Table = Readonly<Record<Lang, Forms>>;
const isTable = (one: unknown): one is Table => typeof (one as Partial<Table>).ar?.other === 'string';

/** Forms that a number may ask for beside `other`. */
const asked = { ar: ['one', 'two', 'few', 'many'], en: ['one'], fr: ['one'] } as const;
/** What is said alike of any number. */
const unchanging = ['moreFacts, en, one'];

describe('a counted noun', () => {
  it('has every form that a number asks for in the language', async () => {
    const files = readdirSync('libs/dashboard/src', { recursive: true, encoding: 'utf8' });
    const words = files.filter((file) => file.endsWith('.words.ts')).map((file) => file.replace(/ts$/, 'js'));
    const exported = await Promise.all(words.map(async (file): Promise<object> => import(`../${file}`)));
    const tables = exported.flatMap((each) => Object.entries(each)).filter(([, one]) => isTable(one));
    expect(tables.map(([name]) => name)).toEqual(expect.arrayContaining(['stateUnit', 'factsForms', 'entryForms']));
    const lacking = tables.flatMap(([name, table]: [string, Table]) =>
      languages.flatMap((lang) =>
        asked[lang].filter((form) => table[lang][form] === undefined).map((form) => `${name}, ${lang}, ${form}`),
      ),
    );
    expect(lacking).toEqual(unchanging);
  });
});
