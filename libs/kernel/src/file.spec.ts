import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { displayName, fileTypes, filesOf } from './file.js';
import { stateNote } from './fixture.js';

describe('what somebody called a file', () => {
  it.each([
    ['scan.pdf', 'scan.pdf'],
    ['Note 412.PDF', 'Note 412.PDF'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\a\\note.pdf', 'note.pdf'],
    ['note.pdf/', null],
    ['note.exe', 'note.exe.pdf'],
    ['note\u202Efdp.exe', 'note fdp.exe.pdf'],
    ['a\0b\nc.pdf', 'a b c.pdf'],
    ['"quoted"; x=y.pdf', '_quoted_; x=y.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['مذكرة شفوية.pdf', 'مذكرة شفوية.pdf'],
    ['', null],
    [' .. ', null],
    ['/', null],
  ])('%j is shown as %j', (given, shown) => {
    expect(displayName(given, 'application/pdf')).toBe(shown);
  });

  it('is never a path, never hides anything, and is its own name again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...fileTypes), (given, type) => {
        const shown = displayName(given, type);
        if (shown === null) return;
        expect(shown).not.toMatch(/[/\\\p{C}"<>]|^\./u);
        expect(displayName(shown, type)).toBe(shown);
      }),
    );
  });
});

describe('the files of an event', () => {
  const scan = { sha256: 'a'.repeat(64), size: 1, type: 'application/pdf' } as const;
  const photo = { sha256: 'b'.repeat(64), name: 'x.jpg', size: 2, type: 'image/jpeg' } as const;

  it('are those in what it says and in its source, each once', () => {
    const data = { files: [scan, photo], more: [{ of: photo }] };
    expect(filesOf({ data, meta: { source: null } })).toEqual([scan, photo]);
    const source = { ...stateNote, files: [scan] };
    expect(filesOf({ data: {}, meta: { source } })).toEqual([scan]);
    expect(filesOf({ data, meta: { source } })).toEqual([scan, photo]);
    expect(filesOf({ data: null, meta: { source: null } })).toEqual([]);
  });
});
