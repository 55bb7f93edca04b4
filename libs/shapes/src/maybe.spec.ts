import { describe, expect, it } from '@jest/globals';
import { readShape } from './read-shape.js';
import { TextShape } from './common-shapes.js';

describe('a text given in one language', () => {
  it('has no translation rather than an empty one', () => {
    const read = readShape(TextShape, { original: 'en', en: 'done', fr: null });
    expect(JSON.parse(JSON.stringify(read))).toEqual({ ok: true, value: { original: 'en', en: 'done' } });
  });
});
