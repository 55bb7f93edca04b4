import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { folded, mentions } from './mentions.js';

const group = 'اجتمع فريقُ الاتصالِ لأصدقاء الوساطة في جدّة: 27 حزيران/يونيو 2019';

describe('a search', () => {
  it.each([
    ['without diacritics, though the text has them', 'فريق الاتصال', group],
    ['with diacritics, though the text has none', 'الوِسَاطَة', 'الوساطة'],
    ['ta marbuta as ha', 'جده', group],
    ['hamza forms', 'الامانة العامه', 'الأمانة العامة'],
    ['hamza on its carrier', 'مسوولية', 'مسؤولية'],
    ['alif maqsura', 'مستوي', 'على مستوى المندوبين'],
    ['Arabic digits', '٢٧', group],
    ['tatweel', 'وســاطة', 'وساطة'],
    ['a synonym of the papers', 'مجموعة الاتصال', group],
    ['the same without articles', 'مجموعة اتصال', group],
    ['another language', 'contact group', group],
    ['French, without its accents', 'groupe de contact mediation', group],
    ['a particle written onto the word', 'شراكة', 'وبالشراكة مع الاتحاد الأفريقي'],
    ['an acronym', 'PCSU', 'وحدة السلام والأمن وحل النزاعات'],
    ['any order of words', 'jeddah met', 'The contact group met in Jeddah'],
    ['words of different texts', 'jeddah فريق', 'Jeddah\u0000فريق'],
    ['a part of a word', 'mediat', 'mediation capacity'],
  ])('finds by %s', (_, words, text) => {
    expect(mentions(words, text.split('\u0000'))).toBe(true);
  });

  it.each([
    ['a word that is not there', 'istanbul', 'met in Jeddah'],
    ['only one word of two', 'jeddah istanbul', 'met in Jeddah'],
    ['a group that is not the contact group', 'contact group', 'مجموعة أصدقاء الوساطة'],
    ['a word that only begins like an acronym', 'oic', 'stoichiometry'],
  ])('does not find by %s', (_, words, text) => {
    expect(mentions(words, [text])).toBe(false);
  });

  it('finds every text by itself and by each of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(mentions(text, [text])).toBe(true);
        for (const word of text.split(/\s+/)) expect(mentions(word, [text])).toBe(true);
      }),
    );
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(folded(folded(text))).toBe(folded(text))));
  });
});
