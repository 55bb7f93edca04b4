import { describe, expect, it } from '@jest/globals';
import { filesOf } from '#kernel';
import { desk, party, reason, source, step, text } from './fixture.js';

const [scan, other] = ['a'.repeat(64), 'b'.repeat(64)];
const came = (more: object = {}) => ({
  number: '412/2026',
  kind: 'note-verbale',
  channel: 'bag',
  language: 'en',
  subject: text('A training'),
  from: { parties: ['TUR'] },
  receivedOn: '2026-03-05',
  ...more,
});
const kept = { sha256: scan, name: 'note.pdf', size: 3, type: 'application/pdf' };

const withScan = async () => {
  const at = await desk();
  at.uploaded.add(scan);
  return at;
};

describe('a command that names files', () => {
  it('is recorded with how each is kept, whatever it says of that', async () => {
    const at = await withScan();
    const files = [{ sha256: scan, name: '../x/note.exe', size: 9, type: 'image/png' }];
    const { stream } = await at.record('incoming', 'register', null, came({ files }));
    const [event] = await at.log.readStream(stream);
    expect(event?.data).toMatchObject({ files: [{ ...kept, name: 'note.exe.pdf' }] });
  });

  it('has them in its source too, of whatever slice', async () => {
    const at = await withScan();
    const from = { ...source, files: [{ sha256: scan, name: 'note.pdf' }] };
    for (const [slice, command, body] of [
      ['other-step', 'enter', { ...step, source: from }],
      ['party', 'register', { ...party('SAU'), source: from }],
    ] as const) {
      const { stream } = await at.record(slice, command, null, body);
      const [event] = await at.log.readStream(stream);
      expect(event && filesOf(event)).toEqual([kept]);
      expect(event?.meta.source).toMatchObject({ files: [kept] });
    }
  });

  it('is not recorded where one was not uploaded, and every one is named', async () => {
    const at = await withScan();
    const files = [{ sha256: other }, { sha256: scan }, { sha256: 'c'.repeat(64) }];
    expect(await at.ask('incoming', 'register', null, came({ files }))).toMatchObject({
      code: 'unknown-reference',
      places: [
        { pointer: '/files/0/sha256', code: 'unknown-file', params: { value: other } },
        { pointer: '/files/2/sha256', code: 'unknown-file' },
      ],
    });
  });

  it.each([
    [{ sha256: scan.toUpperCase() }, '/files/0/sha256'],
    [{ sha256: '../etc/passwd' }, '/files/0/sha256'],
    [{ sha256: null }, '/files/0/sha256'],
    [{ sha256: scan, path: '/etc/passwd' }, '/files/0/path'],
    [{ sha256: scan, type: 7 }, '/files/0/type'],
    [scan, '/files/0'],
  ])('is malformed with %j', async (file, pointer) => {
    const at = await withScan();
    expect(await at.ask('incoming', 'register', null, came({ files: [file] }))).toMatchObject({
      code: 'malformed-body',
      places: [{ pointer }],
    });
  });

  it('is malformed with an empty list, or with more than twenty', async () => {
    const at = await withScan();
    for (const files of [[], Array.from({ length: 21 }, () => ({ sha256: scan }))])
      expect(await at.ask('incoming', 'register', null, came({ files }))).toMatchObject({ code: 'malformed-body' });
  });

  it('may correct what was recorded by saying it as it stands', async () => {
    const at = await withScan();
    const { id, event } = await at.record('incoming', 'register', null, came({ files: [{ sha256: scan }] }));
    const { name: _, ...asKept } = kept;
    const becomes = { ...came({ subject: text('Another') }), files: [asKept] };
    await at.record('incoming', 'corrections', id, { event, becomes, reason });
    const lost = { ...becomes, files: [{ sha256: other }] };
    expect(await at.ask('incoming', 'corrections', id, { event, becomes: lost, reason })).toMatchObject({
      places: [{ pointer: '/becomes/files/0/sha256', code: 'unknown-file' }],
    });
  });
});
