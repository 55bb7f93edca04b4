import type { RecordedEvent } from '#kernel';
import { whollyBy, unreachable } from '#kernel';
import type { ResolutionEvent } from './events.js';
import type { Commitment, Paragraph, Resolution } from './model.js';

type Recorded = RecordedEvent<ResolutionEvent>;

/** A commitment as it stood on a day (`YYYY-MM-DD`): what was decided or looked at later had not changed it yet. */
export const commitmentOn = (commitment: Commitment, asOf: string): Commitment => {
  const { dueOn, dueDateChanges, checkedTo } = commitment;
  const next = dueDateChanges.find(({ decidedOn }) => decidedOn > asOf);
  return {
    ...commitment,
    dueOn: next === undefined ? dueOn : next.from,
    dueDateChanges: dueDateChanges.filter(({ decidedOn }) => decidedOn <= asOf),
    checkedTo: checkedTo !== null && checkedTo.date <= asOf ? checkedTo : null,
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
  succeededBy: resolution.succeededBy.filter(({ on }) => whollyBy(on, asOf)),
});

/** The resolution as these events tell it; leave out those recorded after an instant to see it as it was known then. */
export const resolutionView = (events: Iterable<Recorded>): Resolution | null => {
  let view: Resolution | null = null;
  for (const event of events) view = evolve(view, event);
  return view;
};

const evolve = (view: Resolution | null, event: Recorded): Resolution => {
  if (event.type === 'ResolutionRegistered') return { ...event.data, paragraphs: [], commitments: [], succeededBy: [] };
  if (view === null) throw new Error(`${event.type} before ResolutionRegistered in ${event.stream}`);
  const { source, recordedAt } = event.meta;
  const paragraph = (key: string, change: (p: Paragraph) => Paragraph): Resolution => ({
    ...view,
    paragraphs: view.paragraphs.map((p) => (p.key === key ? change(p) : p)),
  });
  const commitment = (key: string, change: (c: Commitment) => Commitment): Resolution => ({
    ...view,
    commitments: view.commitments.map((c) => (c.key === key ? change(c) : c)),
  });
  switch (event.type) {
    case 'AliasAdded':
      return { ...view, aliases: [...view.aliases, event.data.alias] };
    case 'ParagraphAdded': {
      const numberSource = event.data.number === null ? null : source;
      return { ...view, paragraphs: [...view.paragraphs, { ...event.data, numberSource, source }] };
    }
    case 'ParagraphNumberSet':
      return paragraph(event.data.key, (p) => ({ ...p, number: event.data.number, numberSource: source }));
    case 'CommitmentAdded': {
      const added: Commitment = {
        ...event.data,
        measure: null,
        formerMeasures: [],
        dueDateChanges: [],
        checkedTo: null,
        source,
      };
      return { ...view, commitments: [...view.commitments, added] };
    }
    case 'MeasureSet': {
      const { commitment: key, ...measure } = event.data;
      return commitment(key, (c) => ({
        ...c,
        measure,
        formerMeasures: c.measure === null ? c.formerMeasures : [...c.formerMeasures, c.measure],
      }));
    }
    case 'SuccessionRecorded':
      return {
        ...view,
        succeededBy: [...view.succeededBy, { ...event.data, eventId: event.id, source, recordedAt }],
      };
    case 'DueDateChanged': {
      const { commitment: key, ...change } = event.data;
      return commitment(key, (c) => ({
        ...c,
        dueOn: change.to,
        dueDateChanges: [...c.dueDateChanges, { from: c.dueOn, ...change, source, recordedAt, eventId: event.id }],
      }));
    }
    case 'RecordChecked':
      return commitment(event.data.commitment, (c) => ({
        ...c,
        checkedTo: { date: event.data.checkedTo, by: event.data.by },
      }));
    default:
      return unreachable(event);
  }
};
