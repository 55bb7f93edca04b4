import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { FileStore, Part } from '#platform';
import { notTaken, pdf, taken } from './files.js';

export interface FilesUnderTest {
  readonly files: FileStore;
  dispose(): Promise<void>;
}

const MOST = 100_000;

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** In pieces, as they come over a network. */
export async function* inPieces(bytes: Buffer, size = 7): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const gathered = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

async function* cutOff(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes.subarray(0, bytes.length / 2);
  throw new Error('cut off');
}

/** Ends of lines may follow a PDF, also such as are none of text. */
const withoutEnds = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('\0', ' ').trimEnd();

/** What every adapter of the file store must do. */
export function behavesAsAFileStore(open: () => Promise<FilesUnderTest>): void {
  let under: FilesUnderTest;
  let files: FileStore;
  beforeEach(async () => {
    under = await open();
    ({ files } = under);
  });
  afterEach(() => under.dispose());

  const read = async (sha256: string, part?: Part): Promise<Buffer> =>
    Buffer.concat(await gathered(files.read(sha256, part)));
  const all = async (): Promise<readonly string[]> => (await gathered(files.list())).map(({ sha256 }) => sha256);

  it('holds nothing at first', async () => {
    expect(await all()).toEqual([]);
    expect(await files.find(digestOf(pdf()))).toBeNull();
  });

  it.each(Object.entries(taken))('keeps %s under its digest and gives it back', async (type, bytes) => {
    const stored = { sha256: digestOf(bytes), size: bytes.length, type };
    expect(await files.store(inPieces(bytes), MOST)).toEqual(stored);
    expect(await files.find(stored.sha256)).toEqual(stored);
    expect(await read(stored.sha256)).toEqual(bytes);
    expect(await read(stored.sha256, { from: 3, to: 9 })).toEqual(bytes.subarray(3, 10));
    expect(await gathered(files.list())).toEqual([{ ...stored, storedAt: expect.stringMatching(/^20.*Z$/) }]);
  });

  it.each(Object.entries(notTaken))('does not take %s, and keeps nothing of it', async (_, bytes) => {
    expect(await files.store(inPieces(bytes, 4096), MOST)).toBe('file-type-not-allowed');
    expect(await all()).toEqual([]);
  });

  it('does not take what is empty', async () => {
    expect(await files.store(inPieces(Buffer.alloc(0)), MOST)).toBe('empty-file');
    expect(await all()).toEqual([]);
  });

  it('reads no further than it may', async () => {
    const bytes = pdf();
    expect(await files.store(inPieces(bytes), bytes.length)).toMatchObject({ size: bytes.length });
    expect(await files.store(inPieces(bytes), bytes.length - 1)).toBe('file-too-large');
    let given = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield Buffer.alloc(1000, (given += 1) % 256);
    }
    expect(await files.store(endless(), 10_000)).toBe('file-too-large');
    expect(given).toBeLessThanOrEqual(11);
  });

  it('keeps nothing of what was cut off, and says so', async () => {
    await expect(files.store(cutOff(pdf()), MOST)).rejects.toThrow('cut off');
    expect(await all()).toEqual([]);
  });

  it('answers alike whether it was there before, also where both come at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => files.store(inPieces(pdf()), MOST)));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await all()).toEqual([digestOf(pdf())]);
  });

  it('lists by digest', async () => {
    for (const bytes of Object.values(taken)) await files.store(inPieces(bytes), MOST);
    expect(await all()).toEqual(Object.values(taken).map(digestOf).toSorted());
  });

  it.each(['', '..', '../../etc/passwd', 'A'.repeat(64), '0'.repeat(63), `${'0'.repeat(64)}.pdf`, '\0'])(
    'knows nothing under %j',
    async (name) => {
      expect(await files.find(name)).toBeNull();
      await expect(read(name)).rejects.toThrow('there is no file');
    },
  );

  it('takes bytes of whatever kind for one of these kinds, or not at all', async () => {
    const ends = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...Object.values(taken)));
    await fc.assert(
      fc.asyncProperty(ends, ends, async (first, second) => {
        const bytes = Buffer.concat([first, second]);
        const answer = await files.store(inPieces(bytes, 4096), MOST);
        const isPdf = typeof answer !== 'string' && answer.type === 'application/pdf';
        const known = Object.values(taken).some((each) =>
          isPdf ? withoutEnds(each) === withoutEnds(bytes) : each.equals(bytes),
        );
        // What telephones put behind a JPEG is not known, and such are taken.
        if (typeof answer === 'string' || answer.type === 'image/jpeg') return;
        expect({ known, size: answer.size }).toEqual({ known: true, size: bytes.length });
      }),
      { numRuns: 60 },
    );
  });
}
