import { describe, expect, it } from '@jest/globals';
import { desk, head, paragraph, reason, serves, source, statement, step, text } from './fixture.js';
import { CommandRejection } from './unrecorded.js';

type Desk = Awaited<ReturnType<typeof desk>>;

/** Why it was not taken, and which places are to blame. */
const rejected = async (at: Desk, ...query: Parameters<Desk['ask']>) => {
  const outcome = await at.ask(...query);
  if (!(outcome instanceof CommandRejection)) throw new Error(JSON.stringify(outcome));
  const { code, params, places } = outcome;
  return [code, params, places.map(({ pointer, code, params }) => [pointer, code, params])];
};
const missing = (pointer: string, kind: string, value: string) => [pointer, 'unknown-reference', { kind, value }];
const measure = (of: object) => ({ ...of, setBy: 'TUR', setOn: '2026-01-01', basis: text('Steps') });

describe('a command that nobody can take', () => {
  it('is of a kind that there is not, or is none of its kind’s', async () => {
    const at = await desk();
    const long = 'x'.repeat(61);
    expect(await rejected(at, long, 'register', null, {})).toEqual(['unknown-kind', { kind: long.slice(1) }, []]);
    for (const [command, id] of [
      [long, null],
      ['toString', 'TUR'],
      ['register', 'TUR'],
      ['change-standing', null],
    ] as const)
      expect(await rejected(at, 'party', command, id, {})).toEqual([
        'unknown-command',
        { command: command.slice(0, 60) },
        [],
      ]);
    expect(await rejected(at, 'party', 'corrections', null, {})).toEqual([
      'unknown-command',
      { command: 'corrections' },
      [],
    ]);
  });

  it('is of what is not in the record, whoever may have a name like it', async () => {
    const at = await desk();
    const long = 'x'.repeat(101);
    expect(await rejected(at, 'party', 'change-standing', long, {})).toEqual(['not-found', { id: long.slice(1) }, []]);
    expect(await rejected(at, 'resolution', 'add-paragraph', long, {})).toEqual([
      'unknown-resolution',
      { id: long.slice(1) },
      [],
    ]);
    expect(await at.code('resolution', 'add-paragraph', '45-53-s', { ...paragraph, key: 'op-8' })).toBe('recorded');
  });

  it('has a body that says less than it must', async () => {
    const at = await desk();
    const [code, params, places] = await rejected(at, 'party', 'change-standing', 'TUR', { on: '2019', source });
    expect([code, params]).toEqual(['malformed-body', {}]);
    expect(places).toEqual([['/standing', expect.any(String), expect.anything()]]);
  });

  it('is of a resolution that was withdrawn, but for what may bring it back', async () => {
    const at = await desk();
    const made = await at.record('resolution', 'register', null, head('99-99-POL', ['99/99']));
    const gone = await at.withdraw('resolution', made);
    const add = ['add-paragraph', '99-99-POL', { ...paragraph, key: 'op-8' }] as const;
    expect((await rejected(at, 'resolution', ...add))[0]).toBe('unknown-resolution');
    expect((await rejected(at, 'resolution', 'retractions', 'nothing', { event: gone.event, reason }))[0]).toBe(
      'unknown-resolution',
    );
    expect(await at.code('resolution', 'retractions', '99-99-POL', { event: gone.event, reason })).toBe('recorded');
    expect(await at.code('resolution', ...add)).toBe('recorded');
  });
});

describe('what a command refers to', () => {
  it('is in the record, or each place that names what is not is told', async () => {
    const at = await desk();
    const of = async (...query: Parameters<Desk['ask']>) => {
      const [code, params, places] = await rejected(at, ...query);
      expect([code, params]).toEqual(['unknown-reference', {}]);
      return places;
    };
    expect(await of('statement', 'record', null, statement({ party: 'XXX', commitment: 'nothing' }))).toEqual([
      missing('/commitment', 'commitment', 'nothing'),
      missing('/party', 'party', 'XXX'),
    ]);
    // A resolution that is not there is blamed alone, and not for its commitments too.
    expect(await of('statement', 'record', null, statement({ resolution: '1-1-POL' }))).toEqual([
      missing('/resolution', 'resolution', '1-1-POL'),
    ]);
    const elsewhere = { key: 'x', paragraph: 'op-9', title: text('X'), responsible: ['TUR', 'XXX'], source };
    expect(await of('resolution', 'add-commitment', '53-45-POL', elsewhere)).toEqual(
      expect.arrayContaining([missing('/responsible/1', 'party', 'XXX')]),
    );
    const open = (fact: string) => measure({ commitment: 'network', measure: { type: 'open-ended', facts: [fact] } });
    expect(await of('resolution', 'set-measure', '53-45-POL', open('training.unheard-of'))).toEqual([
      missing('/measure/facts/0', 'fact', 'training.unheard-of'),
    ]);
    expect(await at.code('resolution', 'set-measure', '53-45-POL', open('training.opened'))).toBe('recorded');
    const taken = await at.record('other-step', 'enter', null, step);
    const into = { on: '2019', into: 'nothing', reason: text('On record there'), source };
    expect(await of('other-step', 'move-into', taken.id, into)).toEqual([missing('/into', 'action', 'nothing')]);
  });

  it('is looked for in the resolution that is named beside it', async () => {
    const at = await desk();
    await at.record('resolution', 'register', null, head('99-99-POL', ['99/99']));
    expect(await rejected(at, 'statement', 'record', null, statement({ resolution: '99/99' }))).toEqual([
      'unknown-reference',
      {},
      [missing('/commitment', 'commitment', 'network')],
    ]);
    const twice = [...serves, { resolution: '99-99-POL', commitment: 'network' }];
    expect(await rejected(at, 'other-step', 'enter', null, { ...step, serves: twice })).toEqual([
      'unknown-reference',
      {},
      [missing('/serves/1/commitment', 'commitment', 'network')],
    ]);
  });

  it('is recorded by a resolution’s id, by whichever of its names it was called', async () => {
    const at = await desk();
    const dataOf = async (stream: string) => (await at.log.readStream(stream)).at(-1)?.data;
    const said = await at.record('statement', 'record', null, statement({ resolution: '45/53-s', party: 'TUR' }));
    expect(await dataOf(said.stream)).toMatchObject({ resolution: '53-45-POL', commitment: 'network', party: 'TUR' });
    const named = { ...step, serves: [serves[0], { resolution: '45-53-S', commitment: 'network' }] };
    const taken = await at.ask('other-step', 'enter', null, named);
    expect(taken).toMatchObject({ revision: 0 });
    expect(await dataOf((taken as { stream: string }).stream)).toMatchObject({ serves: [serves[0], serves[0]] });
  });
});

describe('a day of what has happened', () => {
  it('is not one that has begun nowhere on earth', async () => {
    const at = await desk();
    const on = (day: string) => statement({ on: day });
    expect(await rejected(at, 'statement', 'record', null, on('2026-11-25'))).toEqual([
      'date-in-future',
      {},
      [['/on', 'date-in-future', { value: '2026-11-25' }]],
    ]);
    expect(await rejected(at, 'statement', 'record', null, { ...on('2027'), party: 'XXX' })).toEqual([
      'unknown-reference',
      {},
      [missing('/party', 'party', 'XXX'), ['/on', 'date-in-future', { value: '2027' }]],
    ]);
    expect(await at.code('statement', 'record', null, on('2026-11-24'))).toBe('recorded');
  });
});
