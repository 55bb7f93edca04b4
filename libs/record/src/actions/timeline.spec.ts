import { describe, expect, it } from '@jest/globals';
import type { ActionRow } from '#actions';
import { actionOf, kindNamed } from '#actions';
import type { DomainEvent } from '#kernel';
import { byText } from '#kernel';
import { metaAt } from '../events/fixture.js';
import { dayOf, idIn } from '../slices.js';
import { listKey } from '../events/list-key.js';
import { byYear, happeningsOf, newestOf } from './timeline.js';

/** A training as the read side keeps it: entered, then what is given, in this order. */
const training = (id: string, ...happened: readonly DomainEvent[]): ActionRow => {
  const entered = {
    type: 'TrainingEntered',
    v: 1,
    data: { title: { original: 'en', en: id }, serves: [], format: 'workshop', edition: null },
  };
  const meta = metaAt('2026-11-24T10:00:00.000Z');
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
    rows
      .flatMap((row) => happeningsOf(row, { asOf, knownAt: null }).map(({ event }) => ({ row, event })))
      .toSorted((a, b) => byText(listKey(a.event), listKey(b.event)))
      .map(({ row, event }) => `${idIn({ name: row.kind }, event.stream)} ${dayOf(event)}`);

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

  it('what happened last of an action first', () => {
    const row = training('two', opened('2019-11-29'), opened('2018-11-29'));
    const newest = (asOf: string) => newestOf(row, { asOf, knownAt: null })?.event.revision ?? null;
    expect([newest('2026-11-24'), newest('2018-12-31'), newest('2018-01-01')]).toEqual([1, 2, null]);
  });
});

describe('the timeline counts', () => {
  it('what there is of each year, with the years between', () => {
    const counts = [
      { of: '2018', count: 1 },
      { of: '2021', count: 2 },
      { of: '2026', count: 0 },
    ];
    expect(byYear(counts)).toEqual([
      { year: '2018', count: 1 },
      { year: '2019', count: 0 },
      { year: '2020', count: 0 },
      { year: '2021', count: 2 },
    ]);
    expect(byYear([])).toEqual([]);
  });
});
