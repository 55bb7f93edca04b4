import type {
  CountableFact,
  ParagraphExplanation,
  ParagraphProgress,
  ProgressInput,
  ResolutionExplanation,
  ResolutionProgress,
  ServedFact,
} from './model.js';
import type { Paragraph, Resolution } from '#register';
import type { ComputedCommitment, CommitmentInput } from './commitment.js';
import { computeCommitment, explainCommitment } from './commitment.js';
import { rollUp } from './roll-up.js';
import { saidBeyondCommitments } from './statements.js';

type Lists<F extends CountableFact> = { [K in keyof CommitmentInput<F>]: CommitmentInput<F>[K][number][] };

const empty = <F extends CountableFact>(): Lists<F> => ({ facts: [], statements: [], assessments: [] });

/** Lists by commitment, made in one pass over each list. */
const byCommitment = <F extends CountableFact>({
  resolution,
  facts,
  statements,
  assessments,
}: ProgressInput<F>): ((key: string) => CommitmentInput<F>) => {
  const index = new Map(resolution.commitments.map(({ key }) => [key, empty<F>()]));
  for (const fact of facts) {
    const served = fact.serves.filter((one) => one.resolution === resolution.id).map(({ commitment }) => commitment);
    for (const key of new Set(served)) index.get(key)?.facts.push(fact);
  }
  for (const one of statements)
    if (one.resolution === resolution.id) index.get(one.commitment ?? '')?.statements.push(one);
  for (const one of assessments) if (one.resolution === resolution.id) index.get(one.commitment)?.assessments.push(one);
  return (key) => index.get(key) ?? empty();
};

interface Computed<F extends CountableFact> {
  readonly progress: ResolutionProgress;
  readonly commitments: ReadonlyMap<string, ComputedCommitment<F>>;
}

const headOf = ({ resolution: { id, designation }, asOf, rules }: ProgressInput<CountableFact>) => ({
  resolution: { id, designation },
  asOf,
  rules,
});

/** The preamble asks for nothing: it has no figure. */
const operativeIn = ({ paragraphs }: Resolution): readonly Paragraph[] =>
  paragraphs.filter(({ part }) => part === 'operative');

const computed = <F extends CountableFact>(input: ProgressInput<F>, among: readonly Paragraph[]): Computed<F> => {
  const { resolution } = input;
  const concerning = byCommitment(input);
  const said = saidBeyondCommitments(input.statements, resolution.id, input.asOf);
  const commitments = new Map(
    resolution.commitments.map((one) => [one.key, computeCommitment(input, one, concerning(one.key))]),
  );
  const paragraphs = among.map(({ key, number, title }): ParagraphProgress => {
    const computed = resolution.commitments.flatMap((one) => {
      const progress = commitments.get(one.key)?.progress;
      return one.paragraph === key && progress !== undefined ? [{ progress, weight: one.weight }] : [];
    });
    return {
      key,
      number,
      title,
      ...rollUp(computed),
      statements: said(key),
      commitments: computed.map(({ progress }) => progress),
    };
  });
  return { progress: { ...headOf(input), statements: said(null), paragraphs }, commitments };
};

const explained = (input: ProgressInput, { progress, commitments }: Computed<ServedFact>): ResolutionExplanation => ({
  ...headOf(input),
  paragraphs: progress.paragraphs.map(({ key, progress: figure, coverage }): ParagraphExplanation => {
    const computed = input.resolution.commitments.flatMap((one) => {
      const placed = commitments.get(one.key);
      return one.paragraph === key && placed !== undefined ? [explainCommitment(input, one, placed)] : [];
    });
    return { key, progress: figure, coverage, commitments: computed };
  }),
});

/** Figures, and every figure opened down to the facts counted and those left out, with the reason: out of one computation. */
export const computeProgress = (
  input: ProgressInput,
  /** Of which it is told. */
  among: readonly Paragraph[] = operativeIn(input.resolution),
): { readonly progress: ResolutionProgress; readonly explanation: ResolutionExplanation } => {
  const made = computed(input, among);
  return { progress: made.progress, explanation: explained(input, made) };
};

/** Progress per operative paragraph as it was on `asOf`. */
export const progressOf = (input: ProgressInput<CountableFact>): ResolutionProgress =>
  computed(input, operativeIn(input.resolution)).progress;
