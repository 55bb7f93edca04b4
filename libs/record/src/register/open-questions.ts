import type { CommitmentKey, ResolutionId } from '#kernel';
import { hasHappenedBy } from '#kernel';
import type { OpenQuestion } from '#register';
import { openQuestion } from '#register';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { page, readFrom } from '../paging.js';
import { CooperativeYield } from '../cooperative-yield.js';
import { InvalidCursor, NotFound } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';
import { mentionedIn } from '../words/mentions.js';
import { ofOpenQuestion, tokensOf } from '../words/texts.js';
import { type Amendable, amendableIn } from './amended.js';
import { answeringFact, type QuestionAnswer } from './answering-fact.js';

export const questionStates = ['open', 'answered'] as const;
/** Whether what was sought was found. */
export type QuestionState = (typeof questionStates)[number];

/** A question, and whether anything on record by the day answers it. */
export interface OpenQuestionShown extends Omit<OpenQuestion, 'found'> {
  readonly state: QuestionState;
  /** `null` while it is open. */
  readonly answer: QuestionAnswer | null;
}

/** A part of the list of open questions. */
export type OpenQuestionList = Stamp & Page<OpenQuestionShown>;

/** One open question. */
export type OpenQuestionAnswer = Stamp & Amendable & { readonly question: OpenQuestionShown };

/** Which questions are asked for; `null`: whichever. */
export interface OpenQuestionQuery extends PageQuery {
  readonly resolution: ResolutionId | null;
  readonly commitment: CommitmentKey | null;
  readonly state: QuestionState | null;
  readonly q: string | null;
}

/** Those that were sought by the day. */
export const soughtBy = async ({ register, stamp }: RecordView): Promise<readonly OpenQuestion[]> =>
  (await register.openQuestions()).filter((one) => hasHappenedBy(one, stamp.asOf));

async function shownIn(view: RecordView, { found, ...question }: OpenQuestion): Promise<OpenQuestionShown> {
  const recorded = found !== null && hasHappenedBy(found, view.asOf) ? await recordedAnswer(view, found) : null;
  const answer = recorded ?? (await answeringFact(view, { ...question, found }));
  return { ...question, state: answer === null ? 'open' : 'answered', answer };
}

async function recordedAnswer(
  { actions }: RecordView,
  { on, words, action, eventId, source }: NonNullable<OpenQuestion['found']>,
): Promise<QuestionAnswer> {
  const row = action === null ? null : await actions.withId(action);
  const named = row === null ? null : { kind: row.kind, id: row.id, title: row.title };
  return { on, words, fact: null, action: named, eventId, source };
}

/** In the order in which they were entered. */
interface Numbered {
  readonly key: string;
  readonly shown: OpenQuestionShown;
}

/** Those that were sought by the day asked about, in the order in which they were entered. */
export async function listOpenQuestions(
  view: RecordView,
  query: OpenQuestionQuery,
): Promise<OpenQuestionList | NotFound | InvalidCursor> {
  const { register, stamp } = view;
  const named = query.resolution === null ? null : await register.resolution(query.resolution);
  if (named instanceof NotFound) return named;
  const asked = (await soughtBy(view))
    .filter(({ resolution }) => named === null || resolution === named.id)
    .filter(({ commitment }) => query.commitment === null || commitment === query.commitment)
    .filter((each) => query.q === null || mentionedIn(query.q, tokensOf(each, ofOpenQuestion)));
  const eventLoop = new CooperativeYield();
  const found: Numbered[] = [];
  for (const [at, question] of asked.entries()) {
    await eventLoop.yieldIfDue();
    const shown = await shownIn(view, question);
    if (query.state === null || shown.state === query.state) found.push({ key: String(at).padStart(9, '0'), shown });
  }
  const keyOf = ({ key }: Numbered): string => key;
  const part = await page({ name: 'open-questions', query }, view.snapshot, {
    read: readFrom(found, keyOf),
    keyOf,
    show: ({ shown }) => shown,
  });
  return part instanceof InvalidCursor ? part : { ...stamp, ...part };
}

/** By its id; before the day on which it was sought there is none. */
export async function showOpenQuestion(view: RecordView, id: string): Promise<OpenQuestionAnswer | NotFound> {
  const found = (await soughtBy(view)).find((each) => each.id === id);
  if (found === undefined) return new NotFound('not-found', { id: id.slice(0, 100) });
  return { ...view.stamp, question: await shownIn(view, found), ...(await amendableIn(view, openQuestion, id)) };
}
