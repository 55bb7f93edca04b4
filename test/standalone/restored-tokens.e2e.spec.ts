import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

interface Made {
  readonly id: string;
  readonly token: string;
}

let folder: string;
let leaked: Made;
let desk: Made;
let first: string;
const at = (name: string): string => join(folder, name);

const make = async (home: string, name: string): Promise<Made> => {
  const { out } = await tanfidh(at(home), ['tokens', 'create', '--role', 'registrar', '--name', name]);
  const [id = '', token = ''] = out.split('\n');
  return { id, token };
};

/** Status of a write with each of these tokens, on a server over the folder; and its figures of health. */
const writes = async (home: string, tokens: readonly string[]): Promise<readonly number[]> => {
  const server = await ServerProcess.start(at(home), (token) => (first = token));
  try {
    const found = [];
    for (const token of tokens) found.push((await server.enterTraining(`${home}-${token}`, token)).status);
    return found;
  } finally {
    await server.end('SIGTERM');
  }
};

const states = async (home: string): Promise<Readonly<Record<string, string>>> => {
  const { out } = await tanfidh(at(home), ['tokens', 'list']);
  return Object.fromEntries(
    out
      .trim()
      .split('\n')
      .map((line) => [line.split('\t')[0] ?? '', line.split('\t')[4] ?? '']),
  );
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-restored-'));
  await (await ServerProcess.start(at('home'), () => {})).end('SIGTERM');
  [leaked, desk] = [await make('home', 'Leaked later'), await make('home', 'Desk')];
  expect((await tanfidh(at('home'), ['backup', at('backup')])).code).toBe(0);
  expect((await tanfidh(at('home'), ['tokens', 'revoke', leaked.id])).code).toBe(0);
  expect(await writes('home', [leaked.token, desk.token])).toEqual([401, 201]);
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const HELD = expect.stringMatching(/^held since restore of \d{4}-\d\d-\d\d$/);

describe('a backup taken before a token was revoked', () => {
  it('restored into an empty folder says which tokens come back to life, and lets none of them in', async () => {
    const { code, out } = await tanfidh(at('anew'), ['restore', at('backup')]);
    expect(code).toBe(0);
    expect(out).toMatch(/3 of its tokens are held/);
    expect(out).toContain(`${leaked.id}\tregistrar\t-\t`);
    expect(out).toContain('Leaked later');
    expect(out).toContain('tanfidh tokens confirm <id>');
    first = '';
    expect(await writes('anew', [leaked.token, desk.token])).toEqual([401, 401]);
    // Held tokens are tokens: no administrator is made because of them.
    expect(first).toBe('');
    expect(await states('anew')).toMatchObject({ [leaked.id]: HELD, [desk.id]: HELD });
  }, 180_000);

  it('lets in the one that somebody confirms, and for good not the one that is revoked', async () => {
    const result = await tanfidh(at('anew'), ['tokens', 'confirm', desk.id]);
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining(`${desk.id} is valid again`) });
    expect((await tanfidh(at('anew'), ['tokens', 'revoke', leaked.id])).code).toBe(0);
    expect((await tanfidh(at('anew'), ['tokens', 'confirm', leaked.id])).code).toBe(1);
    expect((await tanfidh(at('anew'), ['tokens', 'confirm', '--all'])).code).toBe(0);
    expect(await states('anew')).toMatchObject({ [leaked.id]: expect.stringMatching(/^revoked /), [desk.id]: 'valid' });
    expect(await writes('anew', [leaked.token, desk.token])).toEqual([401, 201]);
  }, 180_000);

  it('restored beside the tokens as they are now changes none of them, and revives nobody', async () => {
    await cp(at('home'), at('beside'), { recursive: true });
    for (const name of ['record.sqlite']) await rm(join(at('beside'), name));
    const { code, out } = await tanfidh(at('beside'), ['restore', at('backup')]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.not.stringContaining('held') });
    expect(await states('beside')).toMatchObject({
      [leaked.id]: expect.stringMatching(/^revoked /),
      [desk.id]: 'valid',
    });
    expect(await writes('beside', [leaked.token, desk.token])).toEqual([401, 201]);
  }, 180_000);

  it('restored without its tokens lets nobody in but the administrator whom the next start makes', async () => {
    const { code, out } = await tanfidh(at('without'), ['restore', at('backup'), '--without-tokens']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.not.stringContaining('held') });
    first = '';
    expect(await writes('without', [leaked.token, desk.token])).toEqual([401, 401]);
    expect(first).toMatch(/^tnf_/);
  }, 180_000);

  it('is not put beside the write-ahead log of a record that is gone', async () => {
    await cp(at('home'), at('left'), { recursive: true });
    await rm(join(at('left'), 'record.sqlite'));
    await writeFile(join(at('left'), 'record.sqlite-wal'), 'what was not in the file yet');
    const result = await tanfidh(at('left'), ['restore', at('backup')]);
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining('already holds record.sqlite-wal') });
  }, 120_000);
});
