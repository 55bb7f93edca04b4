import { describe, expect, it } from '@jest/globals';
import type { Lang } from '#kernel';
import type { CommitmentProgress, Instance } from '#progress';
import type { FigureMove, Preview } from '#record';
import type { Measure, SetMeasure } from '#register';
import { readerOf } from '../i18n/reader.js';
import { htmlOf } from '../request/rendering.interceptor.js';
import { PreviewPart } from './preview.part.js';

const langs = ['ar', 'en', 'fr'] as const;
const words = (text: string) => ({ ar: `${text} ar`, en: `${text} en`, fr: `${text} fr` });

const lines = (preview: Preview, lang: Lang): readonly string[] =>
  htmlOf(<PreviewPart of={preview} />, readerOf({ url: `/${lang}`, query: {}, id: 'c-1' }, { today: '2026-11-28' }))
    .replaceAll(/<\/(p|li|h2|dt|dd|del)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const progress = (more: Partial<CommitmentProgress>): CommitmentProgress => ({
  key: 'training',
  title: { original: 'en', en: 'Training' },
  aim: null,
  responsible: [],
  dueOn: null,
  status: 'ongoing',
  overdue: null,
  nextDue: null,
  nothingDue: null,
  progress: null,
  counted: 0,
  uncounted: 0,
  steps: null,
  instances: null,
  addressees: null,
  latestEvidence: null,
  checkedTo: null,
  statements: [],
  stated: null,
  statementsAgree: true,
  assessment: null,
  ...more,
});

const set = (measure: Measure): SetMeasure => ({
  measure,
  setBy: 'OIC-GS',
  setOn: '2026-11-28',
  basis: { original: 'en', en: 'Working steps' },
  eventId: 'e',
  revision: 0,
  recordedAt: '2026-11-28T00:00:00.000Z',
  knownSince: '2026-11-28T00:00:00.000Z',
  correctedBy: null,
  source: null,
});
const trainings = set({ type: 'open-ended', facts: ['training.opened'] });
const step = (key: string) => ({ key, title: { original: 'en', en: key } as const, weight: 1, facts: [] });
const steps = set({ type: 'milestones', steps: ['a', 'b', 'c', 'd'].map(step) });

const move = (before: FigureMove['before'], after: FigureMove['after']): FigureMove => ({
  resolution: { id: '53-45-POL', designation: { original: 'en', en: '53/45-POL' } },
  paragraph: 'op-8',
  number: '8',
  commitment: 'training',
  before,
  after,
});

const preview = (more: Partial<Preview> = {}): Preview => ({
  events: [{ type: 'TrainingOpened', says: words('The training opened'), saidBefore: null }],
  moves: [],
  seenBy: 'secretariat',
  waitsOnDesk: false,
  ...more,
});

describe('before it is entered', () => {
  it('the sentence stands there, that no figure moves, and who will see it', () => {
    expect(langs.map((lang) => lines(preview(), lang))).toEqual([
      ['ما سيُقيَّد', 'The training opened ar', 'ما يتغير', 'لا يتغير أي رقم.', 'يطّلع عليه', 'الأمانة العامة'],
      ['What will stand', 'The training opened en', 'What moves', 'No figure moves.', 'Seen by', 'Secretariat'],
      [
        'Ce qui sera inscrit',
        'The training opened fr',
        'Ce qui change',
        'Aucun chiffre ne change.',
        'Visible par',
        'Secrétariat général',
      ],
    ]);
  });

  it('what a second person is to look at first says so', () => {
    expect(lines(preview({ waitsOnDesk: true }), 'en').slice(4)).toEqual([
      'Seen by',
      'Secretariat',
      'Once a second person has looked at it; until then it stays on the desk, and no figure moves.',
    ]);
  });

  it('editions on record go from one number to another', () => {
    const moves = [
      move(
        { progress: progress({ counted: 3 }), measure: trainings },
        { progress: progress({ counted: 4 }), measure: trainings },
      ),
    ];
    expect(langs.map((lang) => lines(preview({ moves }), lang)[3])).toEqual([
      'الفقرة 8، Training: الدورات المقيَّدة من 3 إلى 4',
      'paragraph 8, Training: editions on record 3 → 4',
      'paragraphe 8, Training\u00a0: éditions inscrites de 3 à 4',
    ]);
  });

  it('a figure is said as it is everywhere, with the status where that changes', () => {
    const of = (numerator: number, status: CommitmentProgress['status']) => ({
      progress: progress({ progress: { numerator, denominator: 4 }, counted: numerator, status }),
      measure: steps,
    });
    const [, , , said] = lines(preview({ moves: [move(of(3, 'in-progress'), of(4, 'implemented'))] }), 'en');
    expect(said).toContain('on record now: 3 of 4 steps');
    expect(said).toContain('once entered: 4 of 4 steps');
    expect(said).toContain('status now: ');
  });

  it('a year that is recorded as not held is no edition', () => {
    const yearly = set({
      type: 'recurring',
      every: 'calendar-year',
      from: '2019',
      held: ['conference.held'],
      notHeld: [],
    });
    const of = (counted: number, ...states: readonly Instance['state'][]) => ({
      progress: progress({
        counted,
        instances: states.map((state, index) => ({ period: String(2019 + index), state, uncounted: 0 })),
      }),
      measure: yearly,
    });
    const notHeld = preview({ moves: [move(of(1, 'held', 'no-record'), of(2, 'held', 'not-held'))] });
    expect(lines(notHeld, 'en')[3]).toBe(
      'paragraph 8, Training: years now: 2020 (nothing on record yet); once entered: 2020 (recorded as not held)',
    );
    const held = preview({ moves: [move(of(1, 'held', 'no-record'), of(2, 'held', 'held'))] });
    expect(lines(held, 'en')[3]).toBe('paragraph 8, Training: editions on record 1 → 2');
  });

  it('what was due and is met is told', () => {
    const moves = [
      move(
        { progress: progress({ dueOn: '2020-12-31', overdue: { since: '2021-01-01' } }), measure: steps },
        { progress: progress({ counted: 1 }), measure: steps },
      ),
    ];
    const [, , , said] = lines(preview({ moves }), 'en');
    expect(said).toContain('due now: expected on 31 December 2020; nothing on record; once entered: nothing due');
  });

  it('what comes into the register, and what goes, is said to', () => {
    const standing = { progress: progress({}), measure: null };
    const moves = [move(null, standing), move(standing, null)];
    expect(lines(preview({ moves }), 'en').slice(3, 5)).toEqual([
      'paragraph 8, Training: new in the register',
      'paragraph 8, Training: in the register no more',
    ]);
  });

  it('a paragraph whose number is unknown is not named', () => {
    const standing = { progress: progress({}), measure: null };
    const moves = [{ ...move(null, standing), number: null }];
    expect(lines(preview({ moves }), 'en')[3]).toBe('Training: new in the register');
  });

  it('resolutions are named where figures of several move', () => {
    const standing = { progress: progress({}), measure: null };
    const other = { ...move(null, standing), resolution: { id: '1-50', designation: null } };
    expect(lines(preview({ moves: [move(null, standing), other] }), 'en').slice(3, 5)).toEqual([
      '53/45-POL, paragraph 8, Training: new in the register',
      '1-50, paragraph 8, Training: new in the register',
    ]);
  });

  it('a correction shows what it replaces, a withdrawal what will stand no more', () => {
    const corrected = { type: 'EventCorrected', says: words('Opened in 2020'), saidBefore: words('Opened in 2019') };
    expect(lines(preview({ events: [corrected] }), 'en').slice(0, 4)).toEqual([
      'What will stand',
      'Opened in 2020 en',
      'In place of: Opened in 2019 en',
      'What moves',
    ]);
    const withdrawn = { type: 'EventRetracted', says: null, saidBefore: words('Opened in 2019') };
    expect(lines(preview({ events: [withdrawn] }), 'fr').slice(1, 2)).toEqual([
      'Ne sera plus valable\u00a0: Opened in 2019 fr',
    ]);
  });

  it('what was recorded under its key comes to nothing more', () => {
    expect(lines({ events: [], moves: [], seenBy: null, waitsOnDesk: false }, 'en')).toEqual([
      'It is on record already; nothing more will be entered.',
    ]);
  });
});
