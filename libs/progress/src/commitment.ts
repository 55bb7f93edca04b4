import type { DateSpan } from '#kernel';
import type { Assessment, Commitment, Measure, Statement } from '#register';
import { assessmentsOn, commitmentOn, inPlace } from '#register';
import { addDays, hasHappenedBy, spanOf } from '#kernel';
import type { Dated } from './dating.js';
import { chronological, dated, inOrder, isAfter } from './dating.js';
import { namesIn, tallyOf } from './measures.js';
import type {
  CommitmentExplanation,
  CommitmentProgress,
  CountableFact,
  FactShown,
  ProgressInput,
  ServedFact,
  UncountedFact,
} from './model.js';
import type { UncountedReason } from './codes.js';
import type { Rules } from './rules.js';
import { nextDueOf } from './due.js';
import type { NothingDue } from './standing.js';
import { statementsOn } from './statements.js';
import { stepStates } from './steps.js';
import { rulesOf } from './versions.js';
import { isOfYear } from './recurring.js';
import type { Placed } from './tally.js';

/** What concerns one commitment, found once for the whole resolution. */
export interface CommitmentInput<F extends CountableFact> {
  readonly facts: readonly F[];
  readonly statements: readonly Statement[];
  readonly assessments: readonly Assessment[];
}

/** A figure, and where each fact in view went: what it is explained by. */
export interface ComputedCommitment<F extends CountableFact> {
  readonly progress: CommitmentProgress;
  readonly excluded: readonly { readonly fact: Dated<F>; readonly reason: UncountedReason }[];
  readonly placed: readonly Placed<F>[];
}

export const shown = ({ name, on, source, eventId, kind, action, title, ...fact }: ServedFact): FactShown => ({
  name,
  on,
  source,
  eventId,
  kind,
  action,
  title,
  correctedBy: fact.correctedBy?.eventId ?? null,
  knownSince: fact.correctedBy?.recordedAt ?? fact.recordedAt,
});

const tallyBy = (keys: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const key of [...keys].sort()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
};

const toleratedReasons: ReadonlySet<UncountedReason> = new Set(['outside-periods', 'party-not-addressed']);

interface ExcludedBy extends Pick<Rules, 'beforeAdoption'> {
  readonly adopted: DateSpan;
  readonly asOf: string;
}

/** Why a fact cannot count whatever the measure makes of the others; `null` where it can. `names`: those of the measure, if there is one, or all. */
export const exclusionReason = (
  { item, span }: Dated<CountableFact>,
  names: ReadonlySet<string> | 'no-measure' | 'all',
  { beforeAdoption, adopted, asOf }: ExcludedBy,
): UncountedReason | null => {
  if (item.retractedBy !== null) return 'retracted';
  if (item.intention) return 'intention-only';
  const before = beforeAdoption(span, adopted);
  if (before !== null) return before;
  if (names === 'no-measure') return 'no-measure';
  if (names !== 'all' && !names.has(item.name)) return 'not-in-measure';
  return span.latest > asOf ? 'date-uncertain' : null;
};

const mandates = ({ resolution, asOf }: ProgressInput<CountableFact>, key: string): readonly Dated<UncountedFact>[] =>
  resolution.succeededBy
    .filter((one) => one.renews.includes(key) && hasHappenedBy(one, asOf))
    .map(({ by, on, source, eventId, correctedBy, knownSince }) =>
      dated({
        name: null,
        on,
        source,
        eventId,
        kind: null,
        action: null,
        title: null,
        correctedBy,
        knownSince,
        reason: 'mandate-only' as const,
        renewedBy: by,
      }),
    );

/** Statements that name no status neither agree nor differ. */
const agree = (statements: readonly Statement[]): boolean =>
  new Set(statements.flatMap(({ status }) => status ?? [])).size < 2;

/** What was said last of where it stands; a word that names no status leaves what was said before, unless it takes its place. */
const statedIn = (statements: readonly Statement[]): Statement | null =>
  inPlace(statements).findLast(({ status }) => status !== null) ?? null;

/** A fact that came after its step was met still shows that work went on; one that speaks of another period or party does not. */
const evidenceIn = <F extends CountableFact>(placed: readonly Placed<F>[]): readonly Dated<F>[] =>
  placed.flatMap((one) => (one.counted || !toleratedReasons.has(one.reason) ? [one.fact] : []));

const doneLast = (placed: readonly Placed<ServedFact>[], measure: Measure | undefined): FactShown | null => {
  const notHeld = measure?.type === 'recurring' ? measure.notHeld : [];
  const last = evidenceIn(placed).findLast(({ item }) => !notHeld.includes(item.name));
  return last === undefined ? null : shown(last.item);
};

const nothingDueBy = ({ status, effectiveOn, eventId }: Assessment): NothingDue => ({
  since: effectiveOn,
  status,
  eventId,
});

