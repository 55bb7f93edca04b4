import { kindNamed } from '#actions';
import type { KindName, LocalizedText } from '#kernel';
import { byText, hasHappenedBy, spanOf } from '#kernel';
import type {
  Attributed,
  LinkedAction,
  Recommendation,
  RecommendationAssessment,
  RecommendationStatement,
  Statement,
} from '#register';
import { recommendation, recommendationStandingOn } from '#register';
import type { NameOf } from '../events/sentence.js';
import type { TimelineEntry } from '../actions/timeline.js';
import { newestOf, timelineEntry } from '../actions/timeline.js';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { page, readFrom } from '../paging.js';
import { mentionedIn } from '../words/mentions.js';
import { ofRecommendation, tokensOf } from '../words/texts.js';
import { InvalidCursor, NotFound } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';
import { type Amendable, amendableIn } from './amended.js';

interface ListQuery extends PageQuery {
  readonly commitment: string | null;
  readonly q: string | null;
}

/** An action that follows a recommendation up, with the last that is on record of it. */
export interface LinkedShown extends LinkedAction {
  readonly kind: KindName;
  /** What the action is called. */
  readonly title: LocalizedText;
  /** What happened of it last. */
  readonly latest: TimelineEntry;
}

/** A recommendation and what became of it by the day asked about. */
export interface RecommendationShown extends Omit<Recommendation, 'statements' | 'assessments' | 'linked'> {
  /** What was said of its follow-up, in the order of the days. */
  readonly statements: readonly (RecommendationStatement | Statement)[];
  /** The judgement of its follow-up that stands on the day; `null` where there is none. */
  readonly assessment: RecommendationAssessment | null;
  /** The actions held to follow it up. */
  readonly linked: readonly LinkedShown[];
}

/** A part of the list of recommendations. */
export type RecommendationList = Stamp & Page<RecommendationShown>;

/** By origin, then `R2` before `R10`, as a string to page by; `R2` and `R02` are two. */
const keyOf = ({ id, origin, key }: Recommendation): string =>
  `${origin ?? ''} ${key.replace(/\d+/g, (digits) => digits.padStart(8, '0'))} ${id}`;

/** Those made by the day asked about. */
export async function listRecommendations(
  view: RecordView,
  query: ListQuery,
): Promise<RecommendationList | InvalidCursor> {
  const { register, stamp } = view;
  const found = (await register.recommendations())
    .filter((one) => hasHappenedBy(one, stamp.asOf))
    .filter(
      ({ concerns }) => query.commitment === null || concerns.some((each) => each.commitment === query.commitment),
    )
    .filter((each) => query.q === null || mentionedIn(query.q, tokensOf(each, ofRecommendation, each.addressees)))
    .toSorted((a, b) => byText(keyOf(a), keyOf(b)));
  const nameOf = await register.namesOf();
  const part = await page({ name: 'recommendations', query }, view.snapshot, {
    read: readFrom(found, keyOf),
    keyOf,
    show: (each) => shownIn(view, each, nameOf),
  });
  return part instanceof InvalidCursor ? part : { ...stamp, ...part };
}

/** One recommendation. */
export type RecommendationAnswer = Stamp & Amendable & { readonly recommendation: RecommendationShown };

/** By its id, which older addresses have; before it was made there is none. */
export async function recommendationById(view: RecordView, id: string): Promise<Recommendation | NotFound> {
  const found = (await view.register.recommendations()).find((each) => each.id === id);
  return found !== undefined && hasHappenedBy(found, view.asOf)
    ? found
    : new NotFound('not-found', { id: id.slice(0, 100) });
}

/** By its key within its origin, or by its id alone where nobody said of what it is; of two, the one that was entered first. */
export async function showRecommendation(
  view: RecordView,
  origin: string | null,
  key: string,
): Promise<RecommendationAnswer | NotFound> {
  const { register, stamp } = view;
  const found = (await register.recommendations()).find((each) => each.origin === origin && each.key === key);
  if (found === undefined || !hasHappenedBy(found, stamp.asOf))
    return new NotFound('not-found', { id: key.slice(0, 100) });
  const shown = await shownIn(view, found, await register.namesOf());
  return { ...stamp, recommendation: shown, ...(await amendableIn(view, recommendation, found.id)) };
}

async function shownIn(
  view: RecordView,
  { assessments, linked, ...recommended }: Recommendation,
  nameOf: NameOf,
): Promise<RecommendationShown> {
  const { asOf } = view;
  const standing = recommendationStandingOn(recommended, asOf);
  const raised = recommended.raised.filter((one) => hasHappenedBy(one, asOf));
  const apart = (await view.register.statements()).filter((each) => each.recommendation === recommended.id);
  const saidOn = ({ on }: Attributed): string => spanOf(on).latest;
  const statements = [...recommended.statements, ...apart]
    .filter((one) => hasHappenedBy(one, asOf))
    .toSorted((a, b) => byText(saidOn(a), saidOn(b)));
  const assessment = assessments
    .filter(({ effectiveOn }) => effectiveOn <= asOf)
    .reduce<RecommendationAssessment | null>(
      (last, one) => (last !== null && last.effectiveOn > one.effectiveOn ? last : one),
      null,
    );
  const shown = await Promise.all(linked.map((link) => linkShown(view, link, nameOf)));
  return { ...recommended, standing, raised, statements, assessment, linked: shown.flatMap((one) => one ?? []) };
}

/** `null` where nothing of the action had happened by the day. */
async function linkShown(
  { actions, stamp }: RecordView,
  link: LinkedAction,
  nameOf: NameOf,
): Promise<LinkedShown | null> {
  const row = await actions.withId(link.action);
  if (row === null) return null;
  const latest = newestOf(row, stamp);
  const kind = kindNamed(row.kind);
  if (latest === null || kind === undefined) return null;
  return { ...link, kind: row.kind, title: row.title, latest: timelineEntry(kind, latest, nameOf) };
}
