import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { unbroken } from './unbroken.js';

const kept = (text: string): string => `<bdi class="unbroken">${text}</bdi>`;

describe('a code in a page', () => {
  it.each(['53/45-POL', '53/45-س', '45/53-سـ', '٤٥/٥٣-س', '53-45-POL', '2/47-MM', '11/45-ق'])(
    '%s is kept whole',
    (text) => {
      expect(unbroken(`<p>The resolution ${text}, and \u2068${text}\u2069.</p>`)).toBe(
        `<p>The resolution ${kept(text)}, and \u2068${kept(text)}\u2069.</p>`,
      );
    },
  );

  it.each([
    'and/or',
    'الثاني/نوفمبر 2018',
    'post-conflict 2',
    '2018-11-29',
    '2018/2019',
    'OIC-GS',
    'NV/TRADE/2',
    '53/45',
    'https://example.org/a/53-b',
    'a@example-1.org',
    'OIC/CFM-45/2018/POL/RES/FINAL',
    '3f2b1c9e-1f6b-4f7c-9c58-aaaaaaaaaaaa',
    '&#39;x-',
  ])('%s is none', (text) => {
    expect(unbroken(`<p>${text} x</p>`)).toBe(`<p>${text} x</p>`);
  });

  it('is left alone where no element can stand', () => {
    const page = '<title>53/45-POL</title><a data-label="of > 53/45-POL" href="/1-POL">x</a><option>53/45-POL</option>';
    expect(unbroken(page)).toBe(page);
  });

  it('is all that is changed', () => {
    const piece = fc.constantFrom(
      '53/45-س',
      '<b title="x>53/45-POL">',
      '</b>',
      ' ',
      'n',
      '&lt;',
      '53/45-POL',
      '-',
      '/',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const page = pieces.join('');
        expect(unbroken(page).replaceAll(/<bdi class="unbroken">(.*?)<\/bdi>/gs, '$1')).toBe(page);
      }),
    );
  });
});
