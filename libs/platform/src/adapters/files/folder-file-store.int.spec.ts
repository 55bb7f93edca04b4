import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { behavesAsAFileStore, gathered, inPieces } from '../../../../../test/contracts/file-store.contract.js';
import { jpeg, pdf, png } from '../../../../../test/contracts/files.js';
import { FolderFileStore } from './folder-file-store.js';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'tanfidh-files-')), 'files');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const stored = async (store: FolderFileStore, bytes: Buffer): Promise<string> => {
  const answer = await store.store(inPieces(bytes), 1_000_000);
  if (typeof answer === 'string') throw new Error(answer);
  return answer.sha256;
};

describe('files in a folder', () => {
  behavesAsAFileStore(async () => ({ files: new FolderFileStore(folder), dispose: async () => {} }));
});

describe('a folder of files', () => {
  it('is one for several processes', async () => {
    const [one, other] = [new FolderFileStore(folder), new FolderFileStore(folder)];
    const sha256 = await stored(one, pdf());
    expect(await other.find(sha256)).toEqual(await one.find(sha256));
  });

  it('is for its owner alone', async () => {
    const sha256 = await stored(new FolderFileStore(folder), pdf());
    const fan = join(folder, sha256.slice(0, 2));
    const modes = await Promise.all([folder, fan, join(fan, `${sha256}.pdf`)].map((path) => stat(path)));
    expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(['700', '700', '600']);
  });

  it('counts nothing that was still coming when its process was killed, and is rid of it a day later', async () => {
    const coming = join(folder, 'coming');
    await mkdir(coming, { recursive: true });
    await writeFile(join(coming, 'old'), pdf());
    await writeFile(join(coming, 'new'), pdf());
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(coming, 'old'), longAgo, longAgo);
    const store = new FolderFileStore(folder);
    expect(await gathered(store.list())).toEqual([]);
    await stored(store, png);
    expect(await readdir(coming)).toEqual(['new']);
  });

  it('makes a file whole that was altered, once it comes again', async () => {
    const store = new FolderFileStore(folder);
    const sha256 = await stored(store, pdf());
    await writeFile(join(folder, sha256.slice(0, 2), `${sha256}.pdf`), 'altered');
    await stored(store, pdf());
    expect(Buffer.concat(await gathered(store.read(sha256)))).toEqual(pdf());
  });

  it('keeps every byte where the disk takes a part of them at a time', async () => {
    const handle = await open(join(folder, '..', 'any'), 'w');
    const handles: { write(this: unknown, bytes: Buffer): Promise<unknown> } = Object.getPrototypeOf(handle);
    await handle.close();
    const { write } = handles;
    const halved = jest.spyOn(handles, 'write').mockImplementation(function (this: unknown, bytes) {
      return write.call(this, bytes.subarray(0, Math.ceil(bytes.length / 2)));
    });
    try {
      const store = new FolderFileStore(folder);
      const sha256 = await stored(store, jpeg);
      expect(Buffer.concat(await gathered(store.read(sha256)))).toEqual(jpeg);
    } finally {
      halved.mockRestore();
    }
  });

  it('makes a file whole that was altered there and is as it was in another store', async () => {
    const [store, other] = [new FolderFileStore(folder), new FolderFileStore(join(folder, '..', 'other'))];
    const sha256 = await stored(store, pdf());
    await stored(other, pdf());
    const path = join(folder, sha256.slice(0, 2), `${sha256}.pdf`);
    await writeFile(path, pdf('Another one ..'));
    await store.storeAll(other);
    expect(await readFile(path)).toEqual(pdf());
    // And what is not as it was in the other goes over nothing.
    await writeFile(join(other.folder, sha256.slice(0, 2), `${sha256}.pdf`), pdf('Another one ..'));
    await store.storeAll(other);
    expect(await readFile(path)).toEqual(pdf());
  });

  it('gives up what the operator discards', async () => {
    const store = new FolderFileStore(folder);
    const sha256 = await stored(store, pdf());
    await store.discard(sha256);
    await store.discard(sha256);
    expect(await store.find(sha256)).toBeNull();
  });
});
