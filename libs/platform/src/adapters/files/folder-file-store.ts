import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { endingOf, type FileType, fileTypes } from '#kernel';
import type { FileListed, FileRefusal, FileStore, Part, StoredFile } from '../../ports/file-store.js';
import { digestOf } from '../../files/digest-of.js';
import { typeOf } from './typed.js';

const typeByEnding: ReadonlyMap<string, FileType> = new Map(fileTypes.map((type) => [endingOf(type), type]));

const DIGEST = /^[0-9a-f]{64}$/;
const KEPT = /^([0-9a-f]{64})\.([a-z]+)$/;
const COMING = 'coming';
/** Where they lie in the folder of a record. */
export const FILES = 'files';
const DAY_MS = 86_400_000;

const isMissing = (error: unknown): boolean => Reflect.get(Object(error), 'code') === 'ENOENT';

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

const synced = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** What came in, as far as it goes; `null` where it is more than `most`. */
const written = async (
  bytes: AsyncIterable<Uint8Array>,
  file: FileHandle,
  most: number,
): Promise<{ readonly size: number; readonly sha256: string } | null> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) return null;
    hash.update(chunk);
    // All of it, in as many writes as the disk wants.
    await file.appendFile(chunk);
  }
  return { size, sha256: hash.digest('hex') };
};

/**
 * Files in a folder, each under its digest with an end that says what it is: `3f/3f….pdf`. Several processes may use one folder. What
 * is still coming has a name of no digest, so that it counts for nothing whenever it is cut off.
 */
export class FolderFileStore implements FileStore {
  constructor(readonly folder: string) {}

  store(bytes: AsyncIterable<Uint8Array>, most: number): Promise<StoredFile | FileRefusal> {
    return this.coming(async (file, keep) => {
      const came = await written(bytes, file, most);
      if (came === null) return 'file-too-large';
      if (came.size === 0) return 'empty-file';
      const type = await typeOf(file, came.size);
      return type === null ? 'file-type-not-allowed' : keep({ ...came, type });
    });
  }

  /** All that another store has, whatever a file may be now. What is there already, whole, or is not as it was stored there, is passed over. */
  async storeAll(other: FileStore): Promise<void> {
    for await (const { sha256, size, type } of other.list()) {
      if (await this.isWhole(sha256)) continue;
      await this.coming(async (file, keep) => {
        const came = await written(other.read(sha256), file, size);
        if (came?.sha256 === sha256) await keep({ sha256, size, type });
      });
    }
  }

  async find(sha256: string): Promise<StoredFile | null> {
    const path = await this.pathOf(sha256);
    if (path === null) return null;
    const type = typeByEnding.get(path.slice(path.lastIndexOf('.') + 1));
    return type === undefined ? null : { sha256, size: (await stat(path)).size, type };
  }

  async *read(sha256: string, part?: Part): AsyncGenerator<Buffer> {
    const path = await this.pathOf(sha256);
    if (path === null) throw new Error(`there is no file ${sha256}`);
    yield* createReadStream(path, part && { start: part.from, end: part.to });
  }

  async *list(): AsyncGenerator<FileListed> {
    for (const fan of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(fan)) continue;
      for (const name of await namesIn(join(this.folder, fan))) {
        const [, sha256 = '', ending = ''] = KEPT.exec(name) ?? [];
        const type = typeByEnding.get(ending);
        if (type === undefined) continue;
        const { size, mtime } = await stat(join(this.folder, fan, name));
        yield { sha256, size, type, storedAt: mtime.toISOString() };
      }
    }
  }

  /** For the operator alone: nobody else takes a file away. */
  async discard(sha256: string): Promise<void> {
    const path = await this.pathOf(sha256);
    if (path !== null) await rm(path);
  }

  /** What comes in is nowhere until it is kept. */
  private async coming<T>(
    work: (file: FileHandle, keep: (stored: StoredFile) => Promise<StoredFile>) => Promise<T>,
  ): Promise<T> {
    const coming = join(this.folder, COMING);
    await mkdir(coming, { recursive: true, mode: 0o700 });
    await this.sweep(coming);
    const path = join(coming, randomUUID());
    const file = await open(path, 'wx+', 0o600);
    try {
      return await work(file, async (stored) => {
        await file.sync();
        await this.keep(path, stored);
        return stored;
      });
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
  }

  /** Over what lies there under the same digest: what was altered since is then whole again. */
  private async keep(path: string, { sha256, type }: StoredFile): Promise<void> {
    const fan = join(this.folder, sha256.slice(0, 2));
    await mkdir(fan, { recursive: true, mode: 0o700 });
    await rename(path, join(fan, `${sha256}.${endingOf(type)}`));
    await synced(fan);
    await synced(this.folder);
  }

  /** Whether it is there, and every byte as it came. */
  private async isWhole(sha256: string): Promise<boolean> {
    if ((await this.pathOf(sha256)) === null) return false;
    return (await digestOf(this.read(sha256))) === sha256;
  }

  private async pathOf(sha256: string): Promise<string | null> {
    if (!DIGEST.test(sha256)) return null;
    const fan = join(this.folder, sha256.slice(0, 2));
    const name = (await namesIn(fan)).find((each) => each.startsWith(`${sha256}.`) && KEPT.test(each));
    return name === undefined ? null : join(fan, name);
  }

  /** Of processes that were killed. What is a day old is coming no more. */
  private async sweep(coming: string): Promise<void> {
    const before = Date.now() - DAY_MS;
    for (const name of await namesIn(coming)) {
      const path = join(coming, name);
      const found = await stat(path).catch(() => null);
      if (found !== null && found.mtimeMs < before) await rm(path, { force: true });
    }
  }
}

/** Of a record that lies in a folder. */
export const filesIn = (folder: string): FolderFileStore => new FolderFileStore(join(folder, FILES));
