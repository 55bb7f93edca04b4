import type { CommitmentKey, LocalizedText, ParagraphKey, PartyCode, Quantity } from '#kernel';
import { spanOf } from '#kernel';
import type { Commitment, Statement } from '#register';
import { exclusionReason, shown } from './commitment.js';
import { statementsOn } from './statements.js';
import type { Dated } from './dating.js';
import { chronological, isAfter } from './dating.js';
import type { FactShown, ProgressInput, ServedFact } from './model.js';
import type { Rules } from './rules.js';

/** States of which a source gives the number and not, or not all, the names. */
export interface UnnamedStates {
  /** Of which fact. */
  readonly fact: FactShown;
  /** How many states the source speaks of. */
  readonly states: Quantity;
  /** How many of them it names. */
  readonly named: number;
}

/** A commitment, and who took part in what serves it without being named. */
export interface MatrixColumn {
  readonly commitment: CommitmentKey;
  readonly paragraph: ParagraphKey;
  /** What is to be done, in a few words of the register. */
  readonly title: LocalizedText;
  /** Oldest first. */
  readonly unnamed: readonly UnnamedStates[];
}

/** What the record has of one party under one commitment; no fact is no record, and never "none". */
export interface MatrixCell {
  readonly commitment: CommitmentKey;
  /** Whether a source names the party. */
  readonly state: 'on-record' | 'no-record';
  /** Oldest first. */
  readonly facts: readonly FactShown[];
}

/** A party, and what the record has of it. */
export interface MatrixRow {
  readonly party: PartyCode;
  /** One for each column, in their order. */
  readonly cells: readonly MatrixCell[];
}

type Standing = readonly Dated<ServedFact>[];

/** What may have been done since the resolution is on record of a party, whatever a figure makes of it. */
const beforeAdoption: Rules['beforeAdoption'] = ({ latest }, adopted) =>
  latest < adopted.latest ? 'before-resolution' : null;

/** What was done by the day asked about and since the resolution, whether or not a measure counts it; by the commitments that it serves. */
const doneBy = ({ facts, resolution, asOf }: ProgressInput): ((key: string) => Standing) => {
  const by = { beforeAdoption, adopted: spanOf(resolution.adopted.on), asOf };
  const done = chronological(facts).filter(
    (fact) => !isAfter(fact.span, asOf) && exclusionReason(fact, 'all', by) === null,
  );
  const found = new Map<string, Dated<ServedFact>[]>(resolution.commitments.map(({ key }) => [key, []]));
  for (const fact of done) {
    const served = fact.item.serves.filter((one) => one.resolution === resolution.id);
    for (const key of new Set(served.map(({ commitment }) => commitment))) found.get(key)?.push(fact);
  }
  return (key) => found.get(key) ?? [];
};

const unnamedIn = (facts: Standing): readonly UnnamedStates[] =>
  facts.flatMap(({ item }) => {
    const { states, parties } = item;
    const all = states === null || (states.qualifier === 'exact' && states.value <= parties.length);
    return all ? [] : [{ fact: shown(item), states, named: parties.length }];
  });

/** A commitment, and who took part in what serves it. */
const columnOf = ({ key, paragraph, title }: Commitment, facts: Standing): MatrixColumn => ({
  commitment: key,
  paragraph,
  title,
  unnamed: unnamedIn(facts),
});

/** Parties × commitments, as far as sources name them. In the order of `parties`. */
export const matrixOf = (
  input: ProgressInput,
  parties: readonly string[],
): { readonly columns: readonly MatrixColumn[]; readonly rows: readonly MatrixRow[] } => {
  const done = doneBy(input);
  const columns = input.resolution.commitments.map((commitment) => ({ commitment, facts: done(commitment.key) }));
  const rows = parties.map((party) => ({
    party,
    cells: columns.map(({ commitment, facts }): MatrixCell => {
      const named = facts.filter(({ item }) => item.parties.includes(party)).map(({ item }) => shown(item));
      return { commitment: commitment.key, state: named.length > 0 ? 'on-record' : 'no-record', facts: named };
    }),
  }));
  return { columns: columns.map(({ commitment, facts }) => columnOf(commitment, facts)), rows };
};

/** A party of which something is on record under a commitment. */
export interface PartyOnRecord {
  readonly party: PartyCode;
  /** Where sources name it, oldest first. */
  readonly facts: readonly FactShown[];
  /** What it stated, in the order of the days. */
  readonly statements: readonly Statement[];
}

/** A commitment with those of whom something is on record under it, and nobody else. */
export interface OnRecordUnder extends MatrixColumn {
  readonly parties: readonly PartyOnRecord[];
}

/** Who is on record and for what: the commitments of which that is anybody, in the order of the register. */
export const onRecordOf = (input: ProgressInput): readonly OnRecordUnder[] => {
  const done = doneBy(input);
  const { resolution, statements, asOf } = input;
  const said = statementsOn(
    statements.filter((one) => one.resolution === resolution.id),
    asOf,
  );
  return resolution.commitments.flatMap((commitment) => {
    const facts = done(commitment.key);
    const stated = said.filter((one) => one.commitment === commitment.key);
    const codes = new Set([
      ...facts.flatMap(({ item }) => item.parties),
      ...stated.flatMap(({ party }) => (party === null ? [] : [party])),
    ]);
    const parties = [...codes].map((party) => ({
      party,
      facts: facts.filter(({ item }) => item.parties.includes(party)).map(({ item }) => shown(item)),
      statements: stated.filter((one) => one.party === party),
    }));
    const column = columnOf(commitment, facts);
    return parties.length + column.unnamed.length === 0 ? [] : [{ ...column, parties }];
  });
};
