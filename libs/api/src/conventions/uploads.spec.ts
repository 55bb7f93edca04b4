import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderFileStore, type FileStore } from '#platform';
import { Problem } from '#platform/serving';
import fastify from 'fastify';
import { jpeg, pdf } from '../../../../test/contracts/files.js';
import { Uploads } from './uploads.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-uploads-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Given = readonly [field: string, value: string | Blob, name?: string];

const blob = (bytes: Buffer): Blob => new Blob([new Uint8Array(bytes)]);

/** What becomes of a form, or the code of why nothing does. */
const read = async (
  given: readonly Given[],
  store: FileStore = new FolderFileStore(folder),
  keeps = true,
): Promise<unknown> => {
  const server = fastify();
  await server.register(multipart, { throwFileSizeLimit: false });
  const uploads = new Uploads({ store, mostBytes: 1_000 });
  const told = (error: unknown) =>
    error instanceof Problem ? { code: error.code, errors: error.errors } : { broken: String(error) };
  server.post('/', (request) => uploads.read(request, { keeps }).catch(told));
  const form = new FormData();
  for (const [field, value, name] of given)
    if (typeof value === 'string') form.append(field, value);
    else form.append(field, value, name);
  const sent = new Response(form);
  const payload = Buffer.from(await sent.arrayBuffer());
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  const answer = await server.inject({ method: 'POST', url: '/', headers, payload });
  await server.close();
  return answer.json();
};

describe('a form of a page with files', () => {
  it('is what was typed, and each file as it is kept, several under one field', async () => {
    const scans: readonly Given[] = [
      ['scan', blob(jpeg), 'IMG_1.JPG'],
      ['scan', blob(pdf()), 'صفحة.pdf'],
    ];
    expect(await read([['number', '412/2026'], ['subject', 'تدريب'], ...scans])).toMatchObject({
      fields: { number: '412/2026', subject: 'تدريب' },
      files: [
        { field: 'scan', name: 'IMG_1.JPG', type: 'image/jpeg', size: jpeg.length },
        { field: 'scan', name: 'صفحة.pdf', type: 'application/pdf' },
      ],
      notTaken: [],
    });
  });

  it('has no file where none was chosen', async () => {
    expect(await read([['scan', blob(Buffer.alloc(0)), '']])).toEqual({ fields: {}, files: [], notTaken: [] });
  });

  it('loses nothing that was typed by a file that is not taken', async () => {
    const given: readonly Given[] = [
      ['scan', blob(Buffer.from('text')), 'a.pdf'],
      ['empty', blob(Buffer.alloc(0)), 'b.pdf'],
      ['number', '412/2026'],
    ];
    expect(await read(given)).toEqual({
      fields: { number: '412/2026' },
      files: [],
      notTaken: [
        { field: 'scan', name: 'a.pdf', why: 'file-type-not-allowed' },
        { field: 'empty', name: 'b.pdf', why: 'empty-file' },
      ],
    });
  });

  it('is read no further than a file that is too large', async () => {
    const large = Buffer.concat([pdf(), Buffer.alloc(1_000, ' ')]);
    expect(
      await read([
        ['number', '1/2026'],
        ['scan', blob(large), 'a.pdf'],
      ]),
    ).toEqual({
      fields: { number: '1/2026' },
      files: [],
      notTaken: [{ field: 'scan', name: 'a.pdf', why: 'file-too-large' }],
    });
    expect(await readdir(join(folder, 'coming'))).toEqual([]);
  });

  it('is read to its end where it has more files than are taken', async () => {
    const scans = Array.from({ length: 22 }, (_, n) => ['scan', blob(pdf(String(n))), `${n}.pdf`] as const);
    const notTaken = ['20.pdf', '21.pdf'].map((name) => ({ field: 'scan', name, why: 'too-many-files' }));
    const came = await read([...scans, ['number', '1/2026']]);
    expect(came).toMatchObject({ fields: { number: '1/2026' }, notTaken });
    expect(Reflect.get(Object(came), 'files')).toHaveLength(20);
  });

  it('of whoever is not signed in is what was typed alone', async () => {
    const given: readonly Given[] = [
      ['scan', blob(pdf()), 'a.pdf'],
      ['scan', blob(Buffer.alloc(0)), ''],
      ['number', '1/2026'],
    ];
    expect(await read(given, undefined, false)).toEqual({
      fields: { number: '1/2026' },
      files: [],
      notTaken: [{ field: 'scan', name: 'a.pdf', why: 'nobody-signed-in' }],
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each<readonly [string, readonly Given[], object]>([
    [
      'twice',
      [
        ['a', '1'],
        ['a', '2'],
      ],
      { errors: [{ pointer: '/a', code: 'duplicate-key' }] },
    ],
    ['too long', [['a', 'x'.repeat(70_000)]], { errors: [{ pointer: '/a', code: 'too-long' }] }],
    ['of a name of JavaScript', [['constructor', '1']], { code: 'malformed-request' }],
    ['too many', Array.from({ length: 201 }, (_, n) => [`f${n}`, ''] as const), { code: 'too-many-values' }],
  ])('is refused with fields %s', async (_, given, told) => {
    expect(await read(given)).toMatchObject(told);
  });

  it('breaks, and is not called malformed, where files cannot be kept', async () => {
    class Full extends FolderFileStore {
      override store(): Promise<never> {
        return Promise.reject(new Error('no space left'));
      }
    }
    expect(await read([['scan', blob(pdf()), 'a.pdf']], new Full(folder))).toEqual({ broken: 'Error: no space left' });
    class FullLater extends FolderFileStore {
      override async store(bytes: AsyncIterable<Uint8Array>): Promise<never> {
        for await (const _ of bytes) throw new Error('no space left');
        throw new Error('nothing came');
      }
    }
    expect(await read([['scan', blob(pdf()), 'a.pdf']], new FullLater(folder))).toEqual({
      broken: 'Error: no space left',
    });
  });
});
