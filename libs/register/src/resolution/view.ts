import type { Amended } from '#kernel';
import { byText, hasHappenedBy, onRecord, ownOf, partOnRecord, unreachable, whollyBy } from '#kernel';
import { withChange } from './due-dates.js';
import type { ResolutionEvent } from './events.js';
import { versions } from './events.js';
import type { Checked, Commitment, Paragraph, Resolution } from './model.js';

/** The last of these; of one day the one that was recorded last. */
const furthest = (checks: readonly Checked[]): Checked | null => checks.at(-1) ?? null;

/** A commitment as it stood on a day (`YYYY-MM-DD`): what was decided or looked at later had not changed it yet. */
export const commitmentOn = (commitment: Commitment, asOf: string): Commitment => {
  const { dueOn, dueDateChanges } = commitment;
  const next = dueDateChanges.find(({ decidedOn }) => decidedOn > asOf);
  const checks = commitment.checks.filter(({ date }) => date <= asOf);
  return {
    ...commitment,
    dueOn: next === undefined ? dueOn : next.from,
    dueDateChanges: dueDateChanges.filter(({ decidedOn }) => decidedOn <= asOf),
    checkedTo: furthest(checks),
    checks,
  };
};

/** Whether it had been adopted by a day (`YYYY-MM-DD`), at the latest that it can have been. */
export const isAdopted = (
  { adopted }: { readonly adopted: Pick<Resolution['adopted'], 'on'> },
  asOf: string,
): boolean => whollyBy(adopted.on, asOf);

/** A resolution as it stood on a day (`YYYY-MM-DD`), without what came of it later. How it is counted is a rule of today's and stays. */
export const resolutionOn = (resolution: Resolution, asOf: string): Resolution => ({
  ...resolution,
  commitments: resolution.commitments.map((commitment) => commitmentOn(commitment, asOf)),
  succeededBy: resolution.succeededBy.filter((one) => hasHappenedBy(one, asOf)),
});

/** The resolution as what holds of its stream tells it. */
export const resolutionView = (all: readonly Amended[]): Resolution | null =>
  ownOf({ versions }, all).reduce<Resolution | null>(evolve, null);

const withCheck = (commitment: Commitment, check: Checked): Commitment => {
  const checks = [...commitment.checks, check].toSorted((a, b) => byText(a.date, b.date));
  return { ...commitment, checkedTo: furthest(checks), checks };
};

const evolve = (view: Resolution | null, one: Amended<ResolutionEvent>): Resolution => {
  const { event } = one;
  if (event.type === 'ResolutionRegistered')
    return { ...event.data, aliasesAdded: [], paragraphs: [], commitments: [], succeededBy: [], ...onRecord(one) };
  if (view === null) throw new Error(`${event.type} before ResolutionRegistered in ${event.stream}`);
  const part = partOnRecord(one);
  const paragraph = (key: string, change: (p: Paragraph) => Paragraph): Resolution => ({
    ...view,
    paragraphs: view.paragraphs.map((p) => (p.key === key ? change(p) : p)),
  });
  const commitment = (key: string, change: (c: Commitment) => Commitment): Resolution => ({
    ...view,
    commitments: view.commitments.map((c) => (c.key === key ? change(c) : c)),
  });
  switch (event.type) {
    case 'AliasAdded': {
      const { alias } = event.data;
      return {
        ...view,
        aliases: [...view.aliases, alias],
        aliasesAdded: [...view.aliasesAdded, { alias, ...part }],
      };
    }
    case 'ParagraphAdded': {
      const numberSource = event.data.number === null ? null : part.source;
      const added: Paragraph = { ...event.data, numberSource, numbered: null, ...part };
      return { ...view, paragraphs: [...view.paragraphs, added] };
    }
    case 'ParagraphNumberSet': {
      const { key, number } = event.data;
      return paragraph(key, (p) => ({ ...p, number, numberSource: part.source, numbered: part }));
    }
    case 'CommitmentAdded': {
      const nothingYet = { measure: null, formerMeasures: [], dueDateChanges: [], checkedTo: null, checks: [] };
      const added: Commitment = { ...event.data, ...nothingYet, ...part };
      return { ...view, commitments: [...view.commitments, added] };
    }
    case 'MeasureSet': {
      const { commitment: key, ...measure } = event.data;
      return commitment(key, (c) => ({
        ...c,
        measure: { ...measure, ...part },
        formerMeasures: c.measure === null ? c.formerMeasures : [...c.formerMeasures, c.measure],
      }));
    }
    case 'SuccessionRecorded':
      return { ...view, succeededBy: [...view.succeededBy, { ...event.data, ...part }] };
    case 'DueDateChanged': {
      const { commitment: key, ...change } = event.data;
      return commitment(key, (c) => withChange(c, { ...change, ...part }));
    }
    case 'RecordChecked': {
      const { commitment: key, checkedTo: date, by } = event.data;
      return commitment(key, (c) => withCheck(c, { date, by, ...part }));
    }
    default:
      return unreachable(event);
  }
};
