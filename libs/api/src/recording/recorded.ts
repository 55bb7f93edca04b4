import { Problem } from '#platform/serving';
import { isUnrecorded, RefusedByRule, type Unrecorded } from '#record';
import { problem } from '../conventions/problem.js';

/** 422 where a rule says that the command names what the stream does not have, 409 for its every other "not now". */
const problemOf = (why: Unrecorded): Problem => {
  const { code, params } = why;
  if (why instanceof RefusedByRule)
    return new Problem(code.startsWith('unknown-') ? 422 : 409, code, why.words, params);
  const headers: Record<string, string> = why.code === 'concurrent-change' ? { 'retry-after': '1' } : {};
  return problem(why.code, { params, errors: why.places, headers });
};

/** What becomes of a command; throws the problem that tells why it is not recorded. */
export const recorded = async <T>(outcome: Promise<T | Unrecorded>): Promise<Exclude<T, Unrecorded>> => {
  const known = await outcome;
  if (isUnrecorded(known)) throw problemOf(known);
  return known as Exclude<T, Unrecorded>;
};
