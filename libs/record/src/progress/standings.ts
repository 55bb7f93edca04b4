import type { Day, PartyCode } from '#kernel';
import type { CommitmentProgress, ComputedStatus, ResolutionProgress } from '#progress';
import { statusOrder } from '#progress';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { asItIs, page, readFrom } from '../paging.js';
import type { InvalidCursor } from '../query-refusal.js';
import { NotFound } from '../query-refusal.js';
import { mentions } from '../words/mentions.js';
import type { RecordView } from '../view/record-view.js';

/** Where one commitment stands, under its paragraph. */
export interface CommitmentStanding {
  /** As printed; `null` while unknown. */
  readonly paragraph: string | null;
  readonly progress: CommitmentProgress;
}

export interface StandingsQuery extends PageQuery {
  readonly status: ComputedStatus | null;
  /** Responsible for it. */
  readonly party: PartyCode | null;
  readonly q: string | null;
}

/** A part of the commitments of a resolution, those first of which the record has least; `total`: how many were asked for. */
export type Standings = Stamp & Page<CommitmentStanding> & { readonly total: number };

interface Placed extends CommitmentStanding {
  readonly order: string;
}

const inOrder = ({ paragraphs }: Pick<ResolutionProgress, 'paragraphs'>): readonly Placed[] =>
  paragraphs
    .flatMap(({ number, commitments }) => commitments.map((progress) => ({ paragraph: number, progress })))
    .map((each, at) => {
      const [status, place] = [statusOrder.indexOf(each.progress.status), String(at).padStart(6, '0')];
      return { ...each, order: `${status} ${place}` };
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));

const isAsked = ({ key, title, status, responsible }: CommitmentProgress, query: StandingsQuery): boolean =>
  (query.status === null || status === query.status) &&
  (query.party === null || responsible.includes(query.party)) &&
  (query.q === null || mentions(query.q, [key, title]));

/** Where the commitments of a resolution stand, a row each. */
export async function listStandings(
  view: RecordView,
  resolution: string,
  query: StandingsQuery,
): Promise<Standings | NotFound | InvalidCursor> {
  const named = await view.register.resolution(resolution);
  if (named instanceof NotFound) return named;
  const asked = inOrder(await view.progress.figures(named, view)).filter(({ progress }) => isAsked(progress, query));
  const keyOf = ({ order }: Placed): string => order;
  const list = { name: `standings ${named.id}`, query };
  const part = await page(list, view.snapshot, { read: readFrom(asked, keyOf), keyOf, show: asItIs<Placed> });
  return 'items' in part ? { ...view.stamp, ...part, total: asked.length } : part;
}

/** The day on which something of it was due that is not met on record, the earliest; `null` where nothing was. */
export const passedOn = ({ overdue, dueOn, instances }: CommitmentProgress): Day | null => {
  if (overdue === null) return null;
  const period = instances?.find(({ state }) => state === 'no-record')?.period;
  const days = [
    ...(dueOn !== null && dueOn < overdue.since ? [dueOn] : []),
    ...(period === undefined ? [] : [`${period}-12-31`]),
  ];
  return days.toSorted()[0] ?? null;
};
