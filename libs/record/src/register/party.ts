import type { CommitmentKey, Day, LocalizedText, ParagraphKey, ResolutionId } from '#kernel';
import { byText, hasHappenedBy, spanOf } from '#kernel';
import { kindNamed } from '#actions';
import type { MatrixCell, ProgressInput } from '#progress';
import { computeProgress, matrixOf } from '#progress';
import type { Recommendation, Resolution, Statement } from '#register';
import { hasSaidItself, isAdopted, party, recommendationStandingOn } from '#register';
import type { TimelineEntry } from '../actions/timeline.js';
import { happeningsOf, timelineEntry } from '../actions/timeline.js';
import { listKey } from '../events/list-key.js';
import type { Stamp } from '../moment.js';
import type { PageQuery, Paged, ReadAfter } from '../paging.js';
import { asItIs, page } from '../paging.js';
import { CooperativeYield } from '../cooperative-yield.js';
import { NotFound, InvalidCursor } from '../query-refusal.js';
import { everyHappening } from '../view/actions.js';
import type { RecordView } from '../view/record-view.js';
import { type Amendable, amendableIn } from './amended.js';
import type { PartyShown } from './parties.js';
import { partyOn } from './parties.js';

/** A commitment that names the party: as responsible, or as one of those it addresses each for itself. */
export interface AddressedCommitment {
  readonly resolution: ResolutionId;
  readonly paragraph: ParagraphKey;
  readonly commitment: CommitmentKey;
  /** What is to be done, in a few words of the register. */
  readonly title: LocalizedText;
  /** In what way it names the party. */
  readonly as: 'responsible' | 'addressee';
  /** The due date in force on the day; `null` where there is none. */
  readonly dueOn: Day | null;
}

/** What is addressed to a party. */
export interface Addressed {
  /** By the resolutions of which the record is shown. */
  readonly commitments: readonly AddressedCommitment[];
  /** By conferences and other bodies. */
  readonly recommendations: readonly AddressedRecommendation[];
}

/** A recommendation that names a party, with its standing on the day. */
export type AddressedRecommendation = Pick<
  Recommendation,
  'id' | 'key' | 'origin' | 'number' | 'text' | 'standing' | 'on'
>;

/** What the record has of a party under the commitments of one resolution. */
export interface ResolutionRecord {
  readonly resolution: ResolutionId;
  /** In the order of the register. */
  readonly cells: readonly MatrixCell[];
}

/** A party's own record: its standing, what it did, what is addressed to it, what it said. */
export interface PartyRecord extends Amendable {
  readonly party: PartyShown;
  readonly addressed: Addressed;
  /** What it said itself. */
  readonly statements: readonly Statement[];
  /** What others report that it said: not its own word. */
  readonly reportedStatements: readonly Statement[];
  /** Per resolution adopted by then, under which commitments it is on record, and no others. */
  readonly record: readonly ResolutionRecord[];
  /** The latest twenty of what names it, or is of an action of its own, newest first. */
  readonly recentActions: readonly TimelineEntry[];
}

const addressedIn = (input: ProgressInput, code: string): readonly AddressedCommitment[] => {
  const { resolution } = input;
  return computeProgress(input).progress.paragraphs.flatMap(({ key: paragraph, commitments }) =>
    commitments.flatMap(({ key: commitment, title, dueOn, responsible, addressees }) => {
      const head = { resolution: resolution.id, paragraph, commitment, title, dueOn };
      const addressed = addressees?.some(({ party }) => party === code) ?? false;
      return [
        ...(responsible.includes(code) ? [{ ...head, as: 'responsible' } as const] : []),
        ...(addressed ? [{ ...head, as: 'addressee' } as const] : []),
      ];
    }),
  );
};

/** One party, with a part of its record: some resolutions at a time. */
export type PartyAnswer = Stamp & PartyRecord & Paged;

/** What is shown of a party under one resolution. */
interface UnderResolution extends ResolutionRecord {
  readonly addressed: readonly AddressedCommitment[];
}

