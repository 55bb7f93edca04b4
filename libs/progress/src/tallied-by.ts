import type { CountableFact, ProgressInput } from './model.js';
import type { Rules } from './rules.js';

/** By what facts are tallied, whatever the measure. */
export interface TalliedBy extends Pick<ProgressInput, 'asOf' | 'endedBefore' | 'membersOn'> {
  readonly rules: Rules;
  /** The steps of the commitment that a fact's action names. */
  namedBy(fact: CountableFact): readonly string[];
}
