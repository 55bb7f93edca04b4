import type { PartyCode } from '#kernel';
import type { OnRecordUnder } from '#progress';
import { onRecordOf } from '#progress';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { asItIs, page, readFrom } from '../paging.js';
import type { InvalidCursor } from '../query-refusal.js';
import { NotFound } from '../query-refusal.js';
import { markedOn, type OfResolution } from '../register/resolutions.js';
import { mentions } from '../words/mentions.js';
import type { RecordView } from '../view/record-view.js';

export interface OnRecordQuery extends PageQuery {
  readonly party: PartyCode | null;
  readonly q: string | null;
}

/** A part of the commitments of a resolution of which somebody is on record, in the order of the register. */
export type OnRecordList = Stamp &
  OfResolution &
  Page<OnRecordUnder> & {
    /** Of whom something is on record under any of its commitments. */
    readonly parties: readonly PartyCode[];
    /** How many commitments it has. */
    readonly commitments: number;
    /** Of how many of them somebody is on record, and was asked for. */
    readonly total: number;
  };

interface Placed extends OnRecordUnder {
  readonly order: string;
}

const isAsked = ({ commitment, title, parties }: OnRecordUnder, { party, q }: OnRecordQuery): boolean =>
  (party === null || parties.some((one) => one.party === party)) && (q === null || mentions(q, [commitment, title]));

/** Of one party, where one is asked for. */
const narrowed = (under: OnRecordUnder, { party }: OnRecordQuery): OnRecordUnder =>
  party === null ? under : { ...under, parties: under.parties.filter((one) => one.party === party) };

/** Who is on record and for what, commitment by commitment. */
export async function listOnRecord(
  view: RecordView,
  resolution: string,
  query: OnRecordQuery,
): Promise<OnRecordList | NotFound | InvalidCursor> {
  const named = await view.register.resolution(resolution);
  if (named instanceof NotFound) return named;
  const input = await view.progress.of(named, view);
  const all = onRecordOf(input);
  const asked = all
    .filter((each) => isAsked(each, query))
    .map((each, at): Placed => ({ ...narrowed(each, query), order: String(at).padStart(6, '0') }));
  const keyOf = ({ order }: Placed): string => order;
  const list = { name: `on-record ${named.id}`, query };
  const part = await page(list, view.snapshot, { read: readFrom(asked, keyOf), keyOf, show: asItIs<Placed> });
  if (!('items' in part)) return part;
  const parties = [...new Set(all.flatMap((each) => each.parties.map(({ party }) => party)))];
  const counts = { commitments: input.resolution.commitments.length, total: asked.length };
  return { ...view.stamp, ...markedOn(named, view), ...part, parties, ...counts };
}
