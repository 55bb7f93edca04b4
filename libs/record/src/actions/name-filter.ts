import { kindNamed } from '#actions';
import type { Resolution } from '#register';
import type { Serving } from '../view/actions.js';
import type { Register } from '../view/register.js';
import { nameParameters, UnknownNames } from '../query-refusal.js';

/** What a list of actions is narrowed down to by name; `null`: whatever it is. */
export interface NameFilter {
  readonly kind: string | null;
  /** Id or alias: keys of paragraphs and commitments are unique within one resolution only. */
  readonly resolution: string | null;
  readonly paragraph: string | null;
  readonly commitment: string | null;
  readonly party: string | null;
}

const commitmentsOf = ({ commitments }: Resolution, { paragraph, commitment }: NameFilter) =>
  commitments.filter(
    (each) => (paragraph === null || each.paragraph === paragraph) && (commitment === null || each.key === commitment),
  );

const unknownNames = (query: NameFilter, resolutions: readonly Resolution[], parties: readonly string[]) => {
  const { kind, party, resolution, paragraph, commitment } = query;
  const lost = resolution !== null && resolutions.length === 0;
  const hasParagraph = resolutions.some(({ paragraphs }) => paragraphs.some(({ key }) => key === paragraph));
  // Under whatever paragraph: with another one nothing is served, which is no unknown name.
  const hasCommitment = resolutions.some((each) => commitmentsOf(each, { ...query, paragraph: null }).length > 0);
  return {
    kind: kind !== null && kindNamed(kind) === undefined,
    party: party !== null && !parties.includes(party),
    resolution: lost,
    // Of a resolution that nobody knows nothing else is judged.
    paragraph: !lost && paragraph !== null && !hasParagraph,
    commitment: !lost && commitment !== null && !hasCommitment,
  };
};

/** An empty list would read as "nothing was done"; a name that nothing bears now is said to be unknown. */
const unknownAmong = async (
  query: NameFilter,
  named: readonly Resolution[],
  register: Register,
): Promise<UnknownNames | null> => {
  const codes = query.party === null ? [] : (await register.parties()).map(({ code }) => code);
  const unknown = unknownNames(query, named, codes);
  const names = nameParameters.filter((name) => unknown[name]);
  return names.length === 0 ? null : new UnknownNames(Object.fromEntries(names.map((name) => [name, query[name]])));
};

/** A key means the same of every resolution that has one, where no other filter tells them apart: few names in place of one a resolution. */
const servedOf = (among: readonly Resolution[], query: NameFilter): Serving['commitments'] => {
  const asked = among.flatMap((each) => commitmentsOf(each, query).map(({ key }) => ({ resolution: each.id, key })));
  const keys = new Set(asked.map(({ key }) => key));
  const having = among.flatMap(({ commitments }) => commitments.filter(({ key }) => keys.has(key)));
  return query.resolution === null && having.length === asked.length
    ? { of: 'any', names: [...keys] }
    : { of: 'one', names: asked.map(({ resolution, key }) => `${resolution} ${key}`) };
};

/**
 * Commitments that are asked for, as they were known; `null`: all. A name is looked for among
 * those of then and of now: what was not known yet had nothing done for it.
 */
export const actionsServing = async (query: NameFilter, register: Register): Promise<Serving | UnknownNames | null> => {
  const { resolution, paragraph, commitment } = query;
  const one = resolution === null ? null : await register.found(resolution);
  const among = async (at: Register) => (await at.resolutions()).filter(({ id }) => one === null || id === one?.id);
  const then = await among(register);
  // What was known then is known, whatever became of it since.
  const unknown = await unknownAmong(query, then, register);
  const still = unknown === null ? null : await unknownAmong(query, await among(register.now), register.now);
  if (still !== null) return still;
  if (resolution === null && paragraph === null && commitment === null) return null;
  return { resolution: one?.id ?? null, commitments: servedOf(then, query) };
};
