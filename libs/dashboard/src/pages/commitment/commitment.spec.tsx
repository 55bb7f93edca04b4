import { describe, expect, it } from '@jest/globals';
import { onRecordAt } from '../../../../kernel/src/fixture.js';
import type { CommitmentShown, Stamp } from '#record';
import type { Lang } from '#kernel';
import type { CommitmentProgress, CountedFact, UncountedFact } from '#progress';
import type { Assessment, Measure, Resolution } from '#register';
import { readerOf } from '../../i18n/reader.js';
import { htmlOf } from '../../request/rendering.interceptor.js';
import { CommitmentPage } from './commitment.page.js';

const text = (en: string) => ({ original: 'en', en }) as const;
const source = { type: 'secretariat', confidence: 'A', citation: 'A report', locator: null, quote: null } as const;
const recordedAt = '2018-06-01T00:00:00Z';

const fact = (n: number, more: Partial<CountedFact> = {}): CountedFact => ({
  name: 'training.opened',
  on: '2018-07-01',
  source,
  eventId: `e-${n}`,
  kind: 'training',
  action: `t-${n}`,
  title: text(`Training ${n}`),
  correctedBy: null,
  knownSince: recordedAt,
  satisfies: [],
  share: null,
  ...more,
});
const left = (n: number, more: Partial<UncountedFact> = {}): UncountedFact => {
  const { satisfies: _, share: __, ...shown } = fact(n);
  return { ...shown, reason: 'not-in-measure', renewedBy: null, ...more };
};
const many = <T,>(make: (n: number) => T): readonly T[] => Array.from({ length: 500 }, (_, n) => make(n));

interface Said {
  readonly measure?: Measure;
  readonly counted?: readonly CountedFact[];
  readonly uncounted?: readonly UncountedFact[];
  readonly assessments?: readonly Assessment[];
  readonly checkedTo?: CommitmentProgress['checkedTo'];
  readonly steps?: CommitmentProgress['steps'];
}

