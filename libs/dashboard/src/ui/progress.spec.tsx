import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import type { Lang } from '#kernel';
import type { CommitmentProgress } from '#progress';
import type { Measure, Statement } from '#register';
import { statusOrder } from '#progress';
import { Figure, Stated, useDue } from './progress.js';
import { Instances, Status } from './status.js';
import { readerOf } from '../i18n/reader.js';
import { htmlOf } from '../request/rendering.interceptor.js';

const text = (page: VNode, lang: Lang): string =>
  htmlOf(page, readerOf({ url: `/${lang}`, query: {}, id: 'c-1' }, { today: '2026-11-24' })).replaceAll(/<[^>]*>/g, '');

const step = (weight: number) => ({ key: 's', title: { original: 'en', en: 's' } as const, weight, facts: [] });
const of = (numerator: number, denominator: number) => ({
  progress: { numerator, denominator },
  counted: numerator,
  uncounted: 0,
  statements: [],
});
const by = (measure: Measure) => ({ measure, setBy: 'OIC-GS' });
const Due = (progress: CommitmentProgress) => <p>{useDue(progress)}</p>;
const unsaid: readonly Statement[] = [];
const open = {
  dueOn: null,
  overdue: null,
  nothingDue: null,
  counted: 0,
  uncounted: 0,
  statements: unsaid,
  instances: null,
  nextDue: null,
} as CommitmentProgress;

describe('a figure', () => {
  it('is said as it was counted', () => {
    const steps = { type: 'milestones', steps: [step(1), step(1), step(1), step(1)] } as const;
    expect(text(<Figure progress={of(2, 4)} measure={by(steps)} />, 'en')).toBe(
      '2 of 4 steps (set by: \u2068OIC-GS\u2069)',
    );
    expect(text(<Figure progress={of(2, 4)} measure={by(steps)} />, 'fr')).toBe(
      '2 étapes sur 4 (établies par : \u2068OIC-GS\u2069)',
    );
    expect(text(<Figure progress={of(2, 4)} measure={by(steps)} />, 'ar')).toBe(
      '2 من 4 من خطوات العمل (من وضع: \u2068OIC-GS\u2069)',
    );
  });

  it('agrees with its number', () => {
    const yearly = { type: 'recurring', every: 'calendar-year', from: '2018', held: [], notHeld: [] } as const;
    const said = (n: number, whole: number, lang: Lang) =>
      text(<Figure progress={of(n, whole)} measure={by(yearly)} />, lang);
    expect([said(1, 1, 'en'), said(1, 2, 'en')]).toEqual(['held in 1 of 1 year due', 'held in 1 of 2 years due']);
    expect(said(1, 2, 'fr')).toBe('réunion tenue pour 1 année échue sur 2');
    expect([said(1, 1, 'ar'), said(1, 2, 'ar')]).toEqual(['عُقد في 1 من سنة مقررة واحدة', 'عُقد في 1 من سنتين مقررتين']);
    const steps = { type: 'milestones', steps: [step(1), step(1), step(1), step(1)] } as const;
    expect(text(<Figure progress={of(1, 4)} measure={by(steps)} />, 'fr')).toContain('1 étape sur 4');
  });

  it('does not call weight steps', () => {
    const weighted = { type: 'milestones', steps: [step(1), step(3)] } as const;
    expect(text(<Figure progress={of(3, 4)} measure={by(weighted)} />, 'en')).toContain(
      '3 of 4 by the weight of the steps',
    );
  });

  it('is how many facts count, where there is none', () => {
    const none = { progress: null, counted: 2, uncounted: 0, statements: [] };
    expect(text(<Figure progress={none} measure={by({ type: 'open-ended', facts: [] })} />, 'ar')).toBe(
      'واقعتان محسوبتان (مفتوح)',
    );
    expect(text(<Figure progress={none} measure={null} />, 'en')).toBe('2 facts counted');
  });
});

describe('nothing counted', () => {
  const measure = { type: 'open-ended', facts: [] } as const;
  const statements = [{} as Statement];
  const said = (uncounted: number, lang: Lang, stated = statements.slice(1)) =>
    text(
      <Figure progress={{ progress: null, counted: 0, uncounted, statements: stated }} measure={by(measure)} />,
      lang,
    );

  it('is no record only where nothing is on record', () => {
    expect([said(0, 'en'), said(6, 'en')]).toEqual(['nothing on record yet', 'no fact counted']);
    expect([said(0, 'ar'), said(6, 'ar')]).toEqual(['لم يُقيَّد شيء بعد', 'لا توجد واقعة محسوبة']);
    expect([said(0, 'fr'), said(6, 'fr')]).toEqual(['rien d’inscrit à ce jour', 'aucun fait compté']);
  });

  it('is not said to be nothing on record where there is a statement', () => {
    expect(said(0, 'en', statements)).toBe('no fact counted');
    const past = { ...open, dueOn: '2020-12-31', overdue: { since: '2021-01-01' }, statements };
    expect(text(<Due {...past} />, 'en')).toBe('expected on 31 December 2020; no fact counted');
  });

  it('is not said to be nothing on record when it is due', () => {
    const past = { ...open, dueOn: '2020-12-31', overdue: { since: '2021-01-01' }, uncounted: 6 };
    expect(text(<Due {...past} />, 'en')).toBe('expected on 31 December 2020; no fact counted');
  });
});

