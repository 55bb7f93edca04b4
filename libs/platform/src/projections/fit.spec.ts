import { describe, expect, it } from '@jest/globals';
import { NewerReadModels, aheadOf, adjustedCheckpoints, refuseNewer } from './adjust-checkpoints.js';

const projections = [
  { name: 'actions', version: 2 },
  { name: 'register', version: 1 },
];
const at = (projection: string, version: number, partition: number, position: string | null = null) => ({
  projection,
  version,
  generation: 0,
  partition,
  position,
});
const begins = (projection: string, version: number, partition: number) => ({
  projection,
  version,
  partition,
  position: null,
});
const fitting = { projections, partitions: [0, 1], ahead: new Set<string>() };

describe('a store that is made to fit', () => {
  it('begins at nothing for every projection and partition', () => {
    const { cleared, fresh } = adjustedCheckpoints([], fitting);
    expect(cleared).toEqual([]);
    expect(fresh).toEqual([
      begins('actions', 2, 0),
      begins('actions', 2, 1),
      begins('register', 1, 0),
      begins('register', 1, 1),
    ]);
  });

  it('is left alone where it fits', () => {
    const found = [at('actions', 2, 0, '5'), at('actions', 2, 1, '3'), at('register', 1, 0), at('register', 1, 1)];
    expect(adjustedCheckpoints(found, fitting)).toEqual({ cleared: [], fresh: [] });
  });

  it('drops whole what is of another version, unknown, or ahead of the log', () => {
    const found = [
      at('actions', 1, 0, '5'),
      at('gone', 1, 0, '1'),
      at('register', 1, 0, '2'),
      at('register', 1, 1, '6'),
    ];
    const { cleared, fresh } = adjustedCheckpoints(found, { ...fitting, ahead: new Set(['register']) });
    expect(cleared).toEqual(['actions', 'gone', 'register']);
    expect(fresh).toHaveLength(4);
  });

  it('gives a partition that was added its own beginning', () => {
    const found = [at('actions', 2, 0, '5'), at('register', 1, 0, '5')];
    expect(adjustedCheckpoints(found, fitting)).toEqual({
      cleared: [],
      fresh: [begins('actions', 2, 1), begins('register', 1, 1)],
    });
  });

  it('begins anew where streams have moved to fewer partitions', () => {
    const found = [at('actions', 2, 0, '5'), at('actions', 2, 1, '5'), at('register', 1, 0, '5')];
    expect(adjustedCheckpoints(found, { ...fitting, partitions: [0] })).toEqual({
      cleared: ['actions'],
      fresh: [begins('actions', 2, 0)],
    });
  });

  it('is ahead of a log that ends before it, and not of one that grows while it is asked', async () => {
    let head = '4';
    const checkpoints = async () => {
      const found = [at('actions', 2, 0, head), at('register', 1, 0)];
      head = '5';
      return found;
    };
    expect([...(await aheadOf({ head: async () => head }, { checkpoints }))]).toEqual([]);
    expect([...(await aheadOf({ head: async () => '3' }, { checkpoints }))]).toEqual(['actions']);
    expect([...(await aheadOf({ head: async () => null }, { checkpoints }))]).toEqual(['actions']);
  });

  it('is not for a process that is older than its rows', () => {
    expect(() => refuseNewer([at('actions', 3, 0)], projections)).toThrow(NewerReadModels);
    expect(() => refuseNewer([at('actions', 1, 0), at('gone', 9, 0)], projections)).not.toThrow();
  });
});
