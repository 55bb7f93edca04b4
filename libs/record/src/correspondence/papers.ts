import type { AnswerState, Direction, Paper, PaperKey } from '#correspondence';
import { answerTo, directions, numberKey } from '#correspondence';
import { isAmendment } from '#kernel';
import { amendmentsOf } from '../actions/amendments.js';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { page } from '../paging.js';
import { InvalidCursor, NotFound, UnknownNames } from '../query-refusal.js';
import type { Amendable } from '../register/amended.js';
import type { RegisteredPaper } from '../view/correspondence.js';
import type { RecordView } from '../view/record-view.js';

/** A paper with what was written in reply to it by the day. */
export interface PaperShown extends Paper {
  /** `null` where it asks for none. */
  readonly answer: AnswerState | null;
  /** Papers in reply to it, oldest first. */
  readonly replies: readonly PaperKey[];
}

/** A part of what came in and went out, oldest first. */
export type CorrespondenceList = Stamp & Page<PaperShown>;

/** One paper. */
export type PaperAnswer = Stamp & Amendable & { readonly paper: PaperShown };

interface ListQuery extends PageQuery {
  readonly direction: Direction | null;
  readonly number: string | null;
  readonly party: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly answer: AnswerState | null;
}

interface Placed {
  readonly order: string;
  readonly shown: PaperShown;
}

/** Each with what was written in reply to it: read once for all of them. */
async function withReplies(
  { correspondence, asOf }: RecordView,
  papers: readonly RegisteredPaper[],
): Promise<readonly Placed[]> {
  const replies = await correspondence.repliesTo(
    asOf,
    papers.map(({ paper }) => paper.key),
  );
  return papers.map(({ paper, order }) => {
    const to = replies.flatMap((reply) => (reply.paper.inReplyTo.includes(paper.key) ? [reply.paper] : []));
    return { order, shown: { ...paper, answer: answerTo(paper, to), replies: to.map(({ key }) => key) } };
  });
}

/** An empty list would read as "nothing came": a code that no party bears, then or now, is said to be unknown. */
async function isKnown({ register }: RecordView, party: string): Promise<boolean> {
  const all = [...(await register.parties()), ...(await register.now.parties())];
  return all.some(({ code }) => code === party);
}

/** What had come in and gone out by the day, read as far as it is shown. */
export async function listCorrespondence(
  view: RecordView,
  query: ListQuery,
): Promise<CorrespondenceList | InvalidCursor | UnknownNames> {
  const { direction, party, from, to, answer } = query;
  if (party !== null && !(await isKnown(view, party))) return new UnknownNames({ party });
  const number = query.number === null ? null : numberKey(query.number);
  const papers = { direction, number, party, from, to, asksForAnswer: answer !== null };
  const read = async function* (after: string | null, most: number): AsyncGenerator<Placed> {
    for (let last = after; ;) {
      const found = await view.correspondence.papers(view.asOf, papers, last, most);
      for (const each of await withReplies(view, found))
        if (answer === null || each.shown.answer === answer) yield each;
      last = found.at(-1)?.order ?? null;
      if (found.length < most || last === null) return;
    }
  };
  const show = ({ shown }: Placed): PaperShown => shown;
  const keyOf = ({ order }: Placed): string => order;
  const part = await page({ name: 'correspondence', query }, view.snapshot, { read, keyOf, show });
  return part instanceof InvalidCursor ? part : { ...view.stamp, ...part };
}

/** By its book and its registry number, in any digits. */
export async function showPaper(view: RecordView, direction: string, number: string): Promise<PaperAnswer | NotFound> {
  const { correspondence, register, stamp } = view;
  const book = directions.find((each) => each === direction);
  const found = book === undefined ? null : await correspondence.paper(stamp.asOf, `${book}-${numberKey(number)}`);
  const [placed] = found === null ? [] : await withReplies(view, [found]);
  if (found === null || placed === undefined) return new NotFound('not-found', { id: number.slice(0, 100) });
  const { events } = found;
  const amendments = events.some(isAmendment) ? amendmentsOf(direction, events, stamp, await register.namesOf()) : [];
  return { ...stamp, paper: placed.shown, revision: events.length - 1, amendments };
}
