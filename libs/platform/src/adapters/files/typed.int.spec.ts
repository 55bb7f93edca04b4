import { type FileHandle, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { png } from '../../../../../test/contracts/files.js';
import { typeOf } from './typed.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-typed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const opened = async (bytes: Buffer): Promise<FileHandle> => {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return open(path, 'r');
};

const chunk = (name: string): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.write(name, 4, 'latin1');
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8)), 8);
  return bytes;
};
const box = (name: string): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(8);
  bytes.write(name, 4, 'latin1');
  return bytes;
};
const many = (part: Buffer): Buffer => Buffer.concat(Array.from({ length: 20_000 }, () => part));
const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')]);

describe('a file of very many small parts', () => {
  it.each<readonly [string, Buffer, string]>([
    ['PNG', Buffer.concat([png.subarray(0, -12), many(chunk('tEXt')), png.subarray(-12)]), 'image/png'],
    ['HEIC', Buffer.concat([heic, many(box('free'))]), 'image/heic'],
  ])('is looked through in few reads: %s', async (_, bytes, type) => {
    const file = await opened(bytes);
    const read = jest.spyOn(file, 'read');
    try {
      expect(await typeOf(file, bytes.length)).toBe(type);
      expect(read.mock.calls.length).toBeLessThan(20);
    } finally {
      await file.close();
    }
  });
});
