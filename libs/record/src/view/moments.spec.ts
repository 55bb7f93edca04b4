import { describe, expect, it } from '@jest/globals';
import { CachedReadStore } from '#platform';
import { NotFound } from '../query-refusal.js';
import { opened, party, record, resolution, text, training } from './fixture.js';
import { RecordViews } from './record-view.js';

const now = { asOf: null, knownAt: null };

/** Resolutions of three days, each learnt at ten. */
const threeDays = async () => {
  const made = await record();
  for (const day of ['20', '21', '22']) {
    made.clock.now = `2026-11-${day}T10:00:00.000Z`;
    await made.add(resolution(`${day}-1-POL`, [`alias ${day}`]));
  }
  made.clock.now = '2026-11-27T23:30:00.000Z';
  return made;
};

describe('the record at another moment', () => {
  it('is what was known by an instant, and no more than was there when the view was opened', async () => {
    const { add, views } = await threeDays();
    const view = await views.open(null);
    await add(resolution('27-1-POL'));
    const known = async (knownAt: string | null) => {
      const then = await view.at({ asOf: null, knownAt });
      expect(then.knownAt).toBe(knownAt);
      return (await then.register.resolutions()).map(({ id }) => id);
    };
    expect(await known('2026-11-20T09:59:59.999Z')).toEqual([]);
    expect(await known('2026-11-20T10:00:00.000Z')).toEqual(['20-1-POL']);
    expect(await known('2026-11-21T23:00:00.000Z')).toEqual(['20-1-POL', '21-1-POL']);
    expect(await known('2026-12-24T10:00:00.000Z')).toEqual(['20-1-POL', '21-1-POL', '22-1-POL']);
    expect(await known(null)).toEqual(['20-1-POL', '21-1-POL', '22-1-POL']);
  });

  it('speaks of today wherever today has begun, or of the day that is asked about', async () => {
    const { views } = await threeDays();
    const view = await views.open(null);
    expect([view.asOf, view.knownAt]).toEqual(['2026-11-28', null]);
    const knownAt = '2026-11-21T10:00:00.000Z';
    const then = await view.at({ asOf: '2019-01-01', knownAt });
    expect([then.asOf, then.knownAt]).toEqual(['2019-01-01', knownAt]);
    expect((await view.at({ asOf: null, knownAt })).asOf).toBe('2026-11-28');
  });

  it('is no further than a state that is gone back to, nor than it had come itself', async () => {
    const { log, views } = await threeDays();
    const [first, second] = (await log.readAll(null, 10)).map(({ position }) => position);
    const view = await views.open(null);
    const then = { position: second!, now: '2026-11-21T12:00:00.000Z' };
    const back = await view.at(now, then);
    expect((await back.register.resolutions()).map(({ id }) => id)).toEqual(['20-1-POL', '21-1-POL']);
    expect([back.position, back.asOf]).toEqual([second, '2026-11-22']);
    const before = await back.at({ asOf: null, knownAt: '2026-11-20T12:00:00.000Z' }, then);
    expect(before.position).toBe(first);
    const beyond = await back.at(now, { position: '9999999999999999', now: '2026-11-23T12:00:00.000Z' });
    expect([beyond.position, beyond.asOf]).toEqual([second, '2026-11-22']);
    const empty = await (await (await record()).views.open(null)).at(now, then);
    expect([empty.position, await empty.register.resolutions()]).toEqual([null, []]);
  });

  it('is told to a list by where it stands: of two fixed clocks the same whenever it is asked for', async () => {
    const { log, views } = await threeDays();
    const positions = (await log.readAll(null, 10)).map(({ position }) => `at ${position}`);
    const view = await views.open(null);
    expect(view.snapshot).toEqual({ moment: now, now: '2026-11-27T23:00:00.000Z', position: positions[2] });
    const knownAt = '2026-11-20T10:30:00.000Z';
    const half = await view.at({ asOf: null, knownAt });
    expect(half.snapshot).toEqual({
      moment: { asOf: null, knownAt },
      now: '2026-11-27T23:00:00.000Z',
      position: positions[2],
    });
    const fixed = { asOf: '2019-01-01', knownAt };
    const settled = { moment: fixed, now: '2026-11-20T10:00:00.000Z', position: positions[0] };
    expect((await view.at(fixed)).snapshot).toEqual(settled);
    const then = { position: (await log.readAll(null, 1))[0]!.position, now: '2026-11-21T12:00:00.000Z' };
    expect((await view.at(fixed, then)).snapshot).toEqual(settled);
    expect((await (await record()).views.open(null)).snapshot.position).toBeNull();
  });

  it('knows who sees it', async () => {
    const { views } = await threeDays();
    const viewer = { id: 'p', role: 'secretariat', party: null } as const;
    expect([(await views.open(viewer)).viewer, (await views.open(null)).viewer]).toEqual([viewer, null]);
  });
});

