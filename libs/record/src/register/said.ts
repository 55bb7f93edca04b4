import { hasHappenedBy } from '#kernel';
import { assessment, statement } from '#register';
import type { Assessment, Statement } from '#register';
import type { Stamp } from '../moment.js';
import { NotFound } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';
import { type Amendable, amendableIn } from './amended.js';

/** One statement. */
export type StatementAnswer = Stamp & Amendable & { readonly statement: Statement };

/** One assessment. */
export type AssessmentAnswer = Stamp & Amendable & { readonly assessment: Assessment };

const notFound = (id: string): NotFound => new NotFound('not-found', { id: id.slice(0, 100) });

/** By its id; before the day on which it was made there is none. */
export async function showStatement(view: RecordView, id: string): Promise<StatementAnswer | NotFound> {
  const found = (await view.register.statements()).find((each) => each.id === id);
  if (found === undefined || !hasHappenedBy(found, view.asOf)) return notFound(id);
  return { ...view.stamp, statement: found, ...(await amendableIn(view, statement, id)) };
}

/** By its id; before the day on which it takes effect there is none. */
export async function showAssessment(view: RecordView, id: string): Promise<AssessmentAnswer | NotFound> {
  const found = (await view.register.assessments()).find((each) => each.id === id);
  if (found === undefined || found.effectiveOn > view.asOf) return notFound(id);
  return { ...view.stamp, assessment: found, ...(await amendableIn(view, assessment, id)) };
}
