import type {
  ParagraphExplanation,
  ParagraphProgress,
  ProgressInput,
  ResolutionExplanation,
  ResolutionProgress,
} from './model.js';
import type { Concerning } from './commitment.js';
import { computeCommitment } from './commitment.js';
import { rollUp } from './roll-up.js';

/** Raised when a formula changes: old snapshots keep the version they were read with. */
export const rulesVersion = 1;

type Lists = { [K in keyof Concerning]: Concerning[K][number][] };

const empty = (): Lists => ({ facts: [], statements: [], assessments: [] });

/** Lists by commitment, made in one pass over each list. */
const byCommitment = ({ resolution, facts, statements, assessments }: ProgressInput): ((key: string) => Concerning) => {
  const index = new Map(resolution.commitments.map(({ key }) => [key, empty()]));
  for (const fact of facts) {
    const served = fact.serves.filter((one) => one.resolution === resolution.id).map(({ commitment }) => commitment);
    for (const key of new Set(served)) index.get(key)?.facts.push(fact);
  }
  for (const one of statements) if (one.resolution === resolution.id) index.get(one.commitment)?.statements.push(one);
  for (const one of assessments) if (one.resolution === resolution.id) index.get(one.commitment)?.assessments.push(one);
  return (key) => index.get(key) ?? empty();
};

/** Figures and their explanation out of one computation. */
export const computeProgress = (
  input: ProgressInput,
): { readonly progress: ResolutionProgress; readonly explanation: ResolutionExplanation } => {
  const { resolution, asOf } = input;
  const concerning = byCommitment(input);
  const paragraphs = resolution.paragraphs.map(({ key, number, title }) => {
    const computed = resolution.commitments
      .filter(({ paragraph }) => paragraph === key)
      .map((commitment) => computeCommitment(input, commitment, concerning(commitment.key)));
    const together = rollUp(computed.map(({ progress, explanation: { weight } }) => ({ progress, weight })));
    const progress: ParagraphProgress = {
      key,
      number,
      title,
      ...together,
      commitments: computed.map((one) => one.progress),
    };
    const explanation: ParagraphExplanation = {
      key,
      progress: together.progress,
      coverage: together.coverage,
      commitments: computed.map((one) => one.explanation),
    };
    return { progress, explanation };
  });
  const head = { resolution: { id: resolution.id, designation: resolution.designation }, asOf, rules: rulesVersion };
  return {
    progress: { ...head, paragraphs: paragraphs.map((one) => one.progress) },
    explanation: { ...head, paragraphs: paragraphs.map((one) => one.explanation) },
  };
};

/** Progress per paragraph as it was on `asOf`. */
export const progressOf = (input: ProgressInput): ResolutionProgress => computeProgress(input).progress;

/** Every figure opened down to the facts counted and those left out, with the reason. */
export const explain = (input: ProgressInput): ResolutionExplanation => computeProgress(input).explanation;
