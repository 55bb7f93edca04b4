import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

const password = 'correct horse battery';
const site = ['--site', 'https://tanfidh.example'];

let folder: string;
const at = (name: string): string => join(folder, name);
let server: ServerProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-people-'));
  server = await ServerProcess.start(at('home'), () => {});
}, 60_000);
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

const people = (...args: readonly string[]) => tanfidh(at('home'), ['people', ...args]);

const invite = async (signInName: string, ...more: readonly string[]) => {
  const { out, err } = await people(
    'invite',
    '--role',
    'registrar',
    '--name',
    'Ephemeral Demo',
    '--sign-in-name',
    signInName,
    ...site,
    ...more,
  );
  return { id: out.split('\n')[0] ?? '', code: /\u2068([\w]{4}(?:-[\w]{4}){3})\u2069/.exec(out)?.[1] ?? '', out, err };
};

/** A form of the desk, sent as a browser would: opened first. */
const send = async (path: string, fields: Readonly<Record<string, string>>): Promise<Response> => {
  const origin = new URL(server.base).origin;
  const page = await fetch(`${origin}${path}`);
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const body = new URLSearchParams({ token, ...fields });
  return fetch(`${origin}${path}`, { method: 'POST', headers: { cookie, origin }, body, redirect: 'manual' });
};
const enter = (code: string) => send('/ar/desk/first-entry', { code, password, lang: 'ar' });
const signIn = (name: string) => send('/ar/desk/sign-in', { name, password });
const sessionOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .find((set) => set.startsWith('tanfidh-session='))
    ?.split(';')[0] ?? '';
const isIn = async (cookie: string): Promise<boolean> =>
  (await fetch(new URL('/ar/desk/sessions', server.base), { headers: { cookie }, redirect: 'manual' })).status === 200;

describe('people who are administered beside a running server', () => {
  it('are invited by a letter, sign in, and are out at once when they end', async () => {
    const { id, code, out } = await invite('amina', '--lang', 'en');
    expect(out).toContain('https://tanfidh.example/en/desk/first-entry');
    expect((await people('list')).out).toMatch(`${id}\tregistrar\t-\t`);
    const answer = await enter(code);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ar/desk/my-desk']);
    expect(await isIn(sessionOf(answer))).toBe(true);
    expect((await signIn('amina')).status).toBe(303);
    expect(await people('end', id)).toMatchObject({ code: 0 });
    expect(await isIn(sessionOf(answer))).toBe(false);
    expect((await signIn('amina')).status).toBe(422);
    const { out: audit } = await people('audit');
    for (const what of ['invited', 'entered', 'signed-in', 'ended', 'sign-in-refused']) expect(audit).toContain(what);
  }, 60_000);

  it('are refused in words where a letter cannot be written', async () => {
    expect(await people('letter', 'nobody', ...site)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such account'),
    });
    const refusals = [
      [await invite('a b'), '--sign-in-name must be'],
      [await invite('other', '--lang', 'tr'), '--lang must be one of ar, en, fr'],
      [await invite('other', '--party', 'XXX'), 'it has none called XXX'],
      [await invite('other', '--role', 'mission'), '--party must say whose mission it is'],
      [await invite('other', '--role', 'reader'), '--role must be one of'],
      [await invite('other', '--site', 'tanfidh'), '--site must look like'],
    ] as const;
    for (const [{ err, out }, why] of refusals) expect([out, err.includes(why), why]).toEqual(['', true, why]);
    expect((await people('list')).out).not.toContain('other');
  }, 60_000);

  it('keep their last administrator, whom break-glass brings where there is none', async () => {
    const { out } = await people('break-glass');
    const [id = ''] = out.split('\n');
    const code = /: ([\w-]{19})$/m.exec(out)?.[1] ?? '';
    expect((await enter(code)).status).toBe(303);
    expect(await people('end', id)).toMatchObject({ code: 1, err: expect.stringContaining('the last administrator') });
  }, 60_000);

  it('are erased to the last byte, while the server has the file open', async () => {
    const { id, code } = await invite('ephemeral.name', '--address', 'Ephemeral Road 7');
    await enter(code);
    expect(await people('erase', id)).toMatchObject({ code: 1 });
    await people('end', id);
    expect(await people('erase', id)).toMatchObject({ code: 0 });
    const names = await readdir(at('home'));
    expect(names).toContain('people.sqlite');
    for (const name of names.filter((each) => !each.startsWith('backup'))) {
      const bytes = await readFile(join(at('home'), name), 'latin1');
      expect([name, bytes.includes('Ephemeral Road'), bytes.includes('ephemeral.name')]).toEqual([name, false, false]);
    }
    expect(server.logged.join('\n')).not.toMatch(/ephemeral/i);
    expect((await people('list')).out).toMatch(`${id}\tregistrar`);
    expect((await tanfidh(at('home'), ['verify'])).code).toBe(0);
  }, 60_000);
});

describe('people who come back with a backup', () => {
  it('are let in by nobody’s letter, session or password until they are confirmed', async () => {
    const { id, code } = await invite('bilal');
    const session = sessionOf(await enter(code));
    expect((await tanfidh(at('home'), ['backup', at('backup')])).code).toBe(0);
    await people('end', id);
    await server.end('SIGTERM');
    for (const file of ['record.sqlite', 'identity.sqlite', 'people.sqlite']) await rm(join(at('home'), file));
    const restored = await tanfidh(at('home'), ['restore', at('backup')]);
    expect(restored).toMatchObject({ code: 0, out: expect.stringMatching(/\d accounts are held/) });
    server = await ServerProcess.start(at('home'), () => {});
    expect([await isIn(session), (await signIn('bilal')).status]).toEqual([false, 422]);
    expect(await people('confirm', id)).toMatchObject({ code: 0 });
    expect((await signIn('bilal')).status).toBe(303);
  }, 120_000);

  it('do not come back where those that were there stay', async () => {
    const { id, code } = await invite('carim');
    await enter(code);
    expect((await tanfidh(at('home'), ['backup', at('another')])).code).toBe(0);
    await people('end', id);
    await server.end('SIGTERM');
    await rm(join(at('home'), 'record.sqlite'));
    expect((await tanfidh(at('home'), ['restore', at('another')])).code).toBe(0);
    server = await ServerProcess.start(at('home'), () => {});
    expect((await signIn('carim')).status).toBe(422);
    expect((await signIn('bilal')).status).toBe(303);
  }, 120_000);

  it('copied back by hand are held by a command', async () => {
    await copyFile(join(at('another'), 'people.sqlite'), at('older.sqlite'));
    await server.end('SIGTERM');
    for (const beside of ['', '-wal', '-shm']) await rm(join(at('home'), `people.sqlite${beside}`), { force: true });
    await copyFile(at('older.sqlite'), join(at('home'), 'people.sqlite'));
    expect((await people('hold')).out).toMatch(/^\d accounts are held/);
    server = await ServerProcess.start(at('home'), () => {});
    expect((await signIn('carim')).status).toBe(422);
  }, 120_000);

  it('that were lost leave the record whole, and new ones are invited', async () => {
    await server.end('SIGTERM');
    for (const beside of ['', '-wal', '-shm']) await rm(join(at('home'), `people.sqlite${beside}`), { force: true });
    server = await ServerProcess.start(at('home'), () => {});
    expect((await server.ready()).body.checks['people-reads']).toMatchObject({ state: 'up' });
    expect((await signIn('bilal')).status).toBe(422);
    const { code } = await invite('bilal');
    expect((await enter(code)).status).toBe(303);
    expect(existsSync(join(at('home'), 'people.sqlite'))).toBe(true);
  }, 120_000);
});
