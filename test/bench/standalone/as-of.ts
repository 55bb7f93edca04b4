import { Actions } from '../../../libs/record/src/view/actions.js';
import { EntriesAt } from '../../../libs/record/src/view/position.js';
import { FiguresCache, ProgressInputs } from '../../../libs/record/src/view/progress-inputs.js';
import { Register } from '../../../libs/record/src/view/register.js';
import { openRecord, CachedReadStore } from '#platform';
import { progressOf, rulesVersion } from '#progress';
import { Child } from './child.js';
import { get, Line } from './line.js';
import { mb, median, ms, percentile, type Row } from './measure.js';
import { resolutionIds } from './record.js';
import type { Started } from './server.js';

const ASKED = 300;
/** Folded many times over, so that the floor runs as warm as the server. */
const [READ, DAYS] = [10, 30];

const any = <T>(of: readonly T[]): T => of[Math.floor(Math.random() * of.length)] as T;
const anyDay = (): string =>
  new Date(Date.UTC(2018, 5, 1) + Math.random() * 8 * 365 * 86_400_000).toISOString().slice(0, 10);

interface AsOf {
  readonly answered: readonly number[];
  /** The figures alone, of facts at hand. */
  readonly folded: number;
  readonly peak: number;
}

/** One connection, each time another resolution and another day. */
async function asked(home: string, resolutions: readonly string[]): Promise<AsOf> {
  const server = Child.start('./server.js', { TANFIDH_HOME: home });
  const { port } = await server.next<Started>();
  const line = await Line.open(port);
  const answered: number[] = [];
  for (let n = 0; n < ASKED; n += 1) {
    const request = get(`/api/v1/resolutions/${any(resolutions)}/progress?asOf=${anyDay()}`);
    const began = performance.now();
    await line.ask(request, 200);
    answered.push(performance.now() - began);
  }
  line.close();
  const { peak } = await server.ask<{ peak: number }>({});
  await server.end();
  return { answered, folded: await bareFold(home, resolutions), peak };
}

/** What the figures alone take: every fact read and at hand, then folded for one day after another. */
async function bareFold(home: string, resolutions: readonly string[]): Promise<number> {
  const { store, close } = await openRecord(home);
  const took: number[] = [];
  for (let n = 0; n < READ; n += 1) {
    const rows = new CachedReadStore(store);
    const at = new EntriesAt(rows, await rows.checkpoint(), ['general']);
    const register = new Register(at, (event) => event);
    const actions = new Actions(at, (event) => event);
    const inputs = new ProgressInputs(register, actions, new FiguresCache(), new Date().toISOString(), rulesVersion);
    const [id, known] = [any(resolutions), await register.resolutions()];
    const resolution = known.find((one) => one.id === id);
    if (resolution === undefined) throw new Error(`${id} is not in the record`);
    const input = await inputs.of(resolution, { asOf: anyDay(), knownAt: null });
    for (let day = 0; day < DAYS; day += 1) {
      const asOf = anyDay();
      const began = performance.now();
      progressOf({ ...input, asOf });
      took.push(performance.now() - began);
    }
  }
  await close();
  return median(took);
}

/** The record of a million events against its own fold, and against the same of ten thousand. */
export async function progressAsOf(
  large: { readonly home: string; readonly resolutions: number },
  small: { readonly home: string; readonly resolutions: number },
): Promise<readonly Row[]> {
  const many = await asked(large.home, resolutionIds(large.resolutions));
  const few = await asked(small.home, resolutionIds(small.resolutions));
  const [ofMany, ofFew] = [median(many.answered), median(few.answered)];
  const what = `\`GET …/progress?asOf=random\`, 1 M events, ${large.resolutions} resolutions, one connection`;
  return [
    {
      what: `${what}, p50 / p99, ms`,
      measured: `${ms(ofMany)} / ${ms(percentile(many.answered, 0.99))} (${mb(many.peak)})`,
      floor: `bare fold of its facts: ${ms(many.folded)}`,
      ratio: (ofMany / many.folded).toFixed(1),
      asked: 'at most 2; p99 25 ms',
    },
    {
      what: 'the same against a record of 10 k events, 3 resolutions, p50, ms',
      measured: ms(ofMany),
      floor: `10 k events: ${ms(ofFew)}`,
      ratio: (ofMany / ofFew).toFixed(1),
      asked: 'at most 2',
    },
  ];
}
