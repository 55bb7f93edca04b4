import { describe, expect, it } from '@jest/globals';
import type { ActionRow } from '#actions';
import { actionOf, kindNamed } from '#actions';
import type { DomainEvent } from '#kernel';
import { byFact, byYear, newestFirst, timelineOf } from './timeline.js';

/** A training as the read side keeps it: entered, then what is given, in this order. */
const training = (id: string, ...happened: readonly DomainEvent[]): ActionRow => {
  const entered = {
    type: 'TrainingEntered',
    v: 1,
    data: { title: { original: 'en', en: id }, serves: [], format: 'workshop', edition: null },
  };
  const meta = {
    actor: 'p',
    role: 'secretariat',
    onBehalfOf: null,
    commandId: 'c',
    requestHash: 'h',
    correlationId: 'k',
    causationId: null,
    source: null,
    recordedAt: '2026-11-24T10:00:00.000Z',
  } as const;
  const at = { stream: `training-${id}`, meta };
  const rows = [entered, ...happened].map((event, revision) => ({
    ...event,
    ...at,
    id: `${id}-${revision}`,
    revision,
    position: String(revision),
  }));
  const kind = kindNamed('training')!;
  return actionOf(kind, rows);
};
const opened = (on: string) => ({
  type: 'TrainingOpened',
  v: 1,
  data: { on, host: null, place: null, partners: [] },
});

describe('the timeline lists', () => {
  const listed = (asOf: string, ...rows: readonly ActionRow[]) =>
    newestFirst(timelineOf(rows, { asOf, knownAt: null }, () => undefined)).map(
      ({ entry: { action, on } }) => `${action} ${on}`,
    );

  it('nothing of an action that happened after the day, and not that it was entered either', () => {
    const later = training('later', opened('2019-11-29'));
    expect(listed('2018-04-01', later)).toEqual([]);
    expect(listed('2019-11-29', later)).toEqual(['later 2019-11-29']);
  });

  it('that an action was entered where no source dates anything of it, from the day it was', () => {
    expect(listed('2026-11-23', training('undated'))).toEqual([]);
    expect(listed('2026-11-24', training('undated'))).toEqual(['undated null']);
  });

  it('what has no date after all that has one', () => {
    const rows = [training('undated'), training('old', opened('before 2017')), training('new', opened('2019-11'))];
    expect(listed('2026-11-24', ...rows)).toEqual(['new 2019-11', 'old before 2017', 'undated null']);
  });
});

describe('the timeline counts', () => {
  it('each happening in the last year it can have been in, with the years between', () => {
    const dates = ['2018-11-29', '2018-12/2019-01', 'before 2021-06-01', null];
    expect(byYear(dates.map((on) => ({ on })))).toEqual([
      { year: '2018', count: 1 },
      { year: '2019', count: 1 },
      { year: '2020', count: 0 },
      { year: '2021', count: 1 },
    ]);
    expect(byYear([{ on: null }])).toEqual([]);
  });

  it('a happening once for each thing it says', () => {
    const said = [['nomination.received'], ['nomination.received', 'nomination.received'], ['nomination.accepted'], []];
    expect(byFact(said.map((facts) => ({ facts })))).toEqual([
      { fact: 'nomination.accepted', count: 1 },
      { fact: 'nomination.received', count: 2 },
    ]);
  });
});
