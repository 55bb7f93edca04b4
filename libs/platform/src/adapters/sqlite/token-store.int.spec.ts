import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { behavesAsAHeadStore } from '../../../../../test/contracts/head-store.contract.js';
import { behavesAsAnEpochStore } from '../../../../../test/contracts/epoch-store.contract.js';
import { behavesAsATokenStore } from '../../../../../test/contracts/token-store.contract.js';
import { brokenIn } from './integrity.js';
import { openTokens } from './token-store.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-tokens-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the tokens in SQLite', () => {
  behavesAsATokenStore(async () => {
    const { tokens, close } = await openTokens(join(folder, 'identity.sqlite'));
    const edit = async (sql: string): Promise<void> => {
      const db = new DatabaseSync(join(folder, 'identity.sqlite'));
      db.exec(sql);
      db.close();
    };
    return { tokens, edit, dispose: close };
  });
});

describe('a revocation', () => {
  it('lies in the file itself, whatever becomes of the write-ahead log beside it', async () => {
    const { tokens, close } = await openTokens(join(folder, 'identity.sqlite'));
    const { id, token } = await tokens.create({ name: 'leaked', role: 'administrator', party: null });
    await tokens.revoke(id);
    await copyFile(join(folder, 'identity.sqlite'), join(folder, 'alone.sqlite'));
    await close();
    const alone = await openTokens(join(folder, 'alone.sqlite'));
    expect(await alone.tokens.list()).toMatchObject([{ id, revokedAt: expect.any(String) }]);
    expect(await alone.tokens.find(token)).toBeNull();
    await alone.close();
  });
});

describe('the remembered head in SQLite', () => {
  behavesAsAHeadStore(async () => {
    const { heads, close } = await openTokens(join(folder, 'identity.sqlite'));
    return { heads, dispose: close };
  });
});

describe('the epochs in SQLite', () => {
  behavesAsAnEpochStore(async () => {
    const { epochs, close } = await openTokens(join(folder, 'identity.sqlite'));
    return { epochs, dispose: close };
  });
});

describe('the tokens of a folder from before there were migrations', () => {
  it('go on to work', async () => {
    const path = join(folder, 'identity.sqlite');
    const hashed = createHash('sha256').update('tnf_old').digest('hex');
    const old = new DatabaseSync(path);
    old.exec(`pragma application_id = 1416521321; pragma user_version = 1;
      create table tokens (id text primary key, name text not null, role text not null, party text,
        hash text not null unique, created_at text not null, revoked_at text) strict;
      insert into tokens values ('one', 'old', 'administrator', null, '${hashed}', '2026-11-01T00:00:00.000Z', null)`);
    old.close();
    const { tokens, close } = await openTokens(path);
    expect(await tokens.list()).toMatchObject([{ id: 'one', name: 'old' }]);
    expect(await tokens.find('tnf_old')).toMatchObject({ id: 'one' });
    expect(brokenIn(folder)).toEqual([]);
    await close();
  });
});
