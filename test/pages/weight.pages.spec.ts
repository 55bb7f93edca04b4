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
/** With less, letters or sheets were not asked for. */
const LEAST = 20_000;

describe('a first visit', () => {
  it.each(languages)(
    'takes less than 200 kB in all, on whatever page it is: /%s',
    async (lang) => {
      const found: string[] = [];
      const context = await site.context({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const line = await context.newCDPSession(page);
      await line.send('Network.enable');
      // As at a first visit each time: nothing is at hand.
      await line.send('Network.setCacheDisabled', { cacheDisabled: true });
      let bytes = 0;
      line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      for (const { samples } of pages) {
        const url = `/${lang}/${samples[0] ?? ''}`;
        bytes = 0;
        await page.goto(url, { waitUntil: 'networkidle' });
        if (bytes < LEAST || bytes > MOST) found.push(`${url}: ${bytes}`);
      }
      await context.close();
      expect(found).toEqual([]);
    },
    180_000,
  );
});
