import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { pathOf } from '../house/page.js';
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
