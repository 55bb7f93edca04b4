import { describe, expect, it } from '@jest/globals';
import { type AtHand, Typed } from './typed.js';

const words = (ar: string, en: string, fr: string) => ({ ar, en, fr });
const parties = [
  { code: 'JOR', names: [words('الأردن', 'Jordan', 'Jordanie'), words('المملكة', 'Hashemite Kingdom', 'Royaume')] },
  { code: 'OIC-GS', names: [words('الأمانة العامة', 'General Secretariat', 'Secrétariat général')] },
];
const source = { type: 'state', confidence: 'A', citation: 'Note 71', locator: null, quote: null } as const;
const nothing: AtHand = { lang: 'ar', paper: null, entry: null, parties, scans: [] };
const typed = (texts: Readonly<Record<string, string>>, more: Partial<AtHand> = {}) =>
  new Typed(texts, { ...nothing, ...more });

describe('what was typed into a form', () => {
  it.each(['', '   ', '\n'])('is missing where it is blank: %j', (blank) => {
    const form = typed({ title: blank, on: blank, number: blank, source: blank });
    expect([form.text('title'), form.date('on'), form.count('number'), form.source(), form.line('gone')]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
    expect(form.parties('title')).toEqual([]);
    expect(form.line('constructor')).toBeUndefined();
  });

  it('is of the language of its letters, else of the paper, else of the screens', () => {
    const paper = { key: 'incoming-1-2026', language: 'fr', source };
    expect(typed({ title: ' تدريب ' }, { lang: 'fr' }).text('title')).toEqual({ original: 'ar', ar: 'تدريب' });
    expect(typed({ title: 'Atelier' }, { paper }).text('title')).toEqual({ original: 'fr', fr: 'Atelier' });
    expect(typed({ title: 'Atelier', language: 'fr' }).text('title')).toEqual({ original: 'fr', fr: 'Atelier' });
    expect(typed({ title: 'Workshop' }).text('title')).toEqual({ original: 'en', en: 'Workshop' });
  });

  it('has numbers in any digits, and leaves what is none to whoever checks', () => {
    expect(['٢', '12', 'two', '1e3'].map((number) => typed({ number }).count('number'))).toEqual([2, 12, 'two', '1e3']);
  });

  it('names parties in any language, and those that nobody knows are told', () => {
    const form = typed({ partners: 'الاردن، general secretariat\nROYAUME; Atlantis ,' });
    expect(form.parties('partners')).toEqual(['JOR', 'OIC-GS', 'JOR']);
    expect([...form.unknown]).toEqual([['partners', 'Atlantis']]);
  });

  it('has the paper in hand as its source, else what was typed of it', () => {
    const paper = { key: 'incoming-1-2026', language: 'ar', source };
    expect(typed({ source: 'x', sourceType: 'press' }, { paper }).source()).toBe(source);
    expect(typed({ source: 'A daily', sourceType: 'press' }).source()).toMatchObject({
      type: 'press',
      confidence: 'B',
    });
    expect(typed({ source: 'A note', sourceType: 'state' }).source()).toMatchObject({ confidence: 'A' });
    expect(typed({ source: 'A note', sourceType: 'rumour' }).source()).toBeUndefined();
  });
});
