import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isInFuture, latestTodayOnEarth, parsePartialDate, type RecordedEvent } from '#kernel';
import {
  isUnrecorded,
  listActions,
  anyAction,
  NotFound,
  recommendationById,
  type RecordView,
  showAction,
  showOpenQuestion,
  showParty,
  showStatement,
} from '#record';
import { MemoryRecord } from './memory-record.js';
import { source, stories, text } from './stories.js';

const NOW = '2026-06-17T09:00:00.000Z';
const today = latestTodayOnEarth(new Date(NOW));
const clock = () => new Date(NOW);

/** Whatever may be said today of something that is past: of a day, a month, a year or a stretch that may not be over. */
const day = fc.constantFrom('2026-06-17', '2026-05-31', '2026-01-01', '2025-12-30');
const month = fc.constantFrom('2026-06', '2026-05', '2025-11');
const year = fc.constantFrom('2026', '2025');
const unit = fc.oneof(day, month, year);
const range = (of: fc.Arbitrary<string>) => fc.tuple(of, of).map(([a, b]) => `${a < b ? a : b}/${a < b ? b : a}`);
const bound = fc.tuple(fc.constantFrom('before', 'on or before'), fc.oneof(unit, fc.constantFrom('2026-07', '2027')));
const said = fc
  .oneof(
    unit,
    range(day),
    range(month),
    range(year),
    bound.map((parts) => parts.join(' ')),
  )
  .filter((on) => parsePartialDate(on) !== null && !isInFuture(on, today));

const isThere = (answer: object): boolean => !(answer instanceof NotFound);

describe('whatever is entered of a month or a year that is not over', () => {
  let register: readonly RecordedEvent[];
  beforeAll(async () => {
    register = await MemoryRecord.register(() => new Date('2026-06-01T00:00:00.000Z'));
  }, 60_000);

  let record: MemoryRecord;
  const tell = async (url: string, body: object): Promise<string> => {
    const outcome = await record.record(record.request(`/api/v1/${url}`, body));
    if (isUnrecorded(outcome)) throw new Error(`${url}: ${JSON.stringify(outcome)}`);
    return outcome.id;
  };
  const withRecord = (holds: (on: string) => Promise<void>, among = said) =>
    fc.assert(
      fc.asyncProperty(among, async (on) => {
        record = await MemoryRecord.with(register, clock);
        await holds(on);
      }),
      { numRuns: 12, seed: 17, examples: [['2026'], ['2026-06'], ['2025/2026'], ['before 2027']] },
    );
  const view = (): Promise<RecordView> => record.view();

  const statement = (on: string) => ({
    resolution: '53-45-POL',
    commitment: 'network',
    status: 'in-progress',
    by: text('A speaker'),
    party: 'TUR',
    on,
    source,
    words: text('It goes on'),
    originalLanguage: 'en',
  });

  it(
    'is there at once: a statement, with its commitment and with who made it',
    () =>
      withRecord(async (on) => {
        const id = await tell('statements', statement(on));
        expect([on, isThere(await showStatement(await view(), id))]).toEqual([on, true]);
        const party = await showParty(await view(), 'TUR', { limit: 50, cursor: null });
        expect([
          on,
          'party' in party && [...party.statements, ...party.reportedStatements].some((one) => one.id === id),
        ]).toEqual([on, true]);
      }),
    60_000,
  );

  it(
    'is there at once where a correction has put it there',
    () =>
      withRecord(async (on) => {
        const id = await tell('statements', statement('2018-11-29'));
        const [first] = await record.log.readStream(`statement-${id}`);
        await tell(`statements/${id}/corrections`, {
          event: first?.id,
          reason: text('Mistyped'),
          becomes: statement(on),
        });
        expect([on, isThere(await showStatement(await view(), id))]).toEqual([on, true]);
      }),
    60_000,
  );

  it(
    'is there at once: a recommendation, an open question, a change of standing',
    () =>
      withRecord(async (on) => {
        const made = { key: 'X1', text: text('To go on'), madeBy: text('A conference'), session: text('Second'), on };
        const to = { standing: 'voiced', addressees: ['TUR'], addressedTo: text('All'), source };
        const recommendation = await tell('recommendations', { ...made, ...to });
        expect([on, isThere(await recommendationById(await view(), recommendation))]).toEqual([on, true]);
        const sought = {
          resolution: '53-45-POL',
          sought: text('Minutes'),
          known: text('Nothing'),
          on,
          by: 'TANFIDH',
          where: text('Here'),
          source,
        };
        const question = await tell('open-questions', sought);
        expect([on, isThere(await showOpenQuestion(await view(), question))]).toEqual([on, true]);
        await tell('parties/TUR/change-standing', { standing: 'suspended', on, source });
        const party = await showParty(await view(), 'TUR', { limit: 50, cursor: null });
        expect([on, 'party' in party && party.party.standingAsOf]).toEqual([on, 'suspended']);
      }),
    60_000,
  );

  const told = stories.filter(({ rows }) => rows[1] !== undefined && 'on' in rows[1].body);
  it.each([...new Map(told.map((story) => [story.kind, story])).values()])(
    'is there at once, and in the list: $kind',
    ({ kind, rows: [entry, first] }) =>
      withRecord(async (on) => {
        const id = await tell(`actions/${kind}`, entry?.body ?? {});
        const outcome = await record.record(
          record.request(`/api/v1/actions/${kind}/${id}/${first?.command}`, { ...first?.body, on }),
        );
        // What its kind's rules do not allow of such a day is refused with words.
        if (isUnrecorded(outcome)) return;
        const shown = await showAction(await view(), kind, id);
        expect([on, 'action' in shown && shown.action.entries.some((one) => one.on === on)]).toEqual([on, true]);
        const list = await listActions(await view(), { ...anyAction, kind, limit: 50 });
        expect([on, 'items' in list && list.items.some((one) => one.action === id && one.on === on)]).toEqual([
          on,
          true,
        ]);
      }),
    60_000,
  );
});
