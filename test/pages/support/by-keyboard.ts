import type { Page } from 'playwright-core';
import { tanfidh } from '../../standalone/cli.js';
import { axeFindings, contrastFindings, shapeFindings } from './findings.js';
import type { Site } from './site.js';

/** The code of the letter of somebody who was invited just now. */
export const codeFor = async (site: Site, signInName: string, role = 'registrar'): Promise<string> => {
  const invited = ['--role', role, '--name', 'Amina Demo', '--sign-in-name', signInName];
  const { out } = await tanfidh(site.home, ['people', 'invite', ...invited, '--site', site.origin]);
  return /\u2068([\w]{4}(?:-[\w]{4}){3})\u2069/.exec(out)?.[1] ?? '';
};

const MOST_TABS = 120;

/** Comes to an element by the keyboard alone. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let n = 0; n < MOST_TABS; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((to) => document.activeElement?.matches(to) === true, selector)) return;
  }
  throw new Error(`the keyboard does not come to ${selector}`);
};

export const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.insertText(text);
};

/** Presses the button that the keyboard comes to. */
export const press = async (page: Page, selector: string): Promise<void> => {
  await tabTo(page, selector);
  const arrived = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await arrived;
};

export const send = (page: Page): Promise<void> => press(page, 'main form.desk button');

export const faults = async (page: Page, lang: 'ar' | 'fr'): Promise<readonly string[]> => [
  ...(await axeFindings(page)),
  ...(await contrastFindings(page)),
  ...(await shapeFindings(page, lang)),
];