/** A cell shows facts that name the party, and whom a commitment is addressed to no fact says: the others are not read. */
const underOne = async (
  { actions, progress, stamp }: RecordView,
  resolution: Resolution,
  code: string,
): Promise<UnderResolution> => {
  const input = await progress.of(resolution, stamp, await actions.facts(resolution.id, code));
  const cells = (matrixOf(input, [code]).rows[0]?.cells ?? []).filter(({ facts }) => facts.length > 0);
  return { resolution: resolution.id, cells, addressed: addressedIn(input, code) };
};

/** By the ids of the resolutions, in order. */
const readUnder = (view: RecordView, resolutions: readonly Resolution[], code: string): ReadAfter<UnderResolution> =>
  async function* (after) {
    const eventLoop = new CooperativeYield();
    for (const each of resolutions) {
      if (after !== null && each.id <= after) continue;
      yield await underOne(view, each, code);
      await eventLoop.yieldIfDue();
    }
  };

/** By its code, in capitals or not. */
export async function showParty(
  view: RecordView,
  requested: string,
  query: PageQuery,
): Promise<PartyAnswer | NotFound | InvalidCursor> {
  const { register, stamp } = view;
  const { asOf } = stamp;
  const code = requested.toUpperCase();
  const found = (await register.parties()).find((each) => each.code === code);
  if (found === undefined) return new NotFound('unknown-party', { code: requested.slice(0, 40) });
  const resolutions = (await register.resolutions()).filter((each) => isAdopted(each, asOf));
  const list = { name: 'party', query: { ...query, code } };
  const part = await page(list, view.snapshot, {
    read: readUnder(view, resolutions, code),
    keyOf: ({ resolution }) => resolution,
    show: asItIs,
  });
  if (part instanceof InvalidCursor) return part;
  const recommendations = (await register.recommendations())
    .filter((each) => each.addressees.includes(code) && hasHappenedBy(each, asOf))
    .map(({ id, key, origin, number, text, on, ...rest }) => ({
      id,
      key,
      origin,
      number,
      text,
      on,
      standing: recommendationStandingOn(rest, asOf),
    }));
  // Of one day in the order in which they come, which is that in which they were entered.
  const saidOn = ({ on }: Statement): string => spanOf(on).latest;
  const attributed = (await register.statements())
    .filter((each) => each.party === code && hasHappenedBy(each, asOf))
    .toSorted((a, b) => byText(saidOn(a), saidOn(b)));
  return {
    ...stamp,
    party: partyOn(found, asOf),
    addressed: { commitments: part.items.flatMap(({ addressed }) => addressed), recommendations },
    statements: attributed.filter((each) => hasSaidItself(each, found.kind)),
    reportedStatements: attributed.filter((each) => !hasSaidItself(each, found.kind)),
    record: part.items.flatMap(({ resolution, cells }) => (cells.length === 0 ? [] : [{ resolution, cells }])),
    next: part.next,
    recentActions: await recentOf(view, code),
    ...(await amendableIn(view, party, code)),
  };
}

/** So many of what it did and had are told; the list of actions has all. */
const MOST_RECENT = 20;

/** What names it, and what its own actions are, newest first. */
async function recentOf(view: RecordView, code: string): Promise<readonly TimelineEntry[]> {
  const { register, actions, stamp } = view;
  const nameOf = await register.namesOf();
  const naming = await actions.happened(stamp.asOf, { ...everyHappening, party: code }, null, MOST_RECENT);
  const own = (await actions.own(code)).flatMap((row) => {
    const kind = kindNamed(row.kind);
    if (kind === undefined) return [];
    return happeningsOf(row, stamp).map((reading) => ({ kind, key: listKey(reading.event), reading }));
  });
  const found = new Map([...naming, ...own].map((each) => [each.reading.event.id, each]));
  return [...found.values()]
    .toSorted((a, b) => byText(a.key, b.key))
    .slice(0, MOST_RECENT)
    .map(({ kind, reading }) => timelineEntry(kind, reading, nameOf));
}
