import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notTaken, pdf, png, taken } from '../contracts/files.js';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const BOUNDARY = 'a-boundary';

interface Sent {
  readonly field?: string;
  readonly name?: string | null;
  readonly type?: string;
  readonly bytes: Buffer | string;
}

const partOf = ({ field = 'file', name = 'scan.pdf', type = 'application/pdf', bytes }: Sent): Buffer =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"`),
    Buffer.from(name === null ? '' : `; filename="${name}"\r\nContent-Type: ${type}`),
    Buffer.from('\r\n\r\n'),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);

const form = (...parts: readonly Sent[]): Buffer =>
  Buffer.concat([...parts.map(partOf), Buffer.from(`--${BOUNDARY}--\r\n`)]);

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a file', () => {
  let server: TestServer;
  let tokens: Readonly<Record<'reader' | 'checker' | 'mission' | 'integration', string>>;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    const tokenFor = (role: 'reader' | 'checker' | 'mission' | 'integration') => server.tokenFor(role, 'TUR');
    tokens = {
      reader: await tokenFor('reader'),
      checker: await tokenFor('checker'),
      mission: await tokenFor('mission'),
      integration: await tokenFor('integration'),
    };
  });
  afterAll(() => server.stop());

  const upload = (payload: Buffer, token: string | null = server.token, more: Record<string, string> = {}) =>
    server.send({
      method: 'POST',
      url: '/api/v1/files',
      headers: {
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...more,
      },
      payload,
    });
  const get = (url: string, token: string | null = server.token, headers: Record<string, string> = {}) =>
    server.send({
      method: 'GET',
      url,
      headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
    });

  it.each(Object.entries(taken))(
    'of type %s is taken, whatever is said of it, and answered alike again',
    async (type, bytes) => {
      const sent = form({ name: 'x', type: 'text/html', bytes });
      const [first, second] = [await upload(sent), await upload(sent)];
      expect(first.status).toBe(200);
      expect(first.body).toMatchObject({ sha256: digestOf(bytes), size: bytes.length, type });
      expect([second.status, second.body]).toEqual([200, first.body]);
      expect(Object.keys(second.headers)).toEqual(Object.keys(first.headers));
    },
  );

  it.each(Object.entries(notTaken))('that is %s is not taken', async (_, bytes) => {
    const answer = await upload(form({ bytes }));
    expect([answer.status, answer.body]).toMatchObject([415, { code: 'file-type-not-allowed' }]);
  });

  it('that is refused is refused in three languages', async () => {
    for (const [lang, word] of [
      ['ar', 'الملفات'],
      ['en', 'files'],
      ['fr', 'fichiers'],
    ] as const) {
      const answer = await server.send({
        method: 'POST',
        url: `/api/v1/files?lang=${lang}`,
        headers: {
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
          authorization: `Bearer ${server.token}`,
        },
        payload: form({ bytes: 'MZ' }),
      });
      expect(answer.body.title).toContain(word);
    }
  });

  it('that is empty is not taken', async () => {
    expect((await upload(form({ bytes: '' }))).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/file', code: 'empty-file' }],
    });
  });

  it('that is larger than it may be is not taken, and not read to its end', async () => {
    const answer = await upload(form({ bytes: Buffer.concat([pdf(), Buffer.alloc(1024 * 1024, ' ')]) }));
    expect([answer.status, answer.body]).toMatchObject([413, { code: 'file-too-large' }]);
    const announced = await upload(Buffer.from('x'), server.token, { 'content-length': String(5 * 1024 ** 3) });
    expect([announced.status, announced.body]).toMatchObject([413, { code: 'file-too-large' }]);
  });

  it.each<readonly [string, Buffer, object]>([
    ['without one', form(), { errors: [{ pointer: '/file', code: 'missing' }] }],
    ['with a page’s empty field', form({ name: '', bytes: '' }), { errors: [{ pointer: '/file', code: 'missing' }] }],
    [
      'with a text in its place',
      form({ name: null, bytes: 'text' }),
      { errors: [{ pointer: '/file', code: 'missing' }] },
    ],
    ['with two', form({ bytes: pdf() }, { bytes: png }), { errors: [{ pointer: '/file', code: 'duplicate-key' }] }],
    [
      'with another field',
      form({ bytes: pdf() }, { field: 'path', name: null, bytes: '/etc' }),
      { errors: [{ pointer: '/path', code: 'unknown-field' }] },
    ],
    ['with a name of JavaScript', form({ field: '__proto__', bytes: pdf() }), { code: 'malformed-request' }],
    ['cut off', form({ bytes: pdf() }).subarray(0, -30), { code: 'malformed-request' }],
    ['that is no form', Buffer.from('{}'), { code: 'malformed-request' }],
  ])('is not taken from a form %s', async (_, payload, told) => {
    const answer = await upload(payload);
    expect([answer.status, answer.body]).toMatchObject([400, told]);
  });

  it('is not taken from a form without a boundary, or from what is none', async () => {
    const without = await upload(form({ bytes: pdf() }), server.token, { 'content-type': 'multipart/form-data' });
    expect([without.status, without.body]).toMatchObject([400, { code: 'malformed-request' }]);
    const json = await upload(Buffer.from('{}'), server.token, { 'content-type': 'application/json' });
    expect([json.status, json.body]).toMatchObject([415, { code: 'unsupported-media-type' }]);
    expect(json.body.title).toContain('multipart/form-data');
  });

  it('is taken of who may record, and of nobody else', async () => {
    expect((await upload(form({ bytes: pdf() }), null)).status).toBe(401);
    for (const role of ['reader', 'checker', 'mission'] as const)
      expect((await upload(form({ bytes: pdf() }), tokens[role])).status).toBe(403);
    expect((await upload(form({ bytes: pdf() }), tokens.integration)).status).toBe(200);
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\scans\\note.pdf', 'note.pdf'],
    ['مذكرة ٤١٢.pdf', 'مذكرة ٤١٢.pdf'],
    ['note.exe', 'note.exe.pdf'],
    ['/', undefined],
  ])('that was called %s is called %s', async (name, shown) => {
    expect((await upload(form({ name, bytes: pdf() }))).body.name).toBe(shown);
  });

  it('that is cut off leaves nothing, and its sender is not waited for', async () => {
    const bytes = pdf('cut off');
    const port = await server.listen();
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        const sent = form({ bytes });
        socket.write(
          `POST /api/v1/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${server.token}\r\n` +
            `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${sent.length}\r\n\r\n`,
        );
        socket.write(sent.subarray(0, 150), () => setTimeout(() => socket.destroy(), 200));
      });
      socket.on('close', () => resolve());
    });
    const files = [{ sha256: digestOf(bytes) }];
    const refused = await server.post('/api/v1/correspondence/incoming', paper('1/2026', { files }));
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/files/0/sha256', code: 'unknown-file' }] });
  });

  const paper = (number: string, more: object = {}) => ({
    number,
    kind: 'note-verbale',
    channel: 'bag',
    language: 'en',
    subject: { original: 'en', en: 'A training' },
    from: { parties: ['TUR'] },
    receivedOn: '2026-03-05',
    ...more,
  });
  const uploaded = async (bytes: Buffer, name = 'note.pdf'): Promise<object> =>
    (await upload(form({ name, bytes }))).body;
  const recorded = async (path: string, body: object): Promise<{ readonly event: string; readonly id: string }> => {
    const answer = await server.post(`/api/v1${path}`, body);
    if (answer.status > 201) throw new Error(JSON.stringify(answer.body));
    const { events, position, id } = answer.body;
    await server.get(`/api/v1/correspondence?minPosition=${position}`);
    return { event: events[0].id, id };
  };

  it('behind a paper is reached through it by who may see it, and is not there for anybody else', async () => {
    const bytes = pdf('behind a paper');
    const { event } = await recorded('/correspondence/incoming', paper('7/2026', { files: [await uploaded(bytes)] }));
    const shown = await get('/api/v1/correspondence/incoming/7-2026');
    expect(shown.body).toMatchObject({
      paper: { files: [{ sha256: digestOf(bytes), name: 'note.pdf', size: bytes.length, type: 'application/pdf' }] },
    });
    const url = `/api/v1/events/${event}/files/${digestOf(bytes)}`;
    for (const token of [server.token, tokens.checker]) {
      const answer = await get(url, token);
      expect([answer.status, answer.bytes]).toEqual([200, bytes]);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(bytes.length),
        'content-disposition': expect.stringMatching(
          /^inline; filename="file-\w{8}\.pdf"; filename\*=UTF-8''note\.pdf$/,
        ),
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        etag: `"${digestOf(bytes)}"`,
      });
    }
    const none = await get(url.replace(/.{4}$/, '0000'), null);
    for (const token of [null, tokens.reader, tokens.mission]) {
      const answer = await get(url, token);
      expect(answer.status).toBe(404);
      const { correlationId: _, title: __, ...told } = answer.body;
      expect(none.body).toMatchObject(told);
      expect((await get(`/api/v1/files/${digestOf(bytes)}/uses`, token)).status).toBe(404);
    }
  });

  it('is not reached by its digest alone, nor through an event that does not name it', async () => {
    const bytes = pdf('through its own');
    const files = [await uploaded(bytes)];
    const { event } = await recorded('/correspondence/incoming', paper('8/2026', { files }));
    const { event: other } = await recorded('/correspondence/incoming', paper('9/2026'));
    for (const url of [
      `/api/v1/files/${digestOf(bytes)}`,
      `/api/v1/events/${other}/files/${digestOf(bytes)}`,
      `/api/v1/events/${event}/files/${digestOf(png)}`,
      `/api/v1/events/${event}/files/..%2F..%2Frecord.sqlite`,
      `/api/v1/events/x/files/${digestOf(bytes)}`,
    ])
      expect((await get(url)).status).toBe(404);
  });

  it('behind a source of what is general is for everybody, and not only a picture', async () => {
    const [document] = Object.entries(taken).flatMap(([type, bytes]) => (type.includes('word') ? [bytes] : []));
    if (document === undefined) throw new Error('no document');
    const files = [await uploaded(png, 'صورة.png'), await uploaded(document, 'a.docx')];
    const { event } = await recorded('/statements', statement({ source: { ...source, files } }));
    const picture = await get(`/api/v1/events/${event}/files/${digestOf(png)}`, null);
    expect([picture.status, picture.bytes]).toEqual([200, png]);
    expect(picture.headers['content-disposition']).toMatch(/^inline; .*filename\*=UTF-8''%D8%B5/);
    const saved = await get(`/api/v1/events/${event}/files/${digestOf(document)}`, null);
    expect(saved.headers['content-disposition']).toMatch(/^attachment;/);
  });

  const statement = (more: object) => ({
    resolution: '53-45-POL',
    commitment: 'training',
    status: 'in-progress',
    by: { original: 'en', en: 'Remarks' },
    on: '2018-11-29',
    words: { original: 'en', en: 'Begun.' },
    originalLanguage: 'en',
    ...more,
  });

  it('is given in part, or not at all to who has it', async () => {
    const bytes = pdf('in part');
    const files = [await uploaded(bytes)];
    const { event } = await recorded('/correspondence/incoming', paper('10/2026', { files }));
    const url = `/api/v1/events/${event}/files/${digestOf(bytes)}`;
    const part = await get(url, server.token, { range: 'bytes=1-4' });
    expect([part.status, part.body, part.headers['content-range']]).toEqual([206, 'PDF-', `bytes 1-4/${bytes.length}`]);
    const outside = await get(url, server.token, { range: 'bytes=99999-' });
    expect([outside.status, outside.body]).toMatchObject([416, { code: 'range-not-satisfiable' }]);
    const other = await get(url, server.token, { range: 'bytes=1-4', 'if-range': '"other"' });
    expect(other.status).toBe(200);
    expect((await get(url, server.token, { 'if-none-match': `"${digestOf(bytes)}"` })).status).toBe(304);
    const head = await server.send({ method: 'HEAD', url, headers: { authorization: `Bearer ${server.token}` } });
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', String(bytes.length)]);
  });

  it('tells the Secretariat what leans on it, also where it was corrected away or withdrawn', async () => {
    const bytes = pdf('leant on');
    const files = [await uploaded(bytes)];
    const first = await recorded('/correspondence/incoming', paper('11/2026', { files }));
    const second = await recorded('/statements', statement({ source: { ...source, files } }));
    const reason = { original: 'en', en: 'Another note was scanned.' };
    const uses = async () => (await get(`/api/v1/files/${digestOf(bytes)}/uses`, tokens.checker)).body;
    expect(await uses()).toMatchObject({
      uses: [
        { event: first.event, type: 'PaperReceived', state: 'holds', serves: [] },
        { event: second.event, type: 'StatementRecorded', state: 'holds' },
      ],
    });
    const withdrawn = await server.post(`/api/v1/statements/${second.id}/retractions`, { event: second.event, reason });
    const corrected = await server.post(`/api/v1/correspondence/incoming/${first.id}/corrections`, {
      event: first.event,
      becomes: paper('11/2026'),
      reason,
    });
    expect([withdrawn.status, corrected.status]).toEqual([200, 200]);
    await server.get(`/api/v1/correspondence?minPosition=${corrected.body.position}`);
    expect(await uses()).toMatchObject({ uses: [{ state: 'corrected' }, { state: 'withdrawn' }] });
    expect((await get(`/api/v1/files/${'0'.repeat(64)}/uses`)).body).toMatchObject({ uses: [] });
  });

  it('is there again after the rows were made anew, and after a restart', async () => {
    const bytes = pdf('there again');
    const files = [await uploaded(bytes)];
    const { event } = await recorded('/correspondence/incoming', paper('12/2026', { files }));
    await server.rebuild();
    const url = `/api/v1/events/${event}/files/${digestOf(bytes)}`;
    expect((await get(url)).bytes).toEqual(bytes);
  });
});
