import type { ActionRow, Fact, Kind } from '#actions';
import { editionOf, kindNamed } from '#actions';
import type { EventId, FactName, LocalizedText, PartialDate, Source } from '#kernel';
import { byText, spanOf, whollyAfter, whollyBy } from '#kernel';
import type { CountableFact } from '#progress';
import type { AwaitedFact, OpenQuestion } from '#register';
import { happeningsOf } from '../actions/timeline.js';
import { dayOf } from '../slices.js';
import type { RecordView } from '../view/record-view.js';
import type { ActionNamed } from './record-change.js';

/** What answers an open question: what somebody recorded as its answer, or what was on record by the day. */
export interface QuestionAnswer {
  /** When it was found, or happened; `null` for an action that is entered and of which no day is known. */
  readonly on: PartialDate | null;
  /** What was found; `null` where a fact answers of itself. */
  readonly words: LocalizedText | null;
  /** The fact that answers of itself. */
  readonly fact: FactName | null;
  /** The action that says it. */
  readonly action: ActionNamed | null;
  readonly eventId: EventId;
  /** Where it is to be found. */
  readonly source: Source | null;
}

/** Which commitments it bears on; `null`: whichever of the resolution. */
const bearsOn = async (
  { register }: RecordView,
  { resolution, paragraph, commitment }: OpenQuestion,
): Promise<readonly string[] | null> => {
  if (commitment !== null) return [commitment];
  if (paragraph === null) return null;
  const commitments = (await register.named(resolution))?.commitments ?? [];
  return commitments.filter((each) => each.paragraph === paragraph).map(({ key }) => key);
};

/** Whether a fact is of those that are awaited, on the day: what is intended, withdrawn, or may have been before, is not. */
const isAwaited =
  ({ facts, after }: AwaitedFact, asOf: string) =>
  ({ name, on, intention, retractedBy }: Pick<CountableFact, 'name' | 'on' | 'intention' | 'retractedBy'>): boolean =>
    facts.includes(name) &&
    !intention &&
    retractedBy === null &&
    whollyBy(on, asOf) &&
    (after === null || whollyAfter(on, after));

const answerOf = ({ title }: ActionRow, { name, on, kind, action, eventId, source }: Fact): QuestionAnswer => ({
  on,
  words: null,
  fact: name,
  action: { kind, id: action, title },
  eventId,
  source,
});

/** An action of that edition answers by being entered, where no day of it is known. */
const byItsEntry = (row: ActionRow, kind: Kind, asOf: string): readonly QuestionAnswer[] =>
  happeningsOf(row, { asOf, knownAt: null }).flatMap(({ event }) => {
    if (dayOf(event) !== null) return [];
    const action = { kind: kind.name, id: row.id, title: row.title };
    return [{ on: null, words: null, fact: null, action, eventId: event.id, source: event.meta.source }];
  });

const placeOf = ({ on, eventId }: QuestionAnswer): string => `${on === null ? '~' : spanOf(on).latest} ${eventId}`;

/** The first on record, by the day and as it is known in the view, of what would answer a question of itself; `null`: it is open. */
export async function answeringFact(view: RecordView, question: OpenQuestion): Promise<QuestionAnswer | null> {
  const { actions, asOf } = view;
  const { answeredBy, resolution } = question;
  if (answeredBy === null) return null;
  const { edition, facts } = answeredBy;
  const commitments = await bearsOn(view, question);
  const isSought = isAwaited(answeredBy, asOf);
  // Most are open: what figures are counted from tells so without reading whole actions.
  if (edition === null && !(await actions.countable(resolution)).some(isSought)) return null;
  const found = (await actions.servingAny(resolution, commitments)).flatMap((row) => {
    const kind = kindNamed(row.kind);
    if (kind === undefined || (edition !== null && (editionOf(kind, row) ?? 0) < edition)) return [];
    const said = row.facts.filter(isSought).map((fact) => answerOf(row, fact));
    const isOfThem = edition !== null && facts.some((name) => Object.hasOwn(kind.factNames, name));
    return said.length > 0 || !isOfThem ? said : byItsEntry(row, kind, asOf);
  });
  return found.toSorted((a, b) => byText(placeOf(a), placeOf(b)))[0] ?? null;
}
