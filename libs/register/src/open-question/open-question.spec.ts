import { describe, expect, it } from '@jest/globals';
import { effective, specFor } from '#kernel';
import { after, knownBy, stateNote, why } from '../../../kernel/src/fixture.js';
import { readShape } from '#shapes';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { OpenQuestionRecorded, QuestionAnswered } from './events.js';
import { openQuestion, openQuestionView } from './index.js';

const text = (en: string) => ({ original: 'en', en }) as const;
const asked = {
  resolution: '53-45-POL',
  paragraph: null,
  commitment: 'training',
  sought: text('A fourth session of the programme'),
  known: null,
  on: '2026-11-01/2026-11-23',
  by: 'TANFIDH',
  languages: ['ar', 'tr'],
  where: text('Public copies of web pages'),
  answeredBy: { facts: ['training.opened'], after: null, edition: 4 },
} as const;
const found = { on: '2026-12-01', words: text('Held in Jeddah'), action: null } as const;
const recorded: OpenQuestionRecorded = { type: 'OpenQuestionRecorded', v: 1, data: asked };
const answered: QuestionAnswered = { type: 'QuestionAnswered', v: 1, data: found };
const given = specFor(decider);

describe('an open question', () => {
  it('says what was sought, by whom, when and where', () => {
    given()
      .when({ type: 'record', data: { ...asked, source: stateNote } })
      .then(recorded);
    given(recorded)
      .when({ type: 'record', data: { ...asked, source: stateNote } })
      .thenRefused('question-exists');
  });

  it('bears on a resolution, or on one paragraph or commitment of it', () => {
    const about = (more: object) => ({ type: 'record', data: { ...asked, ...more, source: stateNote } }) as const;
    given()
      .when(about({ commitment: null }))
      .then({ ...recorded, data: { ...asked, commitment: null } });
    given()
      .when(about({ commitment: null, paragraph: 'op-8' }))
      .then({ ...recorded, data: { ...asked, commitment: null, paragraph: 'op-8' } });
    given()
      .when(about({ paragraph: 'op-8' }))
      .thenRefused('about-several');
  });

  it('that would be answered by a fact says by which', () => {
    given()
      .when({
        type: 'record',
        data: { ...asked, answeredBy: { facts: [], after: '2022-06-06', edition: null }, source: stateNote },
      })
      .thenRefused('answered-by-no-fact');
  });

  it('is answered once, by what was found on the day of the search or later', () => {
    const answer = (on: string) => ({ type: 'record-answer', data: { ...found, on, source: stateNote } }) as const;
    given(recorded).when(answer('2026-12-01')).then(answered);
    given(recorded)
      .when(answer('2026-11-20'))
      .then({ ...answered, data: { ...found, on: '2026-11-20' } });
    given(recorded).when(answer('2026-10')).thenRefused('answered-before-the-search');
    given(recorded, answered).when(answer('2026-12-02')).thenRefused('already-answered');
    given().when(answer('2026-12-02')).thenRefused('no-such-question');
  });

  it('is malformed where it says no day, nobody, or a language in no code of its own', () => {
    const body = { ...asked, on: undefined, by: 'A. Person', languages: ['Arabic'], source: stateNote };
    const read = readShape(commands.record, body);
    expect(read.ok ? [] : read.errors.map(({ pointer }) => pointer)).toEqual(['/on', '/by', '/languages/0']);
  });

  it('reads as it was corrected, and is open again where its answer was withdrawn', () => {
    const told = (past: Parameters<typeof after>[1], command: string, data: object) => {
      const next = after(openQuestion, past, command, { ...data });
      if (typeof next === 'string') throw new Error(next);
      return next;
    };
    const reads = (events: Parameters<typeof after>[1]) => openQuestionView(effective(knownBy(events, null)));
    const one = told([], 'record', { ...asked, source: stateNote });
    expect(reads(one)).toMatchObject({ ...asked, found: null, correctedBy: null });
    const two = told(one, 'record-answer', { ...found, source: stateNote });
    expect(reads(two)).toMatchObject({ sought: asked.sought, found: { ...found, source: stateNote } });
    const back = told(two, 'retractions', { event: two[1]?.id, reason: why });
    expect(reads(back)).toMatchObject({ found: null });
    const becomes = { ...asked, sought: text('A fifth session'), source: stateNote };
    const put = told(back, 'corrections', { event: one[0]?.id, reason: why, becomes });
    expect(reads(put)).toMatchObject({ sought: text('A fifth session') });
    expect(reads(told(put, 'retractions', { event: one[0]?.id, reason: why }))).toBeNull();
  });
});
