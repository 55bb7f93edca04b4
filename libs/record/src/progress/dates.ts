import type { Day, Lang, ResolutionId } from '#kernel';
import { byText, textIn } from '#kernel';
import type { CommitmentProgress } from '#progress';
import { isAdopted } from '#register';
import { CooperativeYield } from '../cooperative-yield.js';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { asItIs, page, readFrom } from '../paging.js';
import type { InvalidCursor } from '../query-refusal.js';
import { NotFound } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';
import { passedOn } from './standings.js';

/** A day on which something of a commitment falls due, or was due and is not met on record. */
export interface DateListed {
  readonly resolution: ResolutionId;
  readonly progress: CommitmentProgress;
  readonly on: Day;
  readonly passed: boolean;
  /** From that day to the one asked about, or the other way round. */
  readonly days: number;
}

/** What comes first is what comes next; of what has passed, what has passed longest. */
export const datesOrders = ['date', 'who', 'commitment'] as const;

export interface DatesQuery extends PageQuery {
  readonly resolution: ResolutionId | null;
  readonly order: (typeof datesOrders)[number] | null;
}

/** A part of the dates, those to come first. */
export type DateList = Stamp & Page<DateListed>;

const DAY_MS = 86_400_000;

const datesOf = (resolution: ResolutionId, progress: CommitmentProgress, asOf: Day): readonly DateListed[] => {
  const days = (on: Day): number => Math.abs(Date.parse(asOf) - Date.parse(on)) / DAY_MS;
  const [next, past] = [progress.nextDue?.dueOn ?? null, passedOn(progress)];
  return [
    ...(next === null ? [] : [{ resolution, progress, on: next, passed: false, days: days(next) }]),
    ...(past === null ? [] : [{ resolution, progress, on: past, passed: true, days: days(past) }]),
  ];
};

type KeyOf = (one: DateListed) => string;

/** Those to come before those that have passed; then as it is asked for. */
const orderOf = async ({ register }: RecordView, order: DatesQuery['order'], lang: Lang): Promise<KeyOf> => {
  const names = new Map((await register.parties()).map(({ code, sortKey }) => [code, sortKey[lang]]));
  const first = ({ progress: { responsible, title } }: DateListed): string => {
    if (order === 'who') return responsible.map((code) => names.get(code) ?? code).join(' ');
    return order === 'commitment' ? textIn(title, lang).text.slice(0, 200) : '';
  };
  return (one) => [one.passed ? 1 : 0, first(one), one.on, one.resolution, one.progress.key].join(' ');
};

/** What falls due and what has passed, of one resolution or of all that were adopted. */
export async function listDates(
  view: RecordView,
  query: DatesQuery,
  lang: Lang,
): Promise<DateList | NotFound | InvalidCursor> {
  const named = query.resolution === null ? null : await view.register.resolution(query.resolution);
  if (named instanceof NotFound) return named;
  const among = named === null ? await view.register.resolutions() : [named];
  const [dates, eventLoop]: [DateListed[], CooperativeYield] = [[], new CooperativeYield()];
  for (const each of among.filter((one) => isAdopted(one, view.asOf))) {
    const { paragraphs } = await view.progress.figures(each, view);
    for (const { commitments } of paragraphs)
      dates.push(...commitments.flatMap((one) => datesOf(each.id, one, view.asOf)));
    await eventLoop.yieldIfDue();
  }
  const keyOf = await orderOf(view, query.order, lang);
  const sorted = dates.toSorted((a, b) => byText(keyOf(a), keyOf(b)));
  const list = { name: `dates ${lang}`, query };
  const part = await page(list, view.snapshot, { read: readFrom(sorted, keyOf), keyOf, show: asItIs<DateListed> });
  return 'items' in part ? { ...view.stamp, ...part } : part;
}
