import { describe, expect, it } from '@jest/globals';
import type { FileOnRecord } from '#kernel';
import { htmlOf } from '../request/rendering.interceptor.js';
import { readerOf } from '../i18n/reader.js';
import { FileLinks } from './files.js';

const scan: FileOnRecord = { sha256: 'a'.repeat(64), name: 'مذكرة.pdf', size: 1_234_567, type: 'application/pdf' };
const photo: FileOnRecord = { sha256: 'b'.repeat(64), size: 300, type: 'image/heic' };
const html = (lang: string, ...files: readonly FileOnRecord[]): string =>
  htmlOf(
    <FileLinks of={files} event="e 1" />,
    readerOf({ url: `/${lang}`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );
const words = (page: string): string => page.replaceAll(/<[^>]*>/g, '');

describe('files behind something', () => {
  it('are reached through the event that names them', () => {
    expect(html('en', scan)).toContain(`href="/api/v1/events/e%201/files/${scan.sha256}"`);
  });

  it('say what they are, and how large', () => {
    expect(words(html('en', scan, photo))).toBe('Files: مذكرة.pdf (PDF, 1.2 MB) · bbbbbbbb (HEIC, 1 kB)');
    expect(words(html('fr', scan))).toBe('Fichier\u00a0: مذكرة.pdf (PDF, 1,2 Mo)');
    expect(words(html('ar', scan))).toContain('1.2 ميغابايت');
  });
});
