import { semicolon } from '#kernel';
import type { CommitmentProgress, ComputedStatus, Instance, ParagraphProgress } from '#progress';
import { statusOrder, statusWords } from '#progress';
import { useReader } from '../i18n/reader.js';
import { standingWords } from './standing.words.js';
import { Shape, Status } from './status.js';
import { listIn, useWords } from '../i18n/words.js';

type Instances = readonly Instance[];

/** Periods that are due or met. */
const dueOf = ({ instances }: Pick<CommitmentProgress, 'instances'>): Instances =>
  (instances ?? []).filter(({ state }) => state !== 'current');

/** How many stand where; nothing of where none stands. */
export const byStanding = (
  of: readonly CommitmentProgress[],
): readonly { readonly standing: ComputedStatus; readonly number: number }[] =>
  statusOrder
    .map((standing) => ({ standing, number: of.filter(({ status }) => status === standing).length }))
    .filter(({ number }) => number > 0);

/** As many periods in a row are told one by one; more by the first and the last. */
const MOST_NAMED = 3;

/** The periods of these that a test holds for, as a list; those that follow on one another together. */
const usePeriods = (all: Instances): ((holds: (one: Instance) => boolean) => string | null) => {
  const { lang } = useReader();
  const { span } = useWords(standingWords);
  return (holds) => {
    const runs = all.reduce<string[][]>(
      (found, one) => (holds(one) ? [...found.slice(0, -1), [...(found.at(-1) ?? []), one.period]] : [...found, []]),
      [[]],
    );
    const named = runs.flatMap((run) => (run.length > MOST_NAMED ? [span(run[0] ?? '', run.at(-1) ?? '')] : run));
    return named.length === 0 ? null : listIn(lang).format(named);
  };
};

/** "last held in 2022; nothing on record for 2023, 2024 and 2025" */
const EarlierOnly = ({ due }: { readonly due: Instances }) => {
  const { lang } = useReader();
  const w = useWords(standingWords);
  const last = due.findLast(({ state }) => state === 'held');
  const since = last === undefined ? due : due.slice(due.indexOf(last) + 1);
  const periods = usePeriods(since);
  const notHeld = periods(({ state }) => state === 'not-held');
  const nothing = periods(({ state, uncounted }) => state === 'no-record' && uncounted === 0);
  const noneCounted = periods(({ state, uncounted }) => state === 'no-record' && uncounted > 0);
  const parts = [
    last === undefined ? null : w.lastHeld(last.period),
    notHeld === null ? null : w.notHeld(notHeld, last === undefined),
    nothing === null ? null : w.nothing(nothing),
    noneCounted === null ? null : w.noneCounted(noneCounted),
  ];
  return <>{parts.filter((each) => each !== null).join(semicolon[lang])}</>;
};

export const StandingOfSeveral = ({ of }: { readonly of: ComputedStatus }) => (
  <span class="status">
    <Shape of={of} />
    {statusWords[of][useReader().lang]}
  </span>
);

/** How one commitment stands on record. */
export const CommitmentStatus = ({ of }: { readonly of: CommitmentProgress }) =>
  of.status === 'earlier-only' ? (
    <span class="status">
      <Shape of="earlier-only" />
      <span>
        <EarlierOnly due={dueOf(of)} />
      </span>
    </span>
  ) : (
    <Status of={of.status} />
  );

/** How its commitments stand together: as the least favourable of them. */
export const StandingOfParagraph = ({ of: { status, commitments } }: { readonly of: ParagraphProgress }) => {
  const [least] = commitments;
  if (commitments.length === 1 && least !== undefined) return <CommitmentStatus of={least} />;
  return <StandingOfSeveral of={status} />;
};
