import type { Day, ParagraphKey, PartyCode, ResolutionId } from '#kernel';
import { byText } from '#kernel';
import { kindNamed } from '#actions';
import type {
  CommitmentExplanation,
  CommitmentProgress,
  ComputedStatus,
  ProgressInput,
  ResolutionProgress,
} from '#progress';
import { computeProgress } from '#progress';
import type { Assessment, Commitment, Resolution } from '#register';
import { assessmentsOn, isAdopted, resolutionOn } from '#register';
import type { NameOf } from '../events/sentence.js';
import type { TimelineEntry } from '../actions/timeline.js';
import { happeningsOf, timelineEntry } from '../actions/timeline.js';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery, ReadAfter } from '../paging.js';
import { page } from '../paging.js';
import { markedOn, type OfResolution } from '../register/resolutions.js';
import { mentions } from '../words/mentions.js';
import { CooperativeYield } from '../cooperative-yield.js';
import { NotFound, InvalidCursor } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';

/** A commitment of one resolution: as registered, as computed, and why. */
export interface CommitmentShown {
  readonly resolution: ResolutionId;
  readonly paragraph: ParagraphKey;
  readonly commitment: Commitment;
  readonly progress: CommitmentProgress;
  readonly explanation: CommitmentExplanation;
  /** Every one that had taken effect, oldest first; the last is the one that stands. */
  readonly assessments: readonly Assessment[];
}

/** In a list it comes with what was done last. */
export interface CommitmentListed extends CommitmentShown {
  /** `null` where nothing is on record. */
  readonly latest: TimelineEntry | null;
}

type CountedBy = Pick<ResolutionProgress, 'rules'>;

/** A part of the list of commitments. */
export type CommitmentList = Stamp & CountedBy & Page<CommitmentListed>;

/** One commitment. */
export type CommitmentAnswer = Stamp & OfResolution & CountedBy & CommitmentShown;

export interface CommitmentsQuery extends PageQuery {
  readonly resolution: ResolutionId | null;
  readonly paragraph: ParagraphKey | null;
  readonly status: ComputedStatus | null;
  readonly party: PartyCode | null;
  readonly dueBefore: Day | null;
  readonly q: string | null;
}

const keyOf = ({ resolution, commitment }: Pick<CommitmentShown, 'resolution' | 'commitment'>): string =>
  `${resolution} ${commitment.key}`;

const assessmentsIn = ({ resolution, assessments, asOf }: ProgressInput, key: string): readonly Assessment[] =>
  assessmentsOn(
    assessments.filter((one) => one.resolution === resolution.id && one.commitment === key),
    asOf,
  );

const isAsked = ({ paragraph, key, title, responsible }: Commitment, query: CommitmentsQuery): boolean =>
  (query.paragraph === null || paragraph === query.paragraph) &&
  (query.party === null || responsible.includes(query.party)) &&
  (query.q === null || mentions(query.q, [key, title]));

/** Overdue on record by a due day before this one, or falling due before it: by a due date, or a period that ends. */
const isDueBefore = ({ overdue, nextDue }: CommitmentProgress, day: Day): boolean =>
  (overdue !== null && overdue.since <= day) || (nextDue !== null && nextDue.dueOn < day);

const standsAsAsked = (progress: CommitmentProgress, { status, dueBefore }: CommitmentsQuery): boolean =>
  (status === null || progress.status === status) && (dueBefore === null || isDueBefore(progress, dueBefore));

const passes = ({ commitment, progress }: CommitmentShown, query: CommitmentsQuery): boolean =>
  isAsked(commitment, query) && standsAsAsked(progress, query);

/** What a list of commitments reads. */
interface Among {
  readonly view: RecordView;
  readonly query: CommitmentsQuery;
  /** Adopted by the day, by their ids in order. */
  readonly resolutions: readonly Resolution[];
}

/** Whether there can be any of the list after a key of its order, by what takes least to be known. */
const mayHave = async ({ view, query }: Among, resolution: Resolution, after: string | null): Promise<boolean> => {
  const registered = resolutionOn(resolution, view.asOf).commitments.filter(
    (commitment) =>
      (after === null || keyOf({ resolution: resolution.id, commitment }) > after) && isAsked(commitment, query),
  );
  if (registered.length === 0 || (query.status === null && query.dueBefore === null)) return registered.length > 0;
  const { paragraphs } = await view.progress.figures(resolution, view);
  return paragraphs.some(({ commitments }) => commitments.some((progress) => standsAsAsked(progress, query)));
};

