import type { CommitmentKey, LocalizedText, ParagraphKey, PartyCode, Quantity } from '#kernel';
import { spanOf } from '#kernel';
import { exclusionReason, shown } from './commitment.js';
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

/** What was done by the day asked about and since the resolution, whether or not a measure counts it. */
const done = ({ facts, resolution, asOf }: ProgressInput, key: string): Standing => {
  const by = { beforeAdoption, adopted: spanOf(resolution.adopted.on), asOf };
  const serving = facts.filter(({ serves }) =>
    serves.some((one) => one.resolution === resolution.id && one.commitment === key),
  );
  return chronological(serving).filter(
    (fact) => !isAfter(fact.span, asOf) && exclusionReason(fact, 'all', by) === null,
  );
};

const unnamedIn = (facts: Standing): readonly UnnamedStates[] =>
  facts.flatMap(({ item }) => {
    const { states, parties } = item;
    const all = states === null || (states.qualifier === 'exact' && states.value <= parties.length);
    return all ? [] : [{ fact: shown(item), states, named: parties.length }];
  });

/** Parties × commitments, as far as sources name them. In the order of `parties`. */
export const matrixOf = (
  input: ProgressInput,
  parties: readonly string[],
): { readonly columns: readonly MatrixColumn[]; readonly rows: readonly MatrixRow[] } => {
  const columns = input.resolution.commitments.map((commitment) => ({
    commitment,
    facts: done(input, commitment.key),
  }));
  const rows = parties.map((party) => ({
    party,
    cells: columns.map(({ commitment, facts }): MatrixCell => {
      const named = facts.filter(({ item }) => item.parties.includes(party)).map(({ item }) => shown(item));
      return { commitment: commitment.key, state: named.length > 0 ? 'on-record' : 'no-record', facts: named };
    }),
  }));
  return {
    columns: columns.map(({ commitment: { key, paragraph, title }, facts }) => ({
      commitment: key,
      paragraph,
      title,
      unnamed: unnamedIn(facts),
    })),
    rows,
  };
};
