import { People, totpCode } from '#record';
import { Browser } from './browser.js';
import type { Deployment } from './deployment.js';
import { keyBytes } from './key-bytes.js';

const password = 'correct horse battery';

/** Somebody of a function who is in, by a letter. */
export const entered = async (
  deployment: Deployment,
  now: Date,
  signInName: string,
  role: 'administrator' | 'head-of-desk' | 'registrar' = 'administrator',
): Promise<Browser> => {
  const people = new People(deployment.people, () => now);
  const letter = await people.invite({ name: 'Amina Demo', address: null, signInName, role, party: null });
  if (typeof letter === 'string') throw new Error(letter);
  const browser = await new Browser(deployment).open('/en/desk/first-entry');
  return browser.send('/en/desk/first-entry', { code: letter.code, password, lang: 'en' });
};

/** And whose second factor is set up, and thereby given. */
export const factored = async (browser: Browser, now: Date): Promise<Browser> => {
  await browser.open('/en/desk/second-factor');
  await browser.send('/en/desk/second-factor/offer', { password });
  const key = /<bdi class="key" dir="ltr">([A-Z2-7]{32})<\/bdi>/.exec(browser.page)?.[1] ?? '';
  return browser.send('/en/desk/second-factor/take', {
    code: totpCode(keyBytes(key), Math.floor(now.getTime() / 30_000)),
  });
};
