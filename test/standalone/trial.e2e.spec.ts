import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

const marks = { ar: 'سجل تجريبي', en: 'Trial record', fr: 'Registre d’essai' } as const;
const trial = { env: { TANFIDH_TRIAL: 'on' } };

let folder = '';
let home = '';
let running: ServerProcess | null = null;
let token = '';
const start = async (at: string, options = {}): Promise<ServerProcess> => {
  running = await ServerProcess.start(at, (seen) => (token = seen), options);
  return running;
};
const end = async (): Promise<void> => {
  await running?.end('SIGTERM');
  running = null;
};
const pageOf = async (path: string): Promise<string> => (await fetch(new URL(path, running?.base))).text();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-trial-'));
  home = join(folder, 'trial');
});
afterAll(async () => {
  await end();
  await rm(folder, { recursive: true, force: true });
});

/** On the screen, and on the head of every sheet. */
const expectMarked = async (path: string, mark: string): Promise<void> => {
  const html = await pageOf(path);
  expect([path, html.split(mark).length - 1]).toEqual([path, 2]);
  expect(/<div class="sheet">.*?<\/div>/su.exec(html)?.[0]).toContain(mark);
};

describe('a trial record', () => {
  it('is marked on every page and sheet, on what is not found, and takes what is entered', async () => {
    await start(home, trial);
    for (const lang of languages)
      for (const place of ['/resolutions/53-45-POL', '/timeline', '/about', '/not-there'])
        await expectMarked(`/${lang}${place}`, marks[lang]);
    expect((await running!.enterTraining('one', token)).status).toBe(201);
    await end();
  }, 60_000);

  it('stays one without the switch, after a kill, and in a backup and an export of it', async () => {
    await start(home);
    await expectMarked('/en/about', marks.en);
    await running!.end('SIGKILL');
    const [copy, file, loaded] = ['copy', 'log.jsonl', 'loaded'].map((name) => join(folder, name));
    expect(await tanfidh(home, ['verify'])).toMatchObject({ code: 0 });
    expect(await tanfidh(home, ['backup', copy!])).toMatchObject({ code: 0 });
    expect(await tanfidh(home, ['export', file!])).toMatchObject({ code: 0 });
    expect(await tanfidh(loaded!, ['load', file!])).toMatchObject({ code: 0 });
    for (const at of [copy!, loaded!]) {
      await start(at);
      await expectMarked('/fr/about', marks.fr);
      await end();
    }
  }, 120_000);

  it('is not made of a record that is none, which stays as it is', async () => {
    const real = join(folder, 'real');
    await start(real);
    expect(await pageOf('/en/about')).not.toContain(marks.en);
    await end();
    await expect(start(real, trial)).rejects.toThrow('none can be made of it');
    expect(await tanfidh(real, ['trial', 'discard'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no trial'),
    });
    expect(existsSync(join(real, 'record.sqlite'))).toBe(true);
    await start(real);
    expect(await pageOf('/en/about')).not.toContain(marks.en);
    await end();
  }, 60_000);

  it('is not for the services', async () => {
    const environment = { EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' };
    const { code, err } = await tanfidh(home, ['migrate'], { environment });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('not for the services') });
  });

  it('is thrown away at will, but not beside a server, and begun anew', async () => {
    await start(home);
    expect((await tanfidh(home, ['trial', 'discard'])).code).not.toBe(0);
    await end();
    expect(await tanfidh(home, ['trial', 'discard'])).toMatchObject({ code: 0 });
    expect(existsSync(join(home, 'record.sqlite'))).toBe(false);
    expect((await tanfidh(home, ['trial', 'discard'])).code).toBe(1);
    await start(home, trial);
    await expectMarked('/ar/about', marks.ar);
    await end();
  }, 60_000);
});
