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
    'other-step': 'field-visit',
    otherStep: 'fieldVisit',
    OtherStep: 'FieldVisit',
    'خطوة أخرى': names.ar,
    'Other step': names.en,
    'Autre mesure': names.fr,
  }).reduce((done, [from, to]) => done.replaceAll(from, to), text);

const inKinds = 'libs/actions/src/kinds';

/** A slice that is no kind: what a statement is, under another name. What others may refer to is as it was. */
const remarked = (text: string): string =>
  text
    .replaceAll('statement', 'remark')
    .replaceAll('Statement', 'Remark')
    .replaceAll("RefersTo('remark')", "RefersTo('statement')")
    .replaceAll("kind: 'remark'", "kind: 'statement'");

const inRegister = 'libs/register/src';

type Renaming = (text: string) => string;

const copyRenamed = async (from: string, folder: string, rewrite: Renaming): Promise<void> => {
  await cp(from, folder, { recursive: true });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    await writeFile(file, rewrite(await readFile(file, 'utf8')));
    await rename(file, join(entry.parentPath, rewrite(entry.name)));
  }
};

const enter = async (list: string, line: string, before: string, after: string): Promise<void> => {
  const text = await readFile(list, 'utf8');
  expect(text).toContain(before);
  await writeFile(list, `${line}${text.replace(before, after)}`);
};

/** The house, with one folder more among the kinds and one more in the register, and a line for each in their lists. */
const withFolders = async (copy: string): Promise<void> => {
  for (const each of ['apps', 'libs', 'test', 'scripts', 'data', 'package.json', 'tsconfig.json', '.swcrc'])
    await cp(each, join(copy, each), { recursive: true });
  await symlink(resolve('node_modules'), join(copy, 'node_modules'));
  await copyRenamed(`${inKinds}/other-step`, join(copy, inKinds, 'field-visit'), renamed);
  await copyRenamed(`${inRegister}/statement`, join(copy, inRegister, 'remark'), remarked);
  const [visit, remark] = ['field-visit', 'remark'].map((name) => `./${name}/index.js`);
  const kinds = join(copy, inKinds, 'index.ts');
  await enter(kinds, `import { fieldVisit } from '${visit}';\n`, '  otherStep,\n', '  otherStep,\n  fieldVisit,\n');
  const register = join(copy, inRegister, 'index.ts');
  await enter(register, `import { remark } from '${remark}';\n`, '  statement,\n', '  statement,\n  remark,\n');
};

interface Answered {
  readonly id: string;
  readonly events: readonly { readonly id: string }[];
}

describe('a new kind of action, and a new slice that is none', () => {
  let copy: string;
  let server: ServerProcess | undefined;
  let token = '';
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'tanfidh-new-kind-'));
    await withFolders(copy);
  });
  afterAll(async () => {
    await server?.end('SIGTERM');
    await rm(copy, { recursive: true, force: true });
  });

  const post = async (path: string, body: unknown): Promise<Answered> => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    };
    const answer = await fetch(`${server?.base}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const said = (await answer.json()) as Answered;
    expect([answer.status < 300, said]).toEqual([true, said]);
    return said;
  };

  it('are no strangers to any type of the house', async () => {
    const said = await run('node_modules/.bin/tsc', ['--noEmit'], { cwd: copy }).then(
      () => 'nothing',
      ({ stdout }: { readonly stdout: string }) => stdout,
    );
    expect(said).toBe('nothing');
  }, 120_000);

  it('of which the kind shows in the timeline, on a page of its own, in the search and in the contract, in three languages', async () => {
    await run('npm', ['run', '--silent', 'build'], { cwd: copy });
    server = await ServerProcess.start(join(copy, 'home'), (seen) => (token = seen), { cwd: copy });
    const { origin } = new URL(server.base);
    const title = { original: 'en', en: 'A fictional stay', ar: 'إقامة خيالية', fr: 'Un séjour fictif' };
    const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test' };
    const serves = [{ resolution: '53-45-POL', commitment: 'network' }];
    const { id } = await post('actions/field-visit', { title, serves, whyNoOtherKind: title, source });
    // Words that only the kind's own sentence says: a page that showed no more than the title would not have them.
    const what = {
      original: 'en',
      en: 'Two fictional envoys were received',
      ar: 'استُقبل مبعوثان خياليان',
      fr: 'Deux envoyés fictifs ont été reçus',
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
    // Its own commands; corrections and withdrawals have one address each for all kinds.
    const own = Object.keys(contract.paths).filter((path) => path.includes('field-visit'));
    expect(own.map((path) => path.replace('/api/v1/actions/field-visit', '')).toSorted()).toEqual([
      '',
      '/{id}/move-into',
      '/{id}/record-step',
    ]);
  }, 120_000);

  it('of which the slice is recorded, refers, is read, corrected, withdrawn and told of among the record changes', async () => {
    const { base } = server ?? { base: '' };
    const text = { original: 'en', en: 'A fictional remark', ar: 'ملاحظة خيالية', fr: 'Une remarque fictive' };
    const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test' };
    const body = {
      resolution: '53/45',
      commitment: 'network',
      status: null,
      by: text,
      party: 'TUR',
      on: '2019-05-02',
      words: text,
      originalLanguage: 'en',
      source,
    };
    const changes = async () => {
      const answer = await fetch(`${base}/resolutions/53-45-POL/record-changes?limit=1`);
      const { items } = (await answer.json()) as { readonly items: readonly object[] };
      return items[0];
    };
    const lost = { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } };
    const unknown = await fetch(`${base}/remarks`, { ...lost, body: JSON.stringify({ ...body, party: 'NOBODY' }) });
    expect([unknown.status, await unknown.json()]).toMatchObject([422, { errors: [{ pointer: '/party' }] }]);
    const { id, events } = await post('remarks', body);
    expect(await changes()).toMatchObject({ type: 'RemarkRecorded', commitment: 'network', correctedBy: null });
    const [event, reason] = [events[0]?.id, text];
    const becomes = { ...body, on: '2019-05-03' };
    const correction = await post(`remarks/${id}/corrections`, { event, reason, becomes });
    expect(await changes()).toMatchObject({ type: 'RemarkRecorded', correctedBy: correction.events[0]?.id });
    await post(`remarks/${id}/retractions`, { event, reason });
    expect(await changes()).toMatchObject({ type: 'EventRetracted', commitment: 'network' });
    const contract = (await (await fetch(new URL('/openapi.json', base))).json()) as { readonly paths: object };
    expect(Object.keys(contract.paths).filter((path) => path.includes('remarks'))).toHaveLength(3);
  }, 60_000);
});