const page = (lang: Lang, { measure = { type: 'open-ended', facts: [] }, ...said }: Said): string => {
  const { counted = [], uncounted = [], assessments = [], checkedTo = null, steps = null } = said;
  const set = {
    measure,
    setBy: 'OIC-GS',
    setOn: '2018-06-01',
    basis: text('working steps'),
    ...onRecordAt(recordedAt),
  };
  const head = { key: 'c', title: text('A commitment'), aim: null, responsible: [], dueOn: null };
  const progress: CommitmentProgress = {
    ...head,
    status: 'ongoing',
    overdue: null,
    nextDue: null,
    nothingDue: null,
    steps,
    progress: null,
    instances: null,
    addressees: null,
    counted: counted.length,
    uncounted: uncounted.length,
    latestEvidence: null,
    checkedTo,
    statements: [],
    stated: null,
    statementsAgree: true,
    assessment: assessments.at(-1) ?? null,
  };
  const shown: Stamp & CommitmentShown = {
    asOf: '2019-01-15',
    knownAt: null,
    position: null,
    resolution: '53-45-POL',
    paragraph: 'p',
    progress,
    commitment: {
      ...head,
      paragraph: 'p',
      weight: 1,
      measure: set,
      formerMeasures: [],
      dueDateChanges: [],
      checkedTo: null,
      checks: [],
      ...onRecordAt(recordedAt),
    },
    explanation: {
      key: 'c',
      weight: 1,
      measure: set,
      status: 'ongoing',
      progress: null,
      counted,
      uncounted,
      latest: null,
      bySourceType: { secretariat: counted.length },
      byConfidence: { A: counted.length },
    },
    assessments,
  };
  const resolution = { id: '53-45-POL', designation: null, paragraphs: [], adopted: { on: '2018-05-06' } };
  return htmlOf(
    <CommitmentPage shown={shown} resolution={resolution as unknown as Resolution} resolutions={[]} questions={[]} />,
    readerOf({ url: `/${lang}`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  );
};
const words = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
/** What stands up to the heading of the facts that are not counted, and what comes after it. */
const aroundLeft = (said: Said): readonly string[] => words(page('en', said)).split('Facts not counted');

describe('the page of a commitment', () => {
  it('stays small however many actions serve it, and says where the others are', () => {
    const html = page('ar', { counted: many((n) => fact(n)), uncounted: many((n) => left(n)) });
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html.match(/Training 499/g)).toHaveLength(2);
    expect(html).not.toContain('Training 469<');
    expect(html).toContain('/ar/timeline?commitment=53-45-POL%2Fc');
    const english = words(page('en', { counted: many((n) => fact(n)) }));
    expect(english).toContain('and 470 more: 30 shown here, the newest, and 470 among the actions, 500 together.');
  });

  it('lists each fact once, the counted ones before those that are not', () => {
    const lists = aroundLeft({ counted: [fact(1)], uncounted: [left(2)] });
    expect(lists.map((list) => list.match(/Training \d/g))).toEqual([['Training 1'], ['Training 2']]);
  });

  it('says of every fact, counted or not, where it comes from and when it was entered in the record', () => {
    const late = { knownSince: '2020-01-01T00:00:00Z' };
    const lists = aroundLeft({ counted: [fact(1, late)], uncounted: [left(2, late)] });
    const entry: unknown = expect.stringMatching(/entered on 1 January 2020.*Source: .*A report/);
    expect(lists).toEqual([entry, entry]);
  });

  it('says up to which day the record was checked, and by whom', () => {
    const html = words(page('en', { checkedTo: { date: '2019-01-10', by: 'SESRIC', ...onRecordAt(recordedAt) } }));
    expect(html).toContain('Record checked to10 January 2019 (\u2068SESRIC\u2069)');
  });

  it('says of a step whose day is not known that it is on record, and from which day it counts', () => {
    const step = { key: 's', title: text('Principles agreed') };
    const uncertain = {
      state: 'not-counted',
      reason: 'date-uncertain',
      on: '2018-11',
      countedFrom: '2018-11-30',
    } as const;
    const steps = [{ ...step, ...uncertain }];
    const measure = { type: 'milestones', steps: [{ ...step, weight: 1, facts: [] }] } as const;
    const said = (lang: Lang) => words(page(lang, { measure, steps }));
    expect(said('en')).toContain('Principles agreedNovember 2018, day unknown: counted from 30 November 2018');
    expect(said('ar')).toContain('واليوم غير معروف: تُحسب اعتباراً من 30 تشرين الثاني/نوفمبر 2018');
    expect(said('fr')).toContain('jour inconnu : compté à partir du 30 novembre 2018');
  });

  it('says at its working steps that they are not text of the resolution', () => {
    const steps = [{ key: 's', title: text('A step'), weight: 1, facts: [] }];
    expect(page('en', { measure: { type: 'milestones', steps } })).toContain(
      '<caption>These are working steps to count by; they are not text of the resolution.</caption>',
    );
  });

  it('says of which action a fact is, and which resolution renews a mandate', () => {
    const mandate = { name: null, kind: null, action: null, title: null, reason: 'mandate-only', renewedBy: '1-46' };
    const html = page('en', { counted: [fact(1)], uncounted: [left(2, mandate as Partial<UncountedFact>)] });
    expect(words(html)).toContain('1 July 2018 · Training 1');
    expect(words(html)).toContain('1-46: renews the mandate; it is not implementation');
    expect(words(html)).toMatch(/By source \([^)]*: 1\), by confidence \(official source: 1\)/);
  });

  it('does not say that what was not held meets its year', () => {
    const measure = { type: 'recurring', every: 'calendar-year', from: '2018', held: [], notHeld: [] } as const;
    const html = words(page('en', { measure, counted: [fact(1, { satisfies: ['2018'] })] }));
    expect(html).toContain('Concerns: 2018');
    expect(html).not.toContain('Meets');
  });

  it('leads to the correction by which a fact reads as it does', () => {
    const html = page('en', { counted: [fact(1, { correctedBy: 'e-9' })] });
    expect(html).toContain('<a href="/en/actions/training/t-1#e-9">corrected</a>');
  });

  it('lists earlier assessments after the one that stands', () => {
    const judged = (id: string): Assessment => ({
      id,
      resolution: '53-45-POL',
      commitment: 'c',
      status: 'not-started',
      reason: text(`reason ${id}`),
      effectiveOn: '2018-12-01',
      by: 'OIC-GS',
      ...onRecordAt(recordedAt, { source, eventId: id }),
    });
    const unsourced = words(page('en', { assessments: [{ ...judged('c'), source: null }] }));
    expect(unsourced).toMatch(/reason c.*no source given/);
    const html = words(page('en', { assessments: [judged('a'), judged('b')] }));
    expect(html.indexOf('reason b')).toBeLessThan(html.indexOf('Earlier assessments'));
    expect(html.indexOf('Earlier assessments')).toBeLessThan(html.indexOf('reason a'));
  });
});
