import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommandsOf } from '#kernel';
import { fold, isRefusal, specFor } from '#kernel';
import type { commands } from './commands.js';
import type { PublicationEvent } from './events.js';
import { publication } from './index.js';

type PublicationCommand = CommandsOf<typeof commands>;
const given = specFor(publication.decider);
const source = { type: 'state', confidence: 'A', citation: 'Report', locator: null, quote: null } as const;
const text = { original: 'en', en: 'A study' } as const;
const serves = [{ resolution: '53/45-POL', commitment: 'pcsu' }];
const entry = {
  title: text,
  serves,
  form: 'study',
  preparedBy: ['SESRIC'],
  withSupportOf: ['PCSU'],
  authorsCount: null,
} as const;
const entered: PublicationEvent = { type: 'PublicationEntered', v: 1, data: entry };
const issue = { on: '2019-01', by: 'SESRIC', reference: null } as const;
const issued: PublicationEvent = { type: 'PublicationIssued', v: 1, data: issue };
const talk = {
  on: '2018-11-29',
  by: 'SESRIC',
  occasion: text,
  place: null,
  panel: ['PCSU'],
  participants: null,
} as const;
const presented: PublicationEvent = { type: 'PublicationPresented', v: 1, data: talk };
const given_up = { on: '2019-02', reason: text } as const;
const notIssued: PublicationEvent = { type: 'PublicationNotIssued', v: 1, data: given_up };
const quote = { on: '2018-11-29', figure: { original: 'en', en: '60 %' }, of: text, by: text } as const;
const quoted: PublicationEvent = { type: 'FigureQuoted', v: 1, data: quote };
const enter: PublicationCommand = { type: 'enter', data: { ...entry, source } };
const bring: PublicationCommand = { type: 'record-issue', data: { ...issue, source } };
const present: PublicationCommand = { type: 'record-presentation', data: { ...talk, source } };
const presentOn = (on: string): PublicationCommand => ({ type: 'record-presentation', data: { ...talk, on, source } });
const giveUp = (on: string): PublicationCommand => ({ type: 'record-not-issued', data: { ...given_up, on, source } });

describe('a publication not in the record', () => {
  it('is entered', () => given().when(enter).then(entered));
  it('is not issued', () => given().when(bring).thenRefused('not-entered'));
  it('is not presented', () => given().when(present).thenRefused('not-entered'));
});

describe('an entered publication', () => {
  it('is entered once', () => given(entered).when(enter).thenRefused('already-entered'));
  it('is issued', () => given(entered).when(bring).then(issued));
  it('may be presented before it is issued', () => given(entered).when(present).then(presented));
  it('keeps one presentation once', () =>
    given(entered, presented).when(present).thenRefused('presentation-already-recorded'));
  it('may be recorded as not issued', () => given(entered, presented).when(giveUp('2019-02')).then(notIssued));
  it('is not given up before it was presented', () =>
    given(entered, presented).when(giveUp('2018-10')).thenRefused('before-a-presentation'));
  it('is not given up before it was last presented, whichever presentation was entered last', () => {
    const on = (day: string): PublicationEvent => ({ type: 'PublicationPresented', v: 1, data: { ...talk, on: day } });
    for (const days of [
      ['2018', '2019-02'],
      ['2019-02', '2018'],
      ['2019-02', 'before 2020'],
      ['before 2020', '2019-02'],
    ]) {
      given(entered, ...days.map(on))
        .when(giveUp('2019-01'))
        .thenRefused('before-a-presentation');
      given(entered, ...days.map(on))
        .when(giveUp('2019-02'))
        .then(notIssued);
    }
  });
  it('is presented again on another day, or on another occasion of the same day', () => {
    const again = (more: object) => ({ ...talk, ...more }) as typeof talk;
    for (const more of [{ on: '2018-11-30' }, { occasion: { original: 'en', en: 'A panel' } }])
      given(entered, presented)
        .when({ type: 'record-presentation', data: { ...again(more), source } } as PublicationCommand)
        .then({ type: 'PublicationPresented', v: 1, data: again(more) } as PublicationEvent);
  });
});

describe('a figure that a publication gives as context', () => {
  const format: PublicationCommand = { type: 'quote-figure', data: { ...quote, source } };
  it('is quoted once, also of a publication that was not issued', () => {
    given(entered).when(format).then(quoted);
    given(entered, quoted).when(format).thenRefused('already-quoted');
    given(entered, notIssued).when(format).then(quoted);
    given().when(format).thenRefused('not-entered');
  });
  it('is quoted again where somebody else gives it', () => {
    const other = { ...quote, by: { original: 'en', en: 'Participants in session 2' } } as const;
    given(entered, quoted)
      .when({ type: 'quote-figure', data: { ...other, source } })
      .then({ type: 'FigureQuoted', v: 1, data: other });
  });
  it('is no fact that could be counted', () => {
    expect(publication.facts(quoted, fold(publication.decider, [entered, quoted]))).toEqual([]);
  });
});

it('names for counting who presented it with whom, and of nobody more than its source does', () => {
  const partiesOf = (data: object) => {
    const event = { type: 'PublicationPresented', v: 1, data: { ...talk, ...data } } as PublicationEvent;
    return publication.facts(event, fold(publication.decider, [entered, event])).map(({ parties }) => parties);
  };
  expect(partiesOf({ panel: ['PCSU', 'SESRIC'] })).toEqual([['SESRIC', 'PCSU']]);
  expect(partiesOf({ by: null })).toEqual([['PCSU']]);
});

describe('an issued publication', () => {
  it('is issued once', () => given(entered, issued).when(bring).thenRefused('already-issued'));
  it('is presented after it too', () => given(entered, issued).when(present).then(presented));
  it('is no longer recorded as not issued', () =>
    given(entered, issued).when(giveUp('2019-02')).thenRefused('already-issued'));
});

describe('a publication not issued', () => {
  it.each([bring, presentOn('2019-03'), giveUp('2020')])('takes nothing more after it: $type', (command) =>
    given(entered, notIssued).when(command).thenRefused('not-issued'),
  );
  it('may be entered as presented before it was given up', () =>
    given(entered, notIssued).when(present).then(presented));
});

it('says its issue and its presentations for counting, and nothing of its entry', () => {
  const past = [entered, presented, issued];
  const names = past.flatMap((e, i) =>
    publication.facts(e, fold(publication.decider, past.slice(0, i + 1))).map((f) => f.name),
  );
  expect(names).toEqual(['publication.presented', 'publication.issued']);
});

it('decides any sequence without throwing', () => {
  const commands = [enter, bring, present, giveUp('2018'), giveUp('before 2020')];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 12 }), (sequence) => {
      let state = publication.decider.initial;
      for (const command of sequence) {
        const decision = publication.decider.decide(command, state);
        if (!isRefusal(decision)) for (const event of decision) state = publication.decider.evolve(state, event);
      }
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
  );
});
