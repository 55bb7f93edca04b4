import { describe, expect, it } from '@jest/globals';
import { type Check, type CheckResult, down, up } from '../ports/check.js';
import { checksReport } from './checks.js';
import { healthOf } from './health.js';
import { createLog } from './log.js';
import { TroubleLog } from './trouble-log.js';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly reason: string;
  readonly check?: string;
  readonly timesSince?: number;
}

const listening = (): { readonly lines: Line[]; readonly troubles: TroubleLog; pass(ms: number): void } => {
  const lines: Line[] = [];
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Line) });
  let now = 0;
  const pass = (ms: number): void => void (now += ms);
  return { lines, troubles: new TroubleLog(log, () => now), pass };
};

const check = (name: string, look: () => Promise<CheckResult>, more: Partial<Check> = {}): Check => ({
  name,
  needed: true,
  look,
  ...more,
});

describe('the health of a process', () => {
  const { troubles } = listening();

  it('is ready while all that it needs is up', async () => {
    const checks = [
      check('log-reads', async () => up, { of: 'log' }),
      check('own-file', async () => down('another file lies there'), { needed: false }),
    ];
    expect(await healthOf({ checks, troubles })()).toEqual({
      ready: true,
      log: 'up',
      database: null,
      projections: null,
      store: null,
      checks: {
        'log-reads': { state: 'up', reason: null },
        'own-file': { state: 'down', reason: 'another file lies there' },
      },
    });
  });

  it('is not where one thing is down, and says which and why', async () => {
    const checks = [
      check('log-reads', async () => up, { of: 'log' }),
      check('log-writes', async () => down('the disk is full'), { of: 'log' }),
      check('tokens', async () => up, { of: 'database' }),
    ];
    expect(await healthOf({ checks, troubles })()).toMatchObject({
      ready: false,
      log: 'down',
      database: 'up',
      checks: { 'log-writes': { state: 'down', reason: 'the disk is full' } },
    });
  });

  it('takes an error or silence for no answer, and repeats nothing of what a driver says', async () => {
    const checks = [
      check('log-reads', () => Promise.reject(new Error('esdb://user:secret@host refused'))),
      check('database', () => new Promise(() => {})),
    ];
    expect((await checksReport(checks, troubles, 10)()).checks).toEqual({
      'log-reads': { state: 'down', reason: 'it does not answer' },
      database: { state: 'down', reason: 'it does not answer in time' },
    });
  });
});

describe('the log', () => {
  it('has one line when something goes down and one when it is up again, however often one looks', async () => {
    const { lines, troubles } = listening();
    let state = down('the disk is full');
    const look = checksReport([check('log-writes', async () => state)], troubles);
    await look();
    await look();
    for (let n = 0; n < 3; n += 1) troubles.report('the disk is full', { correlationId: `${n}` }, 'log-unavailable');
    state = up;
    await look();
    await look();
    expect(lines).toMatchObject([
      { level: 'error', msg: 'not as it must be', check: 'log-writes', reason: 'the disk is full' },
      { level: 'info', msg: 'it works again', check: 'log-writes', reason: 'the disk is full', timesSince: 3 },
    ]);
    state = down('the disk is full');
    await look();
    expect(lines).toHaveLength(3);
  });

  it('is told again of what still lasts after ten minutes, and of another cause at once', () => {
    const { lines, troubles, pass } = listening();
    troubles.report('the disk is full', {}, 'log-unavailable');
    troubles.report('the disk is full', {}, 'log-unavailable');
    troubles.report('it is damaged', {}, 'internal-error');
    pass(10 * 60_000);
    troubles.report('the disk is full', {}, 'log-unavailable');
    expect(lines.map(({ reason, timesSince }) => [reason, timesSince])).toEqual([
      ['the disk is full', undefined],
      ['it is damaged', undefined],
      ['the disk is full', 1],
    ]);
  });
});
