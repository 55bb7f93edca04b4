import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { RecordedEvent } from '#kernel';
import { figuresOf, isUnrecorded, previewOf, type Preview, type RecordView } from '#record';
import { answerTo, MemoryRecord } from './memory-record.js';
import type { Answer } from './record.js';
import { history } from './steps.js';
import { StoryPlayer } from './story-player.js';

const BEGINS = Date.parse('2026-11-20T08:00:00.000Z');

/** Every figure that there is, by resolution and commitment. */
const standingsIn = async (view: RecordView): Promise<ReadonlyMap<string, unknown>> =>
  new Map(
    (await figuresOf(view)).flatMap(({ resolution, paragraphs }) =>
      paragraphs.flatMap(({ commitments }) =>
        commitments.map((one): [string, unknown] => {
          const { key, status, overdue, progress, counted } = one;
          const instances = one.instances?.map(({ period, state }) => [period, state]) ?? null;
          return [`${resolution.id} ${key}`, { status, overdue, progress, counted, instances }];
        }),
      ),
    ),
  );

const movedFrom = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => !isDeepStrictEqual(before.get(key), after.get(key)))
    .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));

const told = ({ moves }: Preview) => {
  const figure = (standing: Preview['moves'][number]['before']) => {
    if (standing === null) return null;
    const { status, overdue, progress, counted, instances } = standing.progress;
    return {
      status,
      overdue,
      progress,
      counted,
      instances: instances?.map(({ period, state }) => [period, state]) ?? null,
    };
  };
  return moves
    .map(({ resolution, commitment, before, after }) => ({
      key: `${resolution.id} ${commitment}`,
      before: figure(before),
      after: figure(after),
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
};

const saidIn = (events: readonly RecordedEvent[]) =>
  events.map(({ type, v, data, meta: { distribution } }) => ({ type, v, data, distribution, waitsOnDesk: false }));

/** Previews each command before it is recorded, and holds what was previewed against what came of it. */
class Previewing {
  readonly seen = { moved: 0, still: 0, refused: 0 };

  constructor(private readonly record: MemoryRecord) {}

  async post(url: string, payload: object): Promise<Answer> {
    const { record } = this;
    const [head, view, request] = [await record.log.head(), await record.view(), record.request(url, payload)];
    const decided = await record.recorder.decide(request);
    const preview = isUnrecorded(decided) ? decided : await previewOf(view, decided);
    expect(await record.log.head()).toBe(head);
    const before = await standingsIn(view);
    const outcome = await record.record(request);
    if (isUnrecorded(outcome)) {
      this.seen.refused += 1;
      expect(preview).toEqual(outcome);
      return answerTo(outcome);
    }
    if (isUnrecorded(preview) || isUnrecorded(decided)) throw new Error(`${url}: previewed as refused, and recorded`);
    expect(saidIn(await record.log.readAll(head, 100))).toEqual(decided.events);
    expect(preview.events.map(({ type }) => type)).toEqual(outcome.events.map(({ type }) => type));
    const moves = movedFrom(before, await standingsIn(await record.view()));
    expect({ url, moves: told(preview) }).toEqual({ url, moves });
    this.seen[moves.length > 0 ? 'moved' : 'still'] += 1;
    return answerTo(outcome);
  }
}

/** The seed is fixed, so that a run can be repeated; `PROPERTY_SEED` tries another. */
export const holdsForAnyPreview = (options: {
  readonly seed: number;
  readonly runs: number;
  readonly steps: number;
}) => {
  const seed = Number(process.env['PROPERTY_SEED'] ?? options.seed);
  describe(`whatever is previewed and then recorded (seed ${seed})`, () => {
    let register: readonly RecordedEvent[];
    beforeAll(async () => {
      register = await MemoryRecord.register(() => new Date(BEGINS));
    }, 60_000);

    it('moves the figures that were told and no others, or is refused as was told; to preview it records nothing', async () => {
      const seen = { moved: 0, still: 0, refused: 0 };
      const property = fc.asyncProperty(history(options.steps), async ({ stories, steps, undone }) => {
        let now = BEGINS;
        const previewing = new Previewing(await MemoryRecord.with(register, () => new Date(now)));
        const teller = new StoryPlayer(previewing, stories);
        const amendments: string[] = [];
        for (const step of [...steps, undone]) {
          now += 1_000;
          amendments.splice(0, Infinity, ...(await teller.do(step)));
        }
        for (const amendment of amendments) await teller.undo(amendment);
        for (const how of ['moved', 'still', 'refused'] as const) seen[how] += previewing.seen[how];
      });
      const until = { interruptAfterTimeLimit: 500_000, markInterruptAsFailure: true };
      await fc.assert(property, { seed, numRuns: options.runs, unbiased: true, ...until });
      for (const how of ['moved', 'still', 'refused'] as const)
        expect({ how, enough: seen[how] >= options.runs }).toEqual({ how, enough: true });
    }, 600_000);
  });
};