describe('a name in the register', () => {
  it('leads to what it was given to by then, or else to what it is given now, if that was known by then', async () => {
    const { add, clock, views } = await threeDays();
    await add(['resolution-20-1-POL', 'AliasAdded', { alias: 'late alias' }]);
    clock.now = '2026-11-28T10:00:00.000Z';
    const view = await views.open(null);
    const { register } = await view.at({ asOf: null, knownAt: '2026-11-21T10:00:00.000Z' });
    expect(await register.resolution('ALIAS 20')).toMatchObject({ id: '20-1-POL', aliases: ['alias 20'] });
    expect(await register.resolution('late alias')).toMatchObject({ id: '20-1-POL', aliases: ['alias 20'] });
    expect(await register.named('late alias')).toBeUndefined();
    const unknownThen = await register.resolution('alias 22');
    expect(unknownThen).toBeInstanceOf(NotFound);
    expect(unknownThen).toMatchObject({
      code: 'resolution-not-known-then',
      params: { id: '22-1-POL', knownAt: '2026-11-21T10:00:00.000Z' },
    });
    const long = 'x'.repeat(101);
    const unknown = await register.resolution(long);
    expect(unknown).toMatchObject({ code: 'unknown-resolution', params: { id: long.slice(1) } });
    expect((await register.now.resolutions()).map(({ id }) => id)).toContain('22-1-POL');
    expect(view.register.now).toBe(view.register);
  });
});

describe('lists of the register', () => {
  it('come in the order of their ids, statements and assessments as they were entered; what was withdrawn is in none', async () => {
    const { add, views } = await record();
    const said = { resolution: '2-1-POL', commitment: 'x', status: null, by: text('L'), party: null };
    const state = (id: string) =>
      [
        `statement-${id}`,
        'StatementRecorded',
        { ...said, on: '2019', words: text(id), originalLanguage: 'en' },
      ] as const;
    const recommend = (key: string) => {
      const made = { key, text: text(key), madeBy: text('C'), session: text('2'), standing: 'voiced' };
      const more = { addressees: [], addressedTo: text('OIC'), concerns: [], on: '2018' };
      return [`recommendation-${key}`, 'RecommendationRecorded', { ...made, ...more }] as const;
    };
    await add(resolution('2-1-POL'), resolution('1-1-POL'), party('TUR'), party('AFG'), party('SAU'));
    await add(state('b'), state('a'), state('c'), recommend('R10'), recommend('R2'), recommend('G1'));
    await add(['statement-c', 'EventRetracted', { event: 'statement-c StatementRecorded', reason: text('Twice') }]);
    const { register } = await views.open(null);
    expect((await register.resolutions()).map(({ id }) => id)).toEqual(['1-1-POL', '2-1-POL']);
    expect((await register.parties()).map(({ code }) => code)).toEqual(['AFG', 'SAU', 'TUR']);
    expect((await register.recommendations()).map(({ key }) => key)).toEqual(['G1', 'R2', 'R10']);
    expect((await register.statements()).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await register.assessments()).toEqual([]);
    const nameOf = await register.namesOf();
    expect([nameOf('TUR')?.en, nameOf('XXX')]).toEqual(['TUR', undefined]);
  });
});

