import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mentions } from './mentions.js';
import { stateNames } from './state-names.js';

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
    ['how a word begins', 'mediat', 'mediation capacity'],
    ['œ as oe (S1)', 'mise en oeuvre', 'la mise en œuvre de la résolution'],
    ['Persian letters (S2)', 'ایران', 'جمهورية إيران الإسلامية'],
    ['Urdu letters (S2)', 'الکویت', 'دولة الكويت'],
    ['a word with a soft hyphen in it (S3)', 'me\u00ADdia\u200Ction', 'mediation'],
    ['a word, though the text has a soft hyphen in it (S3)', 'mediation', 'me\u00ADdiation'],
    ['what introduces a designation (S5)', 'Resolution No. 53/45-POL', 'Resolution No. 53/45-POL'],
    ['a number, whole', '53/45', '53/45-POL'],
  ])('finds by %s', (_, words, text) => {
    expect(mentions(words, text.split('\u0000'))).toBe(true);
  });

  it.each([
    ['a word that is not there', 'istanbul', 'met in Jeddah'],
    ['only one word of two', 'jeddah istanbul', 'met in Jeddah'],
    ['a group that is not the contact group', 'contact group', 'مجموعة أصدقاء الوساطة'],
    ['a number that only begins like it', '53', '530'],
    ['a state whose name another begins with', 'Niger', 'The Federal Republic of Nigeria'],
    ['a state of whose name only the letters are there', 'مالي', 'الدعم المالي'],
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
});

const named = Object.entries(stateNames).flatMap(([code, names]) => names.split(' | ').map((name) => ({ code, name })));

describe('a state (S4)', () => {
  it('is found under every name, and no other state with it', () => {
    expect(named.length).toBeGreaterThan(500);
    for (const { code, name } of named)
      for (const [other, names] of Object.entries(stateNames))
        expect([name, other, mentions(name, names.split(' | '))]).toEqual([name, other, other === code]);
  });

  it('is found where a text calls it otherwise', () => {
    expect(mentions('Turquie', ['تعمل تركيا على الوساطة'])).toBe(true);
    expect(mentions('KSA', ['A meeting in the Kingdom of Saudi Arabia'])).toBe(true);
    expect(mentions('ساحل العاج', ['La Côte d’Ivoire a désigné un médiateur'])).toBe(true);
    expect(mentions('بنجلاديش', ['Dhaka, Bangladesh'])).toBe(true);
  });

  it('is found in a text of several languages each time that is asked, and nothing else in it', () => {
    const text = { ar: 'تعمل تركيا', en: 'Türkiye works', fr: 'La Türkiye œuvre' };
    for (const words of ['Turquie', 'oeuvre', 'Turquie oeuvre', 'Turquie'])
      expect(mentions(words, ['key', text])).toBe(true);
    expect(mentions('Egypt', ['key', text])).toBe(false);
  });
});
