import type { ReadStore } from '#platform';
import type { ResolutionProgress } from '#progress';
import { Actions } from '../view/actions.js';
import { ProgressInputs } from '../view/progress-inputs.js';
import { Register } from '../view/register.js';

/** Every resolution's figures as of a day, as these rows tell them: what the progress route answers, without a server. */
export const figuresOf = async (store: ReadStore, asOf: string): Promise<readonly ResolutionProgress[]> => {
  const register = new Register(store);
  const inputs = new ProgressInputs(register, new Actions(store));
  const found: ResolutionProgress[] = [];
  for (const resolution of await register.resolutions(null))
    found.push(await inputs.figures(resolution, { asOf, knownAt: null }));
  return found;
};
