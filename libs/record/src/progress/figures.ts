import type { ResolutionProgress } from '#progress';
import type { RecordView } from '../view/record-view.js';

/** Every resolution's figures, as the view has them: what the progress route answers, without a server. */
export const figuresOf = async ({ register, progress, stamp }: RecordView): Promise<readonly ResolutionProgress[]> => {
  const found: ResolutionProgress[] = [];
  for (const resolution of await register.resolutions()) found.push(await progress.figures(resolution, stamp));
  return found;
};
