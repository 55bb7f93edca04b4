import { expect } from '@jest/globals';
import type { Role } from '#identity';
import type { People } from '#record';
import { Browser, type Sending } from './browser.js';
import type { Deployment } from './deployment.js';

/** Of all whom `signedIn` brings in. */
export const password = 'correct horse battery';

/** Who has come in with the code of a letter. */
export const signedIn = async (
  [deployment, people]: readonly [Deployment, People],
  signInName: string,
  role: Role,
  party: string | null = null,
): Promise<Browser> => {
  const letter = await people.invite({ name: 'Amina Demo', address: null, signInName, role, party });
  if (typeof letter === 'string') throw new Error(letter);
  const browser = await new Browser(deployment).open('/ar/desk/first-entry');
  return browser.send('/ar/desk/first-entry', { code: letter.code, password, lang: 'ar' });
};

/** Begins a task from the page that is open, and opens its form; its place. */
export const begun = async (browser: Browser, task: string): Promise<string> => {
  const form = browser.page.split('<form').find((each) => each.includes(`name="task" value="${task}"`)) ?? '';
  const about = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  await browser.send('/ar/desk/begin', Object.fromEntries(about));
  const { place } = browser;
  await browser.open(place);
  return place;
};

/** A task that is begun from the page that is open, filled in, looked at and entered. */
export const entered = async (
  browser: Browser,
  task: string,
  typed: Readonly<Record<string, string>>,
  then = 'desk',
  files: Sending['files'] = [],
): Promise<Browser> => {
  const place = await begun(browser, task);
  await browser.send(place, typed, { files });
  if (browser.status !== 303) throw new Error(/role="alert".{0,900}/s.exec(browser.page)?.[0]);
  expect([task, browser.status, browser.place]).toEqual([task, 303, `${place}/before`]);
  await (await browser.open(browser.place)).send(`${place}/enter`, { then });
  expect([task, browser.status]).toEqual([task, 303]);
  return browser.open(browser.place);
};