/** A resolution with one commitment, which is counted by trainings that opened. */
const counted = async () => {
  const made = await record();
  const promise = { key: 'x', paragraph: 'p', title: text('X'), aim: null, responsible: [], dueOn: null, weight: 1 };
  const measure = { type: 'open-ended', facts: ['training.opened'] };
  const set = { commitment: 'x', measure, setBy: 'TUR', setOn: '2026-01-01', basis: text('B') };
  const stream = 'resolution-1-1-POL';
  await made.add(resolution('1-1-POL'), party('TUR'));
  await made.add([stream, 'ParagraphAdded', { key: 'p', number: null, title: text('P'), mandate: null }]);
  await made.add([stream, 'CommitmentAdded', promise], [stream, 'MeasureSet', set]);
  await made.add(training('a', 'T', '1-1-POL x'), opened('a', '2019-05-02', 'TUR'));
  // As served: what is read of a position stays at hand.
  const views = new RecordViews(new CachedReadStore(made.store), () => new Date(made.clock.now));
  const figures = async (asOf: string) => {
    const view = await (await views.open(null)).at({ asOf, knownAt: null });
    const [one] = await view.register.resolutions();
    return view.progress.figures(one!, view.stamp);
  };
  const commitmentOn = async (asOf: string) => (await figures(asOf)).paragraphs[0]?.commitments[0];
  return { ...made, views, figures, commitmentOn };
};

describe('figures', () => {
  it('are those of the day, and anew where anything that they rest on is another', async () => {
    const { add, commitmentOn } = await counted();
    expect(await commitmentOn('2019-05-01')).toMatchObject({ counted: 0 });
    expect(await commitmentOn('2019-05-02')).toMatchObject({ counted: 1, statements: [] });
    await add(training('b', 'T', '1-1-POL x'), opened('b', '2019-05-02', null));
    expect(await commitmentOn('2019-05-02')).toMatchObject({ counted: 2 });
    const said = { resolution: '1-1-POL', commitment: 'x', status: 'ongoing', by: text('L'), party: null };
    const words = { on: '2019-05-02', words: text('W'), originalLanguage: 'en' };
    await add(['statement-s', 'StatementRecorded', { ...said, ...words }]);
    expect(await commitmentOn('2019-05-02')).toMatchObject({ counted: 2, statements: [{ id: 's' }] });
  });

  it('are made once, as long as they rest on the same and no eight other days were asked about since', async () => {
    const { add, figures } = await counted();
    const first = await figures('2019-05-01');
    for (let day = 2; day < 9; day += 1) await figures(`2019-05-0${day}`);
    expect(await figures('2019-05-01')).toBe(first);
    for (let day = 11; day < 19; day += 1) await figures(`2019-05-${day}`);
    const again = await figures('2019-05-01');
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
    await add(resolution('2-2-POL'));
    expect(await figures('2019-05-01')).not.toBe(again);
  });

  it('rest on facts that are read once, as whole actions are', async () => {
    const { add, views } = await counted();
    const [one, other] = [await views.open(null), await views.open(null)];
    expect(await other.actions.countable('1-1-POL')).toBe(await one.actions.countable('1-1-POL'));
    expect(await other.actions.serving('1-1-POL')).toBe(await one.actions.serving('1-1-POL'));
    expect(await other.register.resolutions()).toBe(await one.register.resolutions());
    const before = await one.actions.serving('1-1-POL');
    await add(training('b', 'T', '1-1-POL x'));
    expect((await (await views.open(null)).actions.serving('1-1-POL')).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await one.actions.serving('1-1-POL')).toBe(before);
  });

  it('count as members who took part on the day, as it was known', async () => {
    const { add, views } = await counted();
    const standing = { standing: 'member', on: '2019', decidedBy: null };
    await add(['party-TUR', 'StandingChanged', standing]);
    const view = await views.open(null);
    const [one] = await view.register.resolutions();
    const input = await view.progress.of(one!, view.stamp);
    expect(['2019-12-30', '2019-12-31'].map(input.membersOn)).toEqual([[], ['TUR']]);
    expect([input.asOf, input.endedBefore]).toEqual(['2026-11-21', '2026-11-19']);
    const knownAt = '2026-11-22T12:00:00.000Z';
    const then = await view.progress.of(one!, { asOf: '2026-11-21', knownAt });
    expect(then.endedBefore).toBe('2026-11-21');
    expect((await view.progress.of(one!, view.stamp, [])).facts).toEqual([]);
  });
});
