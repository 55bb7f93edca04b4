import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { expectEqual } from '../equal.js';
import { RegisterFolder, type Answer, type LiveRecord } from './record.js';
import { history, type History } from './steps.js';
import { StoryPlayer } from './story-player.js';

const BEGINS = Date.parse('2026-11-20T08:00:00.000Z');
const SECOND = 1_000;

interface Moment {
  readonly asOf: string;
  /** ISO 8601; `null`: now. */
  readonly knownAt: string | null;
}
type Views = Readonly<Record<string, unknown>>;
type Ask = (url: string) => Promise<Answer>;

const RESOLUTION = '/api/v1/resolutions/53-45-POL';
const paths = [
  ...['', '/progress', '/matrix', '/paragraphs/op-8', '/paragraphs/added'].map((path) => RESOLUTION + path),
  ...['contact-group', 'conference', 'op-7', 'op-8', 'added'].map(
    (key) => `${RESOLUTION}/paragraphs/${key}/explanation`,
  ),
  ...['resolutions', 'parties', 'parties/TUR', 'commitments', 'recommendations', 'actions'].map(
    (path) => `/api/v1/${path}`,
  ),
  ...['party=TUR', 'kind=contact-group', 'commitment=network'].map((filter) => `/api/v1/actions?${filter}`),
];
const lists = ['/parties', '/commitments', '/recommendations', '/actions'];

/** What is told of the asking, not of the record; `revision` of an action is for the next command, whatever was asked. */
const recordOf = ({ status, body }: Answer): unknown => {
  if (status !== 200) return 'not known';
  const { position: _, knownAt: __, next, ...rest } = body;
  if (typeof next === 'string') throw new Error('more than one page');
  const { revision: ___, ...action } = (rest['action'] ?? {}) as Readonly<Record<string, unknown>>;
  return rest['action'] === undefined ? rest : { ...rest, action };
};

const viewsAt = async (ask: Ask, { asOf, knownAt }: Moment, actions: readonly string[]): Promise<Views> => {
  const views: Record<string, unknown> = {};
  for (const path of [...paths, ...actions.map((action) => `/api/v1/actions/${action}`)]) {
    const [address = '', filter = ''] = path.split('?');
    const limit = lists.some((list) => address.endsWith(list)) ? '&limit=200' : '';
    const moment = `asOf=${asOf}${knownAt === null ? '' : `&knownAt=${knownAt}`}`;
    views[path] = recordOf(await ask(`${address}?${moment}${limit}${filter === '' ? '' : `&${filter}`}`));
  }
  return views;
};

/** Without what says that it was once read otherwise. */
const withoutAmendments = (views: Views): Views =>
  JSON.parse(JSON.stringify(views), (name, value: unknown) => (name === 'amendments' ? [] : value)) as Views;

interface Kept {
  readonly moment: Moment;
  readonly views: Views;
}

/** One history over a fresh copy of the register: told, and asked about in every way there is. Answers what was taken. */
const live = async (register: RegisterFolder, { stories, steps, moments, undone }: History) => {
  let now = BEGINS + SECOND;
  const record: LiveRecord = await register.open(() => new Date(now));
  try {
    const teller = new StoryPlayer(record, stories);
    const rows: Ask = (url) => record.fromRows(url);
    const kept: Kept[] = [];
    for (const [n, step] of steps.entries()) {
      now += SECOND;
      await teller.do(step);
      for (const { asOf } of moments.filter(({ after }) => after % steps.length === n)) {
        const moment = { asOf, knownAt: new Date(now).toISOString() };
        kept.push({ moment, views: await viewsAt(rows, { asOf, knownAt: null }, teller.actions) });
      }
    }
    const everything = async (ask: Ask): Promise<readonly Views[]> => [
      ...(await Promise.all(kept.map(({ moment, views }) => viewsAt(ask, moment, actionsIn(views))))),
      ...(await Promise.all(kept.map(({ moment: { asOf } }) => viewsAt(ask, { asOf, knownAt: null }, teller.actions)))),
    ];
    const last = await everything(rows);
    // What is said now of what was known then is what was said then.
    expectEqual(
      last.slice(0, kept.length),
      kept.map(({ views }) => views),
    );
    expectEqual(await record.folded(everything), last);
    expect(await record.findings()).toEqual([]);
    await record.rebuild();
    expect(JSON.stringify(await everything(rows))).toBe(JSON.stringify(last));

    now += SECOND;
    const [amendment] = await teller.do(undone);
    now += SECOND;
    if (amendment !== undefined && (await teller.undo(amendment)))
      expectEqual((await everything(rows)).map(withoutAmendments), last.map(withoutAmendments));
    return teller.taken;
  } finally {
    await record.close();
  }
};

const actionsIn = (views: Views): readonly string[] =>
  Object.keys(views)
    .filter((path) => /\/actions\/./.test(path))
    .map((path) => path.replace('/api/v1/actions/', ''));

/** The seed is fixed, so that a run can be repeated; `PROPERTY_SEED` tries another. */
export const holdsForAnyHistory = (options: {
  readonly seed: number;
  readonly runs: number;
  readonly steps: number;
}) => {
  const seed = Number(process.env['PROPERTY_SEED'] ?? options.seed);
  describe(`whatever is recorded, corrected and withdrawn (seed ${seed})`, () => {
    let register: RegisterFolder;
    beforeAll(async () => {
      register = await RegisterFolder.make(() => new Date(BEGINS));
    }, 60_000);
    afterAll(() => register.remove());

    it('reads the same by stored rows, by a fold of the log and after a rebuild, at any day and instant; what is undone leaves no trace', async () => {
      const taken = new Map<string, number>();
      const property = fc.asyncProperty(history(options.steps), async (past) => {
        for (const [does, times] of await live(register, past)) taken.set(does, (taken.get(does) ?? 0) + times);
      });
      // A failure is shrunk for as long as there is time to tell of it; a run cut short is none that passed.
      const until = { interruptAfterTimeLimit: 500_000, markInterruptAsFailure: true };
      await fc.assert(property, { seed, numRuns: options.runs, unbiased: true, ...until });
      // The rules refuse some; the property would say little if they refused most.
      for (const [does, least] of [
        ['tell', 5],
        ['post', 5],
        ['correct', 1],
        ['retract', 1],
        ['undo', 0.3],
      ] as const)
        expect({ does, enough: (taken.get(does) ?? 0) >= least * options.runs }).toEqual({ does, enough: true });
      expect(taken.get('link') ?? 0).toBeGreaterThan(0);
    }, 600_000);
  });
};
