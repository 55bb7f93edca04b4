import type { LocalizedText, PartialDate, RecordedEvent, ResolutionId, Words } from '#kernel';
import { hasHappenedBy } from '#kernel';
import type { Slice } from '#kernel';
import { assessment, isAdopted, openQuestion, party, recommendation, resolution, statement } from '#register';
import { CooperativeYield } from '../cooperative-yield.js';
import { soughtBy } from '../register/open-questions.js';
import type { RecordView } from '../view/record-view.js';
import {
  ofAssessment,
  ofCommitment,
  ofOpenQuestion,
  ofParagraph,
  ofParty,
  ofRecommendation,
  ofResolution,
  ofStatement,
  tokensOf,
} from '../words/texts.js';

export const hitKinds = [
  'action',
  'resolution',
  'paragraph',
  'commitment',
  'statement',
  'assessment',
  'recommendation',
  'open-question',
  'party',
] as const;
/** What a search can find. */
export type HitKind = (typeof hitKinds)[number];

/** Something of the record that says what was looked for. */
export interface Hit {
  readonly kind: HitKind;
  /** Its own key: of an action or a recommendation its id, of a party its code. */
  readonly key: string;
  /** What it is of, where it is of one. */
  readonly resolution: ResolutionId | null;
  /** The commitment a statement, an assessment or a question speaks of, or the kind of an action. */
  readonly of: string | null;
  /** What it is called, or who said it. */
  readonly title: LocalizedText;
  /** What it says, where that is more than its title. */
  readonly text: LocalizedText | null;
  /** When it was adopted, said, made or done; `null` for what has no day. */
  readonly on: PartialDate | null;
  /** Where the interface answers it. */
  readonly href: string;
}

/** A hit of the register, before anybody asked for words. */
export interface Candidate {
  readonly hit: Hit;
  readonly tokens: string;
  /** The stream that entered it, by its slice, and what tells it apart there. */
  readonly from: { readonly slice: Slice; readonly id: string; readonly place: string };
}

/** What the product itself says, as a text that somebody wrote. */
export const inAll = (words: Words): LocalizedText => ({ original: 'en', ...words });

const at = (...segments: readonly string[]): string => `/api/v1/${segments.map(encodeURIComponent).join('/')}`;

const candidate = (
  kind: HitKind,
  slice: Slice,
  [key, id]: readonly [key: string, id: string],
  tokens: string,
  said: { title: LocalizedText; href: string } & Partial<Pick<Hit, 'resolution' | 'of' | 'text' | 'on'>>,
): Candidate => ({
  hit: { kind, key, resolution: null, of: null, text: null, on: null, ...said },
  tokens,
  from: { slice, id, place: `${kind} ${key}` },
});

async function* ofResolutions({ register, asOf }: RecordView): AsyncGenerator<Candidate> {
  for (const each of await register.resolutions()) {
    if (!isAdopted(each, asOf)) continue;
    const { id, title, paragraphs, commitments, adopted, proposedBy } = each;
    const [on, root] = [adopted.on, at('resolutions', id)];
    const tokens = tokensOf(each, ofResolution, [adopted.by, ...proposedBy]);
    yield candidate('resolution', resolution, [id, id], tokens, { title, on, href: root });
    for (const one of paragraphs)
      yield candidate('paragraph', resolution, [one.key, id], tokensOf(one, ofParagraph), {
        resolution: id,
        title: one.title,
        text: one.mandate,
        on,
        href: `${root}/paragraphs/${encodeURIComponent(one.key)}`,
      });
    for (const one of commitments)
      yield candidate('commitment', resolution, [one.key, id], tokensOf(one, ofCommitment, one.responsible), {
        resolution: id,
        title: one.title,
        on,
        href: `${root}/commitments/${encodeURIComponent(one.key)}`,
      });
  }
}

async function* ofWords({ register, asOf }: RecordView): AsyncGenerator<Candidate> {
  for (const each of await register.statements()) {
    if (!hasHappenedBy(each, asOf)) continue;
    const { id, resolution: of, commitment, by, words, on } = each;
    const said = { resolution: of, of: commitment, title: by, text: words, on, href: at('statements', id) };
    yield candidate('statement', statement, [id, id], tokensOf(each, ofStatement, [each.party]), said);
  }
  const nameOf = await register.namesOf();
  for (const each of await register.assessments()) {
    if (each.effectiveOn > asOf) continue;
    const { id, resolution: of, commitment, by, reason } = each;
    const title = inAll(nameOf(by) ?? { ar: by, en: by, fr: by });
    const said = { resolution: of, of: commitment, title, text: reason, on: each.effectiveOn };
    const tokens = tokensOf(each, ofAssessment, [by]);
    yield candidate('assessment', assessment, [id, id], tokens, { ...said, href: at('assessments', id) });
  }
  for (const each of await register.recommendations()) {
    if (!hasHappenedBy(each, asOf)) continue;
    const { id, key, origin, statements, assessments } = each;
    const href = origin === null ? at('recommendations', id) : at('recommendations', origin, key);
    const said = { title: each.madeBy, text: each.text, on: each.on, href };
    const tokens = [
      tokensOf(each, ofRecommendation, each.addressees),
      ...statements.filter((one) => hasHappenedBy(one, asOf)).map((one) => tokensOf(one, ofStatement, [one.party])),
      ...assessments
        .filter(({ effectiveOn }) => effectiveOn <= asOf)
        .map((one) => tokensOf(one, ofAssessment, [one.by])),
    ];
    yield candidate('recommendation', recommendation, [id, id], tokens.join(' '), said);
  }
}

async function* ofQuestions(view: RecordView): AsyncGenerator<Candidate> {
  for (const each of await soughtBy(view)) {
    const { id, resolution: of, commitment, sought, known, on, by } = each;
    const said = { resolution: of, of: commitment, title: sought, text: known, on, href: at('open-questions', id) };
    yield candidate('open-question', openQuestion, [id, id], tokensOf(each, ofOpenQuestion, [by]), said);
  }
}

async function* ofParties({ register }: RecordView): AsyncGenerator<Candidate> {
  for (const each of await register.parties()) {
    const { code, name, officialName } = each;
    const said = { title: inAll(name), text: inAll(officialName), href: at('parties', code) };
    yield candidate('party', party, [code, code], tokensOf(each, ofParty, [code]), said);
  }
}

/** Everything of the register that may be found in a view. */
export async function* candidatesIn(view: RecordView): AsyncGenerator<Candidate> {
  const eventLoop = new CooperativeYield();
  for (const all of [ofResolutions(view), ofWords(view), ofQuestions(view), ofParties(view)])
    for await (const each of all) {
      await eventLoop.yieldIfDue();
      yield each;
    }
}

/** The event that began each stream of a slice. */
export const begunBy = async ({ register }: RecordView, slice: Slice): Promise<ReadonlyMap<string, RecordedEvent>> =>
  new Map(
    (await register.streams(slice.name)).flatMap(([first]) => (first === undefined ? [] : [[first.stream, first]])),
  );