describe('what is due', () => {
  it('says that nothing is on record, and never that anybody missed anything', () => {
    const past = { ...open, dueOn: '2019-06-01', overdue: { since: '2019-06-02' } };
    expect(text(<Due {...past} />, 'en')).toBe('expected on 1 June 2019; nothing on record');
    expect(text(<Due {...past} counted={1} />, 'en')).toBe(
      'expected on 1 June 2019; the record does not show it complete',
    );
    expect(text(<Due {...open} dueOn="2030-01-01" />, 'fr')).toBe('prévu le 1er janvier 2030');
    expect(text(<Due {...open} dueOn="2030-01-01" />, 'ar')).toBe('مقرر في 1 كانون الثاني/يناير 2030');
    expect(text(<Due {...open} />, 'en')).toBe('');
  });

  it('names the period that ends next, where no date stands in the text', () => {
    const next = { ...open, nextDue: { dueOn: '2019-12-31', period: '2019' } };
    expect(text(<Due {...next} />, 'en')).toBe('every year; next: end of 2019');
    expect(text(<Due {...next} />, 'fr')).toBe('chaque année ; prochaine : fin 2019');
    expect(text(<Due {...next} />, 'ar')).toBe('كل سنة؛ التالي: نهاية سنة 2019');
  });

  it('says that a period is recorded as not held, and not that the record does not show it', () => {
    const instances = [
      { period: '2019', state: 'held', uncounted: 0 },
      { period: '2020', state: 'not-held', uncounted: 0 },
      { period: '2021', state: 'not-held', uncounted: 0 },
    ] as const;
    const past = { ...open, counted: 3, nextDue: { dueOn: '2022-12-31', period: '2022' }, instances };
    expect(text(<Due {...past} />, 'en')).toBe('expected in 2020 and 2021; recorded as not held');
    expect(text(<Due {...past} />, 'fr')).toBe('prévu en 2020 et 2021 ; consigné comme non tenu');
    expect(text(<Due {...past} />, 'ar')).toBe('كان مقرراً في 2020 و2021؛ وسُجّل أنه لم يُعقد');
    const since = [...instances, { period: '2022', state: 'held', uncounted: 0 }] as const;
    expect(text(<Due {...past} instances={since} />, 'en')).toBe('every year; next: end of 2022');
  });

  it('says by which assessment nothing is due any more', () => {
    const ended = { since: '2021-03-01', status: 'superseded', eventId: 'e' } as const;
    const due = <Due {...open} dueOn="2019-06-01" nothingDue={ended} />;
    expect(text(due, 'en')).toBe('nothing due as from 1 March 2021 (assessment: superseded)');
    expect(text(due, 'ar')).toContain('لم يعد له موعد اعتباراً من 1 آذار/مارس 2021');
  });

  it('names the periods without a record', () => {
    const instances = [
      { period: '2018', state: 'held', uncounted: 1 },
      { period: '2019', state: 'no-record', uncounted: 0 },
      { period: '2020', state: 'no-record', uncounted: 0 },
      { period: '2021', state: 'no-record', uncounted: 2 },
    ] as const;
    expect(text(<Due {...open} counted={1} overdue={{ since: '2020-01-01' }} instances={instances} />, 'en')).toBe(
      'expected in 2019 and 2020; nothing on record; expected in 2021; no fact counted',
    );
    expect(text(<Instances of={instances} />, 'en')).toBe(
      '2018held2019nothing on record yet2020nothing on record yet2021no fact counted',
    );
  });
});

describe('a stated status', () => {
  it('is said with who stated it, and when', () => {
    const by = { original: 'en', en: 'closing remarks' } as const;
    const stated = { id: 's', status: 'in-progress', by, party: 'TUR', on: '2018-11-29' } as const;
    expect(text(<Stated of={stated} />, 'en')).toBe('stated: in progress (closing remarks, 29 November 2018)');
    expect(text(<Stated of={stated} />, 'ar')).toContain('ورد في بيان: قيد التنفيذ');
  });
});

describe('a status', () => {
  it('has a word and a shape of its own', () => {
    const reader = readerOf({ url: '/en', query: {}, id: 'c-1' }, { today: '2026-11-24' });
    const shapes = statusOrder.map((status) => htmlOf(<Status of={status} />, reader).match(/<svg.*<\/svg>/)?.[0]);
    expect(new Set(shapes).size).toBe(statusOrder.length);
    expect(text(<Status of="no-information" />, 'ar')).toBe('لا تتوافر معلومات');
  });
});
