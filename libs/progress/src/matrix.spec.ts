import { describe, expect, it } from '@jest/globals';
import type { Quantity } from '#kernel';
import { commitment, factOf, resolutionOf, statementOf, text } from './fixture.js';
import { matrixOf, onRecordOf } from './matrix.js';
import type { ServedFact } from './model.js';
import { rulesVersion } from './rules.js';
import type { Statement } from '#register';

const resolution = resolutionOf([
  commitment('a', { type: 'open-ended', facts: ['k.a'] }, { paragraph: 'p' }),
  commitment('b', { type: 'none' }, { paragraph: 'q' }),
]);

const matrix = (facts: readonly ServedFact[], parties: readonly string[] = ['TUR', 'AFG']) =>
  matrixOf(
    {
      resolution,
      facts,
      statements: [],
      assessments: [],
      rules: rulesVersion,
      membersOn: () => [],
      asOf: '2020-12-31',
      endedBefore: '2020-12-31',
    },
    parties,
  );

/** Which facts the record has of a party under each commitment. */
const cells = (facts: readonly ServedFact[]) =>
  matrix(facts, ['TUR']).rows.flatMap(({ cells }) =>
    cells.map(({ state, facts }) => [state, ...facts.map(({ eventId }) => eventId)]),
  );

const parties = ['TUR'];

describe('what the record has of parties under commitments', () => {
  it('has a row for each party and a column for each commitment, in the orders given', () => {
    const facts = [factOf('1', 'k.a', '2019', ['a'], { parties }), factOf('2', 'k.b', '2019', ['b'], { parties })];
    const { columns, rows } = matrix(facts);
    expect(columns).toEqual([
      { commitment: 'a', paragraph: 'p', title: text('a'), unnamed: [] },
      { commitment: 'b', paragraph: 'q', title: text('b'), unnamed: [] },
    ]);
    expect(rows).toMatchObject([
      {
        party: 'TUR',
        cells: [
          { commitment: 'a', state: 'on-record', facts: [{ eventId: '1' }] },
          { commitment: 'b', state: 'on-record', facts: [{ eventId: '2' }] },
        ],
      },
      {
        party: 'AFG',
        cells: [
          { commitment: 'a', state: 'no-record', facts: [] },
          { commitment: 'b', state: 'no-record', facts: [] },
        ],
      },
    ]);
  });

  it('has what was done oldest first, whether or not a measure counts it', () => {
    const facts = [factOf('2', 'k.b', '2020', ['a'], { parties }), factOf('1', 'k.a', '2019', ['a', 'b'], { parties })];
    expect(cells(facts)).toEqual([
      ['on-record', '1', '2'],
      ['on-record', '1'],
    ]);
  });

  it('has nothing that was withdrawn, only meant, done before the resolution, or not surely done by the day', () => {
    const facts = [
      factOf('1', 'k.a', '2019', ['a'], { parties, retractedBy: { eventId: '9', recordedAt: '2026-01-01' } }),
      factOf('2', 'k.a', '2019', ['a'], { parties, intention: true }),
      factOf('3', 'k.a', '2017', ['a'], { parties }),
      factOf('4', 'k.a', '2020/2021', ['a'], { parties }),
      factOf('5', 'k.a', '2021', ['a'], { parties }),
    ];
    expect(cells(facts)).toEqual([['no-record'], ['no-record']]);
  });

  it('has nothing of a commitment of the same name in another resolution', () => {
    const serves = [
      { resolution: '56-46-POL', commitment: 'a' },
      { resolution: '53-45-POL', commitment: 'b' },
    ];
    expect(cells([factOf('1', 'k.a', '2019', [], { parties, serves })])).toEqual([['no-record'], ['on-record', '1']]);
  });
});

describe('states that took part and are not all named', () => {
  const unnamed = (states: Quantity | null) =>
    matrix([factOf('1', 'k.a', '2019', ['a'], { states, parties: ['TUR', 'AFG'] })]).columns[0]?.unnamed;

  it.each<[Quantity]>([[{ qualifier: 'exact', value: 3 }], [{ qualifier: 'at-least', value: 2 }]])(
    'are told with how many there are and how many are named: %j',
    (states) => {
      expect(unnamed(states)).toEqual([{ fact: expect.objectContaining({ eventId: '1' }), states, named: 2 }]);
    },
  );

  it.each<[Quantity | null]>([[null], [{ qualifier: 'exact', value: 2 }], [{ qualifier: 'exact', value: 1 }]])(
    'are none where all are named, or no number is given: %j',
    (states) => {
      expect(unnamed(states)).toEqual([]);
    },
  );
});

describe('who is on record, and for what', () => {
  const said = { ...statementOf('s', 'b', '2020-06', 'in-progress'), party: 'SAU' };
  const under = (facts: readonly ServedFact[], statements: readonly Statement[] = []) =>
    onRecordOf({
      resolution,
      facts,
      statements,
      assessments: [],
      rules: rulesVersion,
      membersOn: () => ['AFG', 'SAU', 'TUR'],
      asOf: '2020-12-31',
      endedBefore: '2020-12-31',
    });

  it('has a commitment where a source names somebody or somebody stated something, and nobody else', () => {
    const found = under([factOf('1', 'k.a', '2019', ['a'], { parties })], [said]);
    expect(found.map(({ commitment: key, parties: named }) => [key, ...named.map(({ party }) => party)])).toEqual([
      ['a', 'TUR'],
      ['b', 'SAU'],
    ]);
    expect(found[1]?.parties).toEqual([{ party: 'SAU', facts: [], statements: [said] }]);
  });

  it('leaves out what came before the resolution or after the day, and a commitment of which nobody is on record', () => {
    const facts = [factOf('1', 'k.a', '2017', ['a'], { parties }), factOf('2', 'k.a', '2021', ['a'], { parties })];
    expect(under(facts, [{ ...said, on: '2021' }])).toEqual([]);
  });

  it('keeps a commitment of which a source gives a number and no names', () => {
    const states = { value: 41, qualifier: 'exact' } as const;
    expect(under([factOf('1', 'k.a', '2019', ['a'], { states })])).toMatchObject([{ commitment: 'a', parties: [] }]);
  });

  it('has of a party what its row in the matrix has', () => {
    const facts = [factOf('1', 'k.a', '2019', ['a', 'b'], { parties: ['TUR', 'AFG'] })];
    const cells = matrix(facts, ['TUR']).rows[0]?.cells.map(({ facts: each }) => each);
    expect(under(facts).map((one) => one.parties.find(({ party }) => party === 'TUR')?.facts)).toEqual(cells);
  });
});
