import type { ResolutionProgress } from '#progress';
import type { Stamp } from '../moment.js';
import { markedOn, type OfResolution } from '../register/resolutions.js';
import { NotFound } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';

/** A resolution’s figures, and of which moment they are. */
export type ProgressAnswer = Stamp & OfResolution & ResolutionProgress;

/** A resolution's figures, by its id or an alias. */
export async function showProgress(view: RecordView, name: string): Promise<ProgressAnswer | NotFound> {
  const { asOf, knownAt, position } = view;
  const found = await view.register.resolution(name);
  if (found instanceof NotFound) return found;
  const { resolution, rules, statements, paragraphs } = await view.progress.figures(found, { asOf, knownAt });
  return { resolution, asOf, knownAt, position, ...markedOn(found, view), rules, statements, paragraphs };
}
