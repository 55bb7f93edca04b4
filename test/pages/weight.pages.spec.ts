import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pages } from '#dashboard';
import { languages } from '#kernel';
import { Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
}, 120_000);
afterAll(() => site.close());

/** Bytes, as they come over the line. */
const MOST = 200_000;

describe('a first visit', () => {
  it.each(languages)(
    'takes less than 200 kB in all, on whatever page it is: /%s',
    async (lang) => {
      const found: string[] = [];
      for (const { samples } of pages) {
        const url = `/${lang}/${samples[0] ?? ''}`;
        const context = await site.context({ viewport: { width: 390, height: 844 } });
        const page = await context.newPage();
        const line = await context.newCDPSession(page);
        await line.send('Network.enable');
        let bytes = 0;
        line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
        await page.goto(url, { waitUntil: 'networkidle' });
        if (bytes > MOST) found.push(`${url}: ${bytes}`);
        await context.close();
      }
      expect(found).toEqual([]);
    },
    180_000,
  );
});
