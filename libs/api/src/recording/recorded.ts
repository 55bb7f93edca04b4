import { Problem } from '#platform/serving';
import { type CommandAnswer, type CommandOutcome, isUnrecorded, RefusedByRule, type Unrecorded } from '#record';
import { problem } from '../conventions/problem.js';

/** 422 where a rule says that the command names what the stream does not have, 409 for its every other "not now". */
const problemOf = (why: Unrecorded): Problem => {
  const { code, params } = why;
  if (why instanceof RefusedByRule)
    return new Problem(code.startsWith('unknown-') ? 422 : 409, code, why.words, params);
  const headers: Record<string, string> = why.code === 'concurrent-change' ? { 'retry-after': '1' } : {};
  return problem(why.code, { params, errors: why.places, headers });
};

/** The answer to a command; throws the problem that tells why it was not recorded. */
export const recorded = async (outcome: Promise<CommandOutcome>): Promise<CommandAnswer> => {
  const known = await outcome;
  if (isUnrecorded(known)) throw problemOf(known);
  return known;
};
