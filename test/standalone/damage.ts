import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The files of a folder as they lie on the disk, by name. */
export type Files = ReadonlyMap<string, Buffer>;

/** One byte of one file that is no longer what was written. */
export interface Damage {
  readonly file: string;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

export async function filesIn(folder: string): Promise<Files> {
  const names = (await readdir(folder)).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/** A folder of its own with these files, for as long as `use` takes. */
export async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tanfidh-damaged-'));
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes, { mode: 0o600 });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function damaged(files: Files, { file, offset, to }: Damage): Files {
  const bytes = Buffer.from(files.get(file) ?? []);
  bytes[offset] = to;
  return new Map(files).set(file, bytes);
}

/** Numbers from 0 up to below 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Any byte of any file that has one, as any other value; every other time one that is no zero, for those are few and in use. */
export function anyDamage(files: Files, random: () => number): Damage {
  const below = (bound: number): number => Math.floor(random() * bound);
  const some = [...files].filter(([, bytes]) => bytes.length > 0);
  const [file, bytes] = some[below(some.length)] ?? ['', Buffer.alloc(1)];
  const offset = random() < 0.5 ? (usedIn(bytes, below) ?? 0) : below(bytes.length);
  const from = bytes[offset] ?? 0;
  return { file, offset, from, to: from ^ (1 + below(255)) };
}

function usedIn(bytes: Buffer, below: (bound: number) => number): number | undefined {
  const used = usedBytes.get(bytes) ?? Uint32Array.from(bytes.keys()).filter((at) => bytes[at] !== 0);
  usedBytes.set(bytes, used);
  return used[below(used.length)];
}

const usedBytes = new WeakMap<Buffer, Uint32Array>();
