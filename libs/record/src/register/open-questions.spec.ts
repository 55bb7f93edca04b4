import { describe, expect, it } from '@jest/globals';
import { NotFound } from '../query-refusal.js';
import { opened, question, record, resolution, text, training } from '../view/fixture.js';
import { listOpenQuestions, showOpenQuestion } from './open-questions.js';

const every = { resolution: null, commitment: null, state: null, q: null, limit: null, cursor: null } as const;
const awaits = (more: object = {}) => ({ facts: ['training.opened'], after: null, edition: null, ...more });
const [OF, ELSEWHERE] = ['53-45-POL training', '53-45-POL conference'];

/** A record with the resolution and a question in it. */
const asked = async (answeredBy: object | null, more: object = {}) => {
  const made = await record();
  await made.add(resolution('53-45-POL', ['53/45']), question('a', answeredBy, more));
  const view = async (asOf: string | null = null, knownAt: string | null = null) =>
    (await made.views.open(null)).at({ asOf, knownAt });
  const shown = async (asOf: string | null = null, knownAt: string | null = null) => {
    const answer = await showOpenQuestion(await view(asOf, knownAt), 'a');
    return answer instanceof NotFound ? answer.code : answer.question;
  };
  const state = async (asOf: string | null = null, knownAt: string | null = null) => {
    const one = await shown(asOf, knownAt);
    return typeof one === 'string' ? one : one.state;
  };
  made.clock.now = '2026-12-20T10:00:00.000Z';
  return { ...made, view, shown, state };
};

const edition = (id: string, n: number | null, served = OF) => {
  const [stream, type, data] = training(id, 'A session', served);
  return [stream, type, { ...data, edition: n }] as const;
};

describe('an open question', () => {
  it('is not there before the day on which it was sought', async () => {
    const { state, view } = await asked(null);
    expect(await state('2026-11-19')).toBe('not-found');
    expect(await state('2026-11-20')).toBe('open');
    expect(await listOpenQuestions(await view('2026-11-19'), every)).toMatchObject({ items: [] });
  });

  it('of a month that is not over is there from the day on which it was on record', async () => {
    const { state } = await asked(null, { on: '2026-11' });
    expect(await state('2026-11-19')).toBe('not-found');
    expect(await state('2026-11-20')).toBe('open');
  });

  it('answers itself by a fact of what it bears on, as of the day and at the instant it was known', async () => {
    const { add, state, shown } = await asked(awaits({ edition: 4 }));
    await add(edition('x', 4), opened('x', '2026-12-01', null));
    expect(await state()).toBe('answered');
    expect(await state('2026-11-30')).toBe('open');
    expect(await state(null, '2026-12-19T10:00:00.000Z')).toBe('open');
    expect(await shown()).toMatchObject({
      answer: { on: '2026-12-01', words: null, fact: 'training.opened', action: { kind: 'training', id: 'x' } },
    });
  });

  it.each([
    ['an earlier edition', edition('x', 3)],
    ['one that nobody numbered', edition('x', null)],
    ['one of another commitment', edition('x', 4, ELSEWHERE)],
  ])('is not answered by %s', async (_, entered) => {
    const { add, state } = await asked(awaits({ edition: 4 }));
    await add(entered, opened('x', '2026-12-01', null));
    expect(await state()).toBe('open');
  });

  it('is answered by the edition’s being entered, where no day of it is known', async () => {
    const { add, shown } = await asked(awaits({ edition: 4 }));
    await add(edition('x', 5));
    expect(await shown()).toMatchObject({ state: 'answered', answer: { on: null, fact: null, action: { id: 'x' } } });
    await add(['training-x', 'TrainingNotHeld', { on: '2026-12-01', reason: text('Put off') }]);
    expect(await shown()).toMatchObject({ state: 'open' });
  });

  it.each([
    ['2022-09-26', 'open'],
    ['2022-09', 'open'],
    ['2022-09-27', 'answered'],
    ['2022', 'open'],
  ])('awaits what happened after a day: of %s it is %s', async (on, state) => {
    const { add, state: now } = await asked(awaits({ after: '2022-09-26' }));
    await add(training('x', 'A session', OF), opened('x', on, null));
    expect(await now()).toBe(state);
  });

  it('of a paragraph is answered by what serves its commitments, of a resolution by what serves any', async () => {
    const its = 'resolution-53-45-POL';
    const key = 'training';
    const paragraph = { key: 'op-8', number: null, title: text('Training'), mandate: null };
    const commitment = { key, paragraph: 'op-8', title: text(key), aim: null, responsible: [], dueOn: null, weight: 1 };
    for (const [about, served, state] of [
      [{ commitment: null, paragraph: 'op-8' }, OF, 'answered'],
      [{ commitment: null, paragraph: 'op-7' }, OF, 'open'],
      [{ commitment: null }, ELSEWHERE, 'answered'],
    ] as const) {
      const { add, state: now } = await asked(awaits(), about);
      await add([its, 'ParagraphAdded', paragraph], [its, 'CommitmentAdded', commitment]);
      await add(training('x', 'A session', served), opened('x', '2026-12-01', null));
      expect([about, await now()]).toEqual([about, state]);
    }
  });

  it('is open again once what answered it was withdrawn', async () => {
    const { add, state } = await asked(awaits());
    await add(training('x', 'A session', OF), opened('x', '2026-12-01', null));
    expect(await state()).toBe('answered');
    await add(['training-x', 'EventRetracted', { event: 'training-x TrainingOpened', reason: text('Wrong') }]);
    expect(await state()).toBe('open');
  });

  it('has what somebody recorded as its answer from that day on, before any fact', async () => {
    const { add, shown, state } = await asked(awaits());
    await add(training('x', 'A session', OF), opened('x', '2026-12-01', null));
    await add(['open-question-a', 'QuestionAnswered', { on: '2026-12-10', words: text('A note'), action: 'x' }]);
    expect(await shown('2026-12-09')).toMatchObject({ answer: { on: '2026-12-01', fact: 'training.opened' } });
    expect(await shown()).toMatchObject({
      answer: { on: '2026-12-10', words: text('A note'), fact: null, action: { kind: 'training', id: 'x' } },
    });
    expect(await state('2026-11-25')).toBe('open');
  });

  it('is listed as entered, by what it bears on, by its state and by its words', async () => {
    const { add, view } = await asked(awaits());
    await add(question('b', null, { commitment: 'network' }), question('c', null, { commitment: null }));
    await add(training('x', 'A session', OF), opened('x', '2026-12-01', null));
    const listed = async (more: object) => {
      const list = await listOpenQuestions(await view(), { ...every, ...more });
      return 'items' in list ? list.items.map(({ id }) => id) : list;
    };
    expect(await listed({})).toEqual(['a', 'b', 'c']);
    expect(await listed({ resolution: '53/45' })).toEqual(['a', 'b', 'c']);
    expect(await listed({ commitment: 'network' })).toEqual(['b']);
    expect(await listed({ state: 'open' })).toEqual(['b', 'c']);
    expect(await listed({ state: 'answered' })).toEqual(['a']);
    expect(await listed({ q: 'what c' })).toEqual(['c']);
    expect(await listed({ resolution: 'none' })).toBeInstanceOf(NotFound);
    const part = await listOpenQuestions(await view(), { ...every, limit: 2 });
    expect(part).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }], next: expect.any(String) });
  });
});
