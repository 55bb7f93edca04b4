import type { Words } from '#kernel';
import type { Assessment, Commitment, Paragraph, Statement } from '#register';
import { assessmentsOn, resolutionOn } from '#register';
import type { ParagraphExplanation, ParagraphProgress, ProgressInput, ResolutionProgress } from '#progress';
import { computeProgress, reasonWords, rulesOf } from '#progress';
import type { TimelineEntry } from '../actions/timeline.js';
import { timelineEntry } from '../actions/timeline.js';
import { everyHappening } from '../view/actions.js';
import type { Moment, Stamp } from '../moment.js';
import { markedOn, type OfResolution } from '../register/resolutions.js';
import { NotFound } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';

type Head = Stamp & OfResolution & Pick<ResolutionProgress, 'resolution' | 'rules'>;

/** A paragraph with all that is on record of it. */
export interface ParagraphShown extends Head {
  readonly paragraph: Paragraph;
  readonly progress: ParagraphProgress;
  /** In the order of the register. */
  readonly commitments: readonly Commitment[];
  /** What was said of the paragraph itself, then of the status of its commitments. */
  readonly statements: readonly Statement[];
  /** In the order in which they take effect. */
  readonly assessments: readonly Assessment[];
  /** The latest twenty, newest first. */
  readonly recentActions: readonly TimelineEntry[];
}

const found = <T extends { readonly key: string }>(items: readonly T[], key: string): T | NotFound =>
  items.find((each) => each.key === key) ?? new NotFound('unknown-paragraph', { key: key.slice(0, 60) });

export async function showParagraph(view: RecordView, name: string, key: string): Promise<ParagraphShown | NotFound> {
  const { stamp } = view;
  const named = await view.register.resolution(name);
  if (named instanceof NotFound) return named;
  const input = await view.progress.of(named, stamp);
  const paragraph = found(named.paragraphs, key);
  if (paragraph instanceof NotFound) return paragraph;
  const { resolution, rules, paragraphs } = computeProgress(input, [paragraph]).progress;
  const progress = found(paragraphs, key);
  if (progress instanceof NotFound) return progress;
  const keys = new Set(progress.commitments.map((commitment) => commitment.key));
  return {
    resolution,
    ...stamp,
    ...markedOn(named, stamp),
    rules,
    paragraph,
    progress,
    commitments: resolutionOn(named, stamp.asOf).commitments.filter(({ key: one }) => keys.has(one)),
    statements: [...progress.statements, ...progress.commitments.flatMap(({ statements }) => statements)],
    assessments: assessmentsOf(input, keys, stamp),
    recentActions: await recentActions(view, resolution.id, keys),
  };
}

const assessmentsOf = (
  { resolution, assessments }: ProgressInput,
  keys: ReadonlySet<string>,
  { asOf }: Moment,
): readonly Assessment[] =>
  assessmentsOn(
    assessments.filter((each) => each.resolution === resolution.id && keys.has(each.commitment)),
    asOf,
  );

async function recentActions(
  { actions, register, stamp }: RecordView,
  resolution: string,
  keys: ReadonlySet<string>,
): Promise<readonly TimelineEntry[]> {
  const names = [...keys].map((key) => `${resolution} ${key}`);
  const serving = { resolution, commitments: { of: 'one', names } } as const;
  const happened = await actions.happened(stamp.asOf, { ...everyHappening, serving }, null, 20);
  const nameOf = await register.namesOf();
  return happened.map(({ kind, reading }) => timelineEntry(kind, reading, nameOf));
}

/** Every figure of a paragraph opened, with what its rules and codes mean. */
export interface ParagraphExplained extends Head {
  readonly paragraph: ParagraphExplanation;
  /** The rules by which it is counted, one sentence each. */
  readonly rulesInWords: readonly Words[];
  /** What each reason for not counting a fact is called. */
  readonly reasons: Readonly<Record<string, Words>>;
}

/** Every figure of a paragraph, down to what it was counted from. */
export async function explainParagraph(
  view: RecordView,
  name: string,
  key: string,
): Promise<ParagraphExplained | NotFound> {
  const { stamp } = view;
  const named = await view.register.resolution(name);
  if (named instanceof NotFound) return named;
  const asked = found(named.paragraphs, key);
  if (asked instanceof NotFound) return asked;
  const input = await view.progress.of(named, stamp);
  const { resolution, rules, paragraphs } = computeProgress(input, [asked]).explanation;
  const paragraph = found(paragraphs, key);
  if (paragraph instanceof NotFound) return paragraph;
  const marked = markedOn(named, stamp);
  return {
    resolution,
    ...stamp,
    ...marked,
    rules,
    paragraph,
    rulesInWords: rulesOf(rules).inWords,
    reasons: reasonWords,
  };
}
