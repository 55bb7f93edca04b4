import type { Day, ParagraphKey, PartyCode, ResolutionId } from '#kernel';
import { languages } from '#kernel';
import type { CommitmentExplanation, CommitmentProgress, ComputedStatus, ProgressInput } from '#progress';
import { computeProgress } from '#progress';
import type { Assessment, Commitment, Resolution } from '#register';
import { assessmentsOn, isAdopted, resolutionOn } from '#register';
import type { NameOf, TimelineEntry } from '../actions/timeline.js';
import { timelineOf } from '../actions/timeline.js';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { page } from '../paging.js';
import { markedOn, type OfResolution } from '../register/resolutions.js';
import { mentions } from '../search/mentions.js';
import { NotThere, OtherCursor } from '../unanswered.js';
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

/** A part of the list of commitments. */
export type CommitmentList = Stamp & Page<CommitmentListed>;

/** One commitment. */
export type CommitmentAnswer = Stamp & OfResolution & CommitmentShown;

export interface CommitmentsQuery extends PageQuery {
  readonly resolution: ResolutionId | null;
  readonly paragraph: ParagraphKey | null;
  readonly status: ComputedStatus | null;
  readonly party: PartyCode | null;
  readonly dueBefore: Day | null;
  readonly q: string | null;
}

const keyOf = ({ resolution, commitment }: CommitmentShown): string => `${resolution} ${commitment.key}`;

const assessmentsIn = ({ resolution, assessments, asOf }: ProgressInput, key: string): readonly Assessment[] =>
  assessmentsOn(
    assessments.filter((one) => one.resolution === resolution.id && one.commitment === key),
    asOf,
  );

const passes = ({ paragraph, commitment, progress }: CommitmentShown, query: CommitmentsQuery): boolean =>
  (query.paragraph === null || paragraph === query.paragraph) &&
  (query.status === null || progress.status === query.status) &&
  (query.party === null || commitment.responsible.includes(query.party)) &&
  (query.dueBefore === null || (progress.dueOn !== null && progress.dueOn < query.dueBefore)) &&
  (query.q === null || mentions(query.q, [commitment.key, ...languages.map((lang) => commitment.title[lang])]));

/** Of those adopted by the day. */
const shownOf = async (view: RecordView, name: string | null): Promise<readonly CommitmentShown[] | NotThere> => {
  const named = name === null ? null : await view.register.resolution(name);
  if (named instanceof NotThere) return named;
  const among = named === null ? await view.register.resolutions() : [named];
  return ofAll(
    view,
    among.filter((each) => isAdopted(each, view.asOf)),
  );
};

const ofAll = async (view: RecordView, resolutions: readonly Resolution[]): Promise<readonly CommitmentShown[]> => {
  const each = resolutions.map(async (one) => ofResolution(await view.progress.of(one, view)));
  return (await Promise.all(each)).flat().toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};

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
): Promise<CommitmentList | NotThere | OtherCursor> {
  const { register, stamp } = view;
  const shown = await shownOf(view, query.resolution);
  if (shown instanceof NotThere) return shown;
  const found = shown.filter((each) => passes(each, query));
  const part = page({ name: 'commitments', query }, view.walk, found, keyOf);
  if (part instanceof OtherCursor) return part;
  const nameOf = await register.namesOf();
  const listed = part.items.map(async (each) => ({ ...each, latest: await latest(view, each, nameOf) }));
  return { ...stamp, items: await Promise.all(listed), next: part.next };
}

async function latest(
  { actions, stamp }: RecordView,
  { explanation: { latest: last } }: CommitmentShown,
  nameOf: NameOf,
): Promise<TimelineEntry | null> {
  if (last === null || last.kind === null || last.action === null) return null;
  const row = await actions.one(last.kind, last.action);
  const entries = row === null ? [] : timelineOf([row], stamp, nameOf);
  return entries.find(({ entry }) => entry.eventId === last.eventId)?.entry ?? null;
}

const unknown = (key: string): NotThere => new NotThere('unknown-commitment', { key: key.slice(0, 60) });

/** One commitment of a resolution, which is named by its id or an alias. */
export async function showCommitment(
  view: RecordView,
  resolution: string,
  key: string,
): Promise<CommitmentAnswer | NotThere> {
  const named = await view.register.resolution(resolution);
  if (named instanceof NotThere) return named;
  const found = (await ofAll(view, [named])).find(({ commitment }) => commitment.key === key);
  return found === undefined ? unknown(key) : { ...view.stamp, ...markedOn(named, view), ...found };
}

/** Which resolutions have a commitment of this key, by their ids in order; `named`: only that one, if it has. At least one. */
export async function resolutionsWithCommitment(
  { register, stamp }: RecordView,
  key: string,
  named: string | null,
): Promise<readonly ResolutionId[] | NotThere> {
  const one = named === null ? null : await register.resolution(named);
  if (one instanceof NotThere) return one;
  const among = one === null ? await register.resolutions() : [one];
  const having = among.filter(({ commitments }) => commitments.some((each) => each.key === key));
  // What was adopted after the day asked about is not what was meant, where anything else can be.
  const adopted = having.filter((each) => isAdopted(each, stamp.asOf));
  const meant = adopted.length > 0 ? adopted : having;
  return meant.length === 0 ? unknown(key) : meant.map(({ id }) => id);
}
