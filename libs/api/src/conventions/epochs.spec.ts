import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Epoch, withNewEpoch } from '#platform';
import { Problem } from '#platform/serving';
import { Epochs } from './epochs.js';
import { problemBody } from './problem.js';

const running = (number: number): string => String(number).padStart(16, '0');

const epochsOf = async (kept: readonly Epoch[]): Promise<Epochs> => {
  const epochs = new Epochs({ all: async () => kept });
  await epochs.onModuleInit();
  return epochs;
};

const after = (...starts: readonly (string | null)[]): Promise<Epochs> =>
  epochsOf(starts.map((start, index) => ({ number: index + 2, start, openedAt: '2026-11-27T00:00:00.000Z' })));

/** What is said of a position that is refused. */
const refusal = (epochs: Epochs, text: string): object => {
  try {
    return { read: epochs.parse(text, '?after') };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { type: _, correlationId: _id, title: _title, ...body } = problemBody(error, 'en', 'one');
    return body;
  }
};

const gone = (continueAfter: string | null) => ({ status: 410, code: 'position-of-before-restore', continueAfter });
const malformed = {
  status: 400,
  code: 'malformed-query',
  errors: [{ pointer: '?after', code: 'not-a-position', detail: 'It is not a position of the log.' }],
};

const positions = fc.oneof(
  fc.integer({ min: 1, max: 999_999_999_999 }).map(running),
  fc
    .tuple(fc.bigInt(1n, 10n ** 15n), fc.bigInt(1n, 10n ** 15n))
    .map((pair) => pair.map((one) => String(one).padStart(20, '0')).join('.')),
);

describe('positions as they are told', () => {
  it('are those of the log as long as nothing was restored', async () => {
    const epochs = await after();
    fc.assert(fc.property(positions, (position) => expect(epochs.format(position)).toBe(position)));
    expect(epochs.format(null)).toBeNull();
  });

  it('are read as they were told, in whichever epoch', async () => {
    for (let count = 0; count < 12; count += 1) {
      const epochs = await after(...Array.from({ length: count }, () => null));
      fc.assert(fc.property(positions, (at) => expect(epochs.parse(epochs.format(at), '?after')).toBe(at)));
    }
  });

  it('sort as text in the order of epochs, then of the log', async () => {
    const number = fc.integer({ min: 0, max: 1200 });
    const place = fc.tuple(number, fc.integer({ min: 1, max: 999_999_999_999 }));
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const [a = '', b = ''] = await Promise.all(
          [one, other].map(async ([count, at]) =>
            (await after(...Array.from({ length: count }, () => null))).format(running(at)),
          ),
        );
        const order = one[0] - other[0] || one[1] - other[1];
        expect(a < b).toBe(order < 0);
      }),
    );
  });
});

describe('a position of before a restore', () => {
  it('holds where its event is still there, else the way on is told', async () => {
    const epochs = await after(running(100), running(50));
    expect(epochs.parse(running(50), '?after')).toBe(running(50));
    expect(epochs.parse(`0002.${running(50)}`, '?after')).toBe(running(50));
    expect(epochs.parse(`0003.${running(51)}`, '?after')).toBe(running(51));
    for (const lost of [running(51), running(101), `0002.${running(51)}`])
      expect(refusal(epochs, lost)).toEqual(gone(`0003.${running(50)}`));
  });

  it('goes on from where its own epoch and this one were last the same, which may be before the last restore', async () => {
    const epochs = await after(running(50), running(100));
    expect(refusal(epochs, running(60))).toEqual(gone(`0003.${running(50)}`));
    expect(refusal(epochs, `0002.${running(101)}`)).toEqual(gone(`0003.${running(100)}`));
  });

  it('goes on from the first event where nothing of before is left', async () => {
    expect(refusal(await after(null), running(1))).toEqual(gone(null));
    expect(refusal(await after(null, running(70)), running(1))).toEqual(gone(null));
  });

  it('is no position where it was never told', async () => {
    const epochs = await after(running(100));
    for (const text of [
      '',
      '1',
      `0001.${running(1)}`,
      `0000.${running(1)}`,
      `0003.${running(1)}`,
      `2.${running(1)}`,
      `0002.${running(1)}0`,
      `0002.0002.${running(1)}`,
    ])
      expect([text, refusal(epochs, text)]).toEqual([text, malformed]);
  });
});

/** A position as somebody was told it, and the log up to there as it was. */
interface Told {
  readonly text: string;
  readonly before: readonly number[];
  readonly epochs: readonly Epoch[];
}

/** A folder as it stands: its log, as the ids of its events, and its epochs. */
interface Folder {
  readonly log: readonly number[];
  readonly epochs: readonly Epoch[];
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('record' as const), count: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('back-up' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('restore' as const), which: fc.nat(9), emptied: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('load' as const) }) },
);

describe('any history of backups and restores', () => {
  it('leaves no position that stands for another log than that of whoever was told it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        let home: Folder = { log: [], epochs: [] };
        const backups: Folder[] = [home];
        let readiness: readonly Told[] = [];
        let [ids, instants] = [0, 0];
        const now = (): string => `at ${(instants += 1)}`;
        const open = (came: readonly Epoch[], log: readonly number[], head: string | null): void => {
          home = { log, epochs: withNewEpoch(home.epochs, came, head, now()) };
        };
        for (const one of steps) {
          if (one.does === 'record')
            home = { ...home, log: [...home.log, ...Array.from({ length: one.count }, () => (ids += 1))] };
          if (one.does === 'back-up') backups.push(home);
          if (one.does === 'load') open([], home.log, null);
          if (one.does === 'restore') {
            const { log, epochs } = backups[one.which % backups.length] ?? home;
            // A folder of which nothing is left knows what the backup knows, and nobody comes with what was told since in other epochs.
            if (one.emptied) {
              home = { log, epochs };
              readiness = readiness.filter((each) =>
                each.epochs.every((epoch, index) => epoch.openedAt === epochs[index]?.openedAt),
              );
            }
            open(epochs, log, log.length === 0 ? null : running(log.length));
          }
          const { log, epochs } = home;
          const then = await epochsOf(epochs);
          for (const { text, before } of readiness) {
            const found = refusal(then, text) as { read?: string; continueAfter?: string | null };
            if (found.read !== undefined) expect(log.slice(0, Number(found.read))).toEqual(before);
            else {
              const way = found.continueAfter ?? null;
              const upTo = way === null ? 0 : Number(then.parse(way, '?after'));
              expect(log.slice(0, upTo)).toEqual(before.slice(0, upTo));
            }
          }
          const anew = log.map((_, index): Told => ({
            text: then.format(running(index + 1)),
            before: log.slice(0, index + 1),
            epochs,
          }));
          readiness = [...readiness, ...anew];
        }
      }),
      { numRuns: 300 },
    );
  });
});