/** No more resolutions are worked out than are shown. */
const readIn = (among: Among): ReadAfter<CommitmentShown> =>
  async function* (after) {
    const { view, query, resolutions } = among;
    const eventLoop = new CooperativeYield();
    for (const resolution of resolutions) {
      await eventLoop.yieldIfDue();
      if (!(await mayHave(among, resolution, after))) continue;
      await eventLoop.yieldIfDue();
      const shown = await ofView(view, resolution);
      yield* shown.filter((each) => passes(each, query) && (after === null || keyOf(each) > after));
    }
  };

const ofView = async (view: RecordView, resolution: Resolution): Promise<readonly CommitmentShown[]> =>
  ofResolution(await view.progress.of(resolution, view)).toSorted((a, b) => byText(keyOf(a), keyOf(b)));

const ofResolution = (input: ProgressInput): readonly CommitmentShown[] => {
  const { progress, explanation } = computeProgress(input);
  const figures = progress.paragraphs.flatMap(({ commitments }) => commitments);
  const reasons = explanation.paragraphs.flatMap(({ commitments }) => commitments);
  return resolutionOn(input.resolution, input.asOf).commitments.flatMap((commitment) => {
    const figure = figures.find(({ key }) => key === commitment.key);
    const reason = reasons.find(({ key }) => key === commitment.key);
    if (figure === undefined || reason === undefined) return [];
    const { paragraph } = commitment;
    const assessments = assessmentsIn(input, commitment.key);
    const shown = { paragraph, commitment, progress: figure, explanation: reason, assessments };
    return [{ resolution: input.resolution.id, ...shown }];
  });
};

export async function listCommitments(
  view: RecordView,
  query: CommitmentsQuery,
): Promise<CommitmentList | NotFound | InvalidCursor> {
  const { register, stamp, rules } = view;
  const named = query.resolution === null ? null : await register.resolution(query.resolution);
  if (named instanceof NotFound) return named;
  const resolutions = (named === null ? await register.resolutions() : [named]).filter((each) =>
    isAdopted(each, view.asOf),
  );
  const nameOf = await register.namesOf();
  // By other rules others may pass.
  const counted = { ...query, rules };
  const part = await page({ name: 'commitments', query: counted }, view.snapshot, {
    read: readIn({ view, query, resolutions }),
    keyOf,
    show: async (each) => ({ ...each, latest: await latest(view, each, nameOf) }),
  });
  return part instanceof InvalidCursor ? part : { ...stamp, rules, ...part };
}

/** What happened last, of what it is counted by. */
async function latest(
  { actions, stamp }: RecordView,
  { explanation: { latest: last } }: CommitmentShown,
  nameOf: NameOf,
): Promise<TimelineEntry | null> {
  const kind = kindNamed(last?.kind ?? '');
  if (last === null || kind === undefined || last.action === null) return null;
  const row = await actions.one(kind.name, last.action);
  const happened = row === null ? [] : happeningsOf(row, stamp);
  const reading = happened.find(({ event }) => event.id === last.eventId);
  return reading === undefined ? null : timelineEntry(kind, reading, nameOf);
}

const unknown = (key: string): NotFound => new NotFound('unknown-commitment', { key: key.slice(0, 60) });

/** One commitment of a resolution, which is named by its id or an alias. */
export async function showCommitment(
  view: RecordView,
  resolution: string,
  key: string,
): Promise<CommitmentAnswer | NotFound> {
  const named = await view.register.resolution(resolution);
  if (named instanceof NotFound) return named;
  const found = (await ofView(view, named)).find(({ commitment }) => commitment.key === key);
  return found === undefined ? unknown(key) : { ...view.stamp, ...markedOn(named, view), rules: view.rules, ...found };
}

/** Which resolutions have a commitment of this key, by their ids in order; `named`: only that one, if it has. At least one. */
export async function resolutionsWithCommitment(
  { register, stamp }: RecordView,
  key: string,
  named: string | null,
): Promise<readonly ResolutionId[] | NotFound> {
  const one = named === null ? null : await register.resolution(named);
  if (one instanceof NotFound) return one;
  const among = one === null ? await register.resolutions() : [one];
  const having = among.filter(({ commitments }) => commitments.some((each) => each.key === key));
  // What was adopted after the day asked about is not what was meant, where anything else can be.
  const adopted = having.filter((each) => isAdopted(each, stamp.asOf));
  const meant = adopted.length > 0 ? adopted : having;
  return meant.length === 0 ? unknown(key) : meant.map(({ id }) => id);
}