/** The steps of a commitment that the action of a fact names. */
const stepsNamedFor =
  (resolution: string, commitment: string) =>
  ({ serves }: CountableFact): readonly string[] =>
    serves.flatMap((one) => (one.resolution === resolution && one.commitment === commitment ? (one.step ?? []) : []));

/** The figure of one commitment, and what became of every fact in view. */
export const computeCommitment = <F extends CountableFact>(
  input: ProgressInput<F>,
  commitment: Commitment,
  { facts, statements, assessments }: CommitmentInput<F>,
): ComputedCommitment<F> => {
  const { asOf, endedBefore, resolution } = input;
  const rules = rulesOf(input.rules);
  const measure = commitment.measure?.measure ?? { type: 'none' };
  const names = measure.type === 'none' ? 'no-measure' : namesIn(measure);
  const adopted = spanOf(resolution.adopted.on);
  const by = { beforeAdoption: rules.beforeAdoption, adopted, asOf };
  const inView = chronological(facts)
    .filter(({ span }) => !isAfter(span, asOf))
    .map((fact) => ({ fact, reason: exclusionReason(fact, names, by) }));
  const open = inView.flatMap(({ fact, reason }) => (reason === null ? [fact] : []));
  const talliedBy = { ...input, rules, namedBy: stepsNamedFor(resolution.id, commitment.key) };
  const tally = tallyOf(measure, open, talliedBy);
  const evidence = evidenceIn(tally.placed);

  const onRecord = inView.filter(
    ({ fact: { item, span } }) => item.retractedBy === null && span.latest >= adopted.latest,
  );
  const countedFacts = new Set(tally.placed.flatMap((one) => (one.counted ? [one.fact] : [])));
  const left = onRecord.flatMap(({ fact }) => (countedFacts.has(fact) ? [] : [fact]));
  const { key, title, aim, responsible, dueOn, checkedTo } = commitmentOn(commitment, asOf);
  const dueSince = dueOn !== null && dueOn < endedBefore && !tally.met ? addDays(dueOn, 1) : null;
  const since = [dueSince, tally.overdueSince].flatMap((day) => day ?? []).sort()[0];
  const attributed = statementsOn(statements, asOf);
  const assessment = assessmentsOn(assessments, asOf).at(-1) ?? null;
  const nothingDue = rules.endsDuty(assessment) && assessment !== null ? nothingDueBy(assessment) : null;
  const { status, progress, instances, addressees, placed } = tally;
  const excluded = inView.flatMap(({ fact, reason }) => (reason === null ? [] : [{ fact, reason }]));
  return {
    progress: {
      key,
      title,
      aim,
      responsible,
      dueOn,
      status,
      overdue: since === undefined || nothingDue !== null ? null : { since },
      nextDue:
        nothingDue === null
          ? nextDueOf({ dueOn, met: tally.met, measure, instances: tally.instances, endedBefore })
          : null,
      nothingDue,
      progress,
      counted: countedFacts.size,
      uncounted: left.length,
      steps: measure.type === 'milestones' ? stepStates(measure.steps, placed, excluded, talliedBy) : null,
      instances:
        instances?.map(({ period, state }) => ({
          period,
          state,
          uncounted: left.filter((fact) => isOfYear(fact, period)).length,
        })) ?? null,
      addressees,
      latestEvidence: evidence.at(-1)?.item.on ?? null,
      checkedTo,
      statements: attributed,
      stated: statedIn(attributed),
      statementsAgree: agree(rules.compared(attributed)),
      assessment,
    },
    excluded,
    placed,
  };
};

/** A figure opened down to its facts: made of the very places that made the figure, so that the two cannot differ. */
export const explainCommitment = (
  input: ProgressInput<CountableFact>,
  { key, weight, measure }: Commitment,
  { progress: { status, progress }, ...facts }: ComputedCommitment<ServedFact>,
): CommitmentExplanation => {
  const counted = facts.placed.flatMap((one) => (one.counted ? [one] : []));
  const left = [...facts.excluded, ...facts.placed.flatMap((one) => (one.counted ? [] : [one]))];
  const uncounted = [
    ...left.map(({ fact, reason }) => dated({ ...shown(fact.item), reason, renewedBy: null })),
    ...mandates(input, key),
  ].sort(inOrder);
  return {
    key,
    weight,
    measure,
    status,
    progress,
    counted: counted.map(({ fact, satisfies, units }) => ({
      ...shown(fact.item),
      satisfies,
      share: progress && { numerator: units, denominator: progress.denominator },
    })),
    uncounted: uncounted.map(({ item }) => item),
    latest: doneLast(facts.placed, measure?.measure),
    bySourceType: tallyBy(counted.map(({ fact }) => fact.item.source?.type ?? 'none')),
    byConfidence: tallyBy(counted.map(({ fact }) => fact.item.source?.confidence ?? 'none')),
  };
};
