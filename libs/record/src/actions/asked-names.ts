import { kindNamed } from '#actions';
import type { Resolution } from '#register';
import type { Register } from '../view/register.js';
import { nameParameters, UnknownNames } from '../unanswered.js';

/** What a list of actions is narrowed down to by name; `null`: whatever it is. */
export interface AskedNames {
  readonly kind: string | null;
  /** Id or alias: keys of paragraphs and commitments are unique within one resolution only. */
  readonly resolution: string | null;
  readonly paragraph: string | null;
  readonly commitment: string | null;
  readonly party: string | null;
}

const commitmentsOf = ({ commitments }: Resolution, { paragraph, commitment }: AskedNames) =>
  commitments.filter(
    (each) => (paragraph === null || each.paragraph === paragraph) && (commitment === null || each.key === commitment),
  );

const unknownNames = (asked: AskedNames, resolutions: readonly Resolution[], parties: readonly string[]) => {
  const { kind, party, resolution, paragraph, commitment } = asked;
  const lost = resolution !== null && resolutions.length === 0;
  const hasParagraph = resolutions.some(({ paragraphs }) => paragraphs.some(({ key }) => key === paragraph));
  // Under whatever paragraph: with another one nothing is served, which is no unknown name.
  const hasCommitment = resolutions.some((each) => commitmentsOf(each, { ...asked, paragraph: null }).length > 0);
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
  asked: AskedNames,
  named: readonly Resolution[],
  register: Register,
): Promise<UnknownNames | null> => {
  const codes = asked.party === null ? [] : (await register.parties(null)).map(({ code }) => code);
  const unknown = unknownNames(asked, named, codes);
  const names = nameParameters.filter((name) => unknown[name]);
  return names.length === 0 ? null : new UnknownNames(Object.fromEntries(names.map((name) => [name, asked[name]])));
};

/**
 * Pairs `<resolution> <commitment>` that are asked for, as they were known at an instant; `null`: all. What was not known
 * yet by then had nothing done for it.
 */
export const servingAsked = async (
  asked: AskedNames,
  knownAt: string | null,
  register: Register,
): Promise<ReadonlySet<string> | UnknownNames | null> => {
  const { resolution, paragraph, commitment } = asked;
  const one = resolution === null ? null : await register.answeringTo(resolution);
  const among = async (at: string | null) =>
    (await register.resolutions(at)).filter(({ id }) => one === null || id === one?.id);
  const unknown = await unknownAmong(asked, await among(null), register);
  if (unknown !== null) return unknown;
  if (resolution === null && paragraph === null && commitment === null) return null;
  const then = await among(knownAt);
  return new Set(then.flatMap((each) => commitmentsOf(each, asked).map(({ key }) => `${each.id} ${key}`)));
};
