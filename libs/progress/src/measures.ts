import { unreachable } from '#kernel';
import type { Measure } from '#register';
import type { Dated } from './dating.js';
import type { CountableFact } from './model.js';
import type { TalliedBy } from './tallied-by.js';
import type { Placed, Tally } from './tally.js';
import { countFact, excludeFact, tallyAgainst, unitsIn } from './tally.js';
import { recurring } from './recurring.js';

type Of<T extends Measure['type']> = Extract<Measure, { readonly type: T }>;
type MembersOn = (day: string) => readonly string[];

/** The fact names a measure looks at. */
export const namesIn = (measure: Measure): ReadonlySet<string> => {
  switch (measure.type) {
    case 'milestones':
      return new Set(measure.steps.flatMap(({ facts }) => facts));
    case 'recurring':
      return new Set([...measure.held, ...measure.notHeld]);
    case 'target':
    case 'each-party':
    case 'open-ended':
      return new Set(measure.facts);
    case 'none':
      return new Set();
    default:
      return unreachable(measure);
  }
};

const milestones = <F extends CountableFact>(
  { steps }: Of<'milestones'>,
  facts: readonly Dated<F>[],
  { rules, namedBy }: TalliedBy,
): Tally<F> => {
  const met = new Set<string>();
  const placed = facts.map((fact): Placed<F> => {
    const listing = steps.filter((step) => step.facts.includes(fact.item.name));
    const named = namedBy(fact.item);
    const open = rules.stepsOpenTo(listing, named);
    if (open.length === 0) return excludeFact(fact, named.length === 0 ? 'names-no-step' : 'names-another-step');
    const now = open.filter(({ key }) => !met.has(key)).slice(0, rules.stepsOfOneFact);
    if (now.length === 0) return excludeFact(fact, 'step-already-met');
    for (const { key } of now) met.add(key);
    return countFact(
      fact,
      now.reduce((sum, { weight }) => sum + weight, 0),
      now.map(({ key }) => key),
    );
  });
  return tallyAgainst(
    placed,
    steps.reduce((sum, { weight }) => sum + weight, 0),
  );
};

/** Each party counts once, with the first fact that names it. `among` limits who counts; `room` caps the numerator. */
const byParty = <F extends CountableFact>(
  facts: readonly Dated<F>[],
  among: ReadonlySet<string> | null,
  room: number,
): readonly Placed<F>[] => {
  const met = new Set<string>();
  return facts.map((fact): Placed<F> => {
    const addressed = [...new Set(fact.item.parties)].filter((party) => among === null || among.has(party)).sort();
    if (addressed.length === 0) return excludeFact(fact, 'party-not-addressed');
    const fresh = addressed.filter((party) => !met.has(party));
    if (fresh.length === 0) return excludeFact(fact, 'party-already-met');
    const units = Math.max(0, Math.min(fresh.length, room - met.size));
    for (const party of fresh) met.add(party);
    return countFact(fact, units, fresh);
  });
};

/** Beyond the target facts are still counted, but the figure stays at the whole. */
const target = <F extends CountableFact>(
  measure: Of<'target'>,
  facts: readonly Dated<F>[],
  asOf: string,
  membersOn: MembersOn,
): Tally<F> => {
  const states = measure.of === 'states-in-standing' ? new Set(membersOn(asOf)) : null;
  const denominator = measure.of === 'states-in-standing' ? (states?.size ?? 0) : measure.of;
  return tallyAgainst(
    measure.count === 'facts'
      ? facts.map((fact, index) => countFact(fact, index < denominator ? 1 : 0))
      : byParty(facts, states, denominator),
    denominator,
  );
};

const eachParty = <F extends CountableFact>(
  measure: Of<'each-party'>,
  facts: readonly Dated<F>[],
  asOf: string,
  membersOn: MembersOn,
): Tally<F> => {
  const parties = new Set(measure.parties === 'states-in-standing' ? membersOn(asOf) : measure.parties);
  const placed = byParty(facts, parties, parties.size);
  const met = new Set(placed.flatMap((one) => (one.counted ? one.satisfies : [])));
  const addressees = [...parties]
    .sort()
    .map((party) => ({ party, state: met.has(party) ? 'met' : 'no-record' }) as const);
  return tallyAgainst(placed, parties.size, addressees);
};

const openEnded = <F extends CountableFact>(facts: readonly Dated<F>[]): Tally<F> => {
  const placed = facts.map((fact) => countFact(fact, 1));
  const met = unitsIn(placed) > 0;
  const status = met ? 'ongoing' : 'no-information';
  return { placed, status, progress: null, met, instances: null, addressees: null, overdueSince: null };
};

/** What the measure makes of facts that are in it, may count on the day, and stand in order. */
export const tallyOf = <F extends CountableFact>(
  measure: Measure,
  facts: readonly Dated<F>[],
  by: TalliedBy,
): Tally<F> => {
  const { asOf, membersOn } = by;
  switch (measure.type) {
    case 'milestones':
      return milestones(measure, facts, by);
    case 'target':
      return target(measure, facts, asOf, membersOn);
    case 'recurring':
      return recurring(measure, facts, by);
    case 'each-party':
      return eachParty(measure, facts, asOf, membersOn);
    case 'open-ended':
      return openEnded(facts);
    case 'none':
      return openEnded([]);
    default:
      return unreachable(measure);
  }
};
