import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { ServerProcess } from '../standalone/process.js';

const run = promisify(execFile);
const names = { ar: 'زيارة ميدانية', en: 'Field visit', fr: 'Visite sur place' };

/** A kind that the house has never seen: the plainest there is, under other names. */
const renamed = (text: string): string =>
  Object.entries({
    ...{ 'other-step': 'field-visit', otherStep: 'fieldVisit', OtherStep: 'FieldVisit' },
    ...{ 'خطوة أخرى': names.ar, 'Other step': names.en, 'Autre mesure': names.fr },
  }).reduce((done, [from, to]) => done.replaceAll(from, to), text);

const inKinds = 'libs/actions/src/kinds';

/** The house, with one folder more among the kinds, and its line in their list. */
const withFolder = async (copy: string): Promise<void> => {
  for (const each of ['apps', 'libs', 'test', 'scripts', 'data', 'package.json', 'tsconfig.json', '.swcrc'])
    await cp(each, join(copy, each), { recursive: true });
  await symlink(resolve('node_modules'), join(copy, 'node_modules'));
  const folder = join(copy, inKinds, 'field-visit');
  await cp(`${inKinds}/other-step`, folder, { recursive: true });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    await writeFile(file, renamed(await readFile(file, 'utf8')));
    await rename(file, join(entry.parentPath, renamed(entry.name)));
  }
  const list = join(copy, inKinds, 'index.ts');
  const text = await readFile(list, 'utf8');
  const line = `import { fieldVisit } from './field-visit/index.js';\n`;
  await writeFile(list, `${line}${text.replace('  otherStep,\n', '  otherStep,\n  fieldVisit,\n')}`);
};

describe('a new kind of action', () => {
  let copy: string;
  let server: ServerProcess | undefined;
  let token = '';
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'tanfidh-new-kind-'));
    await withFolder(copy);
  });
  afterAll(async () => {
    await server?.end('SIGTERM');
    await rm(copy, { recursive: true, force: true });
  });

  it('is no stranger to any type of the house', async () => {
    const said = await run('node_modules/.bin/tsc', ['--noEmit'], { cwd: copy }).then(
      () => 'nothing',
      ({ stdout }: { readonly stdout: string }) => stdout,
    );
    expect(said).toBe('nothing');
  }, 120_000);

  it('shows in the timeline, on a page of its own, in the search and in the contract, in three languages', async () => {
    await run('npm', ['run', '--silent', 'build'], { cwd: copy });
    server = await ServerProcess.start(join(copy, 'home'), (seen) => (token = seen), { cwd: copy });
    const { base } = server;
    const { origin } = new URL(base);
    const post = async (path: string, body: unknown): Promise<string> => {
      const headers = {
        ...{ 'content-type': 'application/json', authorization: `Bearer ${token}` },
        'idempotency-key': randomUUID(),
      };
      const answer = await fetch(`${base}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const said = (await answer.json()) as { readonly id: string };
      expect([answer.status < 300, said]).toEqual([true, said]);
      return said.id;
    };
    const title = { original: 'en', en: 'A fictional stay', ar: 'إقامة خيالية', fr: 'Un séjour fictif' };
    const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test' };
    const serves = [{ resolution: '53-45-POL', commitment: 'network' }];
    const id = await post('actions/field-visit', { title, serves, whyNoOtherKind: title, source });
    // Words that only the kind's own sentence says: a page that showed no more than the title would not have them.
    const what = {
      ...{ original: 'en', en: 'Two fictional envoys were received' },
      ...{ ar: 'استُقبل مبعوثان خياليان', fr: 'Deux envoyés fictifs ont été reçus' },
    };
    const step = { on: '2019-05-02', what, by: ['TUR'], evidence: title, source };
    await post(`actions/field-visit/${id}/record-step`, step);

    const page = async (path: string): Promise<string> => {
      const answer = await fetch(`${origin}/${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.text();
    };
    for (const lang of languages) {
      const its = `/${lang}/actions/field-visit/${id}`;
      const words = title[lang];
      const happened = what[lang];
      for (const query of ['', '?kind=field-visit', ...[words, happened].map((q) => `?q=${encodeURIComponent(q)}`)]) {
        const timeline = await page(`${lang}/timeline${query}`);
        for (const part of [words, happened, names[lang], its, 'value="field-visit"']) expect(timeline).toContain(part);
      }
      const own = await page(its.slice(1));
      for (const part of [words, happened, names[lang], '2019']) expect(own).toContain(part);
      const found = JSON.parse(await page(`api/v1/actions?q=${encodeURIComponent(happened)}`)) as {
        readonly items: readonly { readonly action: string; readonly sentence: Readonly<Record<string, string>> }[];
      };
      expect(found.items.map(({ action }) => action)).toEqual([id]);
      expect(found.items[0]?.sentence[lang]).toContain(happened);
      expect(await page(`${lang}/parties/TUR`)).toContain(words);
    }
    const contract = (await (await fetch(`${origin}/openapi.json`)).json()) as { readonly paths: object };
    expect(Object.keys(contract.paths).filter((path) => path.includes('field-visit'))).toHaveLength(5);
  }, 120_000);
});
