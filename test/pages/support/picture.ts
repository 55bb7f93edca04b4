import type { Page } from 'playwright-core';

/** Taken where somebody wants to look (`TANFIDH_PICTURES=yes`), and kept where nothing is committed. */
const withPictures = process.env['TANFIDH_PICTURES'] === 'yes';

export const picture = async (page: Page, name: string): Promise<void> => {
  if (withPictures) await page.screenshot({ path: `var/screenshots/${name}.png`, fullPage: true });
};
