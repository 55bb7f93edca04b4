import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Sought } from '../../ports/read-store.js';

/** The database's own index of token texts, which it takes as they are: what a word is was decided before. */
export interface WordIndex {
  /** Makes it, of what there is too. */
  create(db: Kysely<unknown>): Promise<void>;
  /** A query of the `id` of every entry that says all of it, of whatever projection. */
  saying(words: readonly Sought[]): RawBuilder<{ readonly id: number }>;
}

/** Of what is looked for one expression: `one` says a form, given the token and whether it only begins so. */
export const expressionOf = (
  words: readonly Sought[],
  [and, or]: readonly [and: string, or: string],
  one: (token: string, begins: boolean) => string,
): string =>
  words
    .map(({ anyOf }) => anyOf.map((form) => one(form.replace(/\*$/, ''), form.endsWith('*'))).join(` ${or} `))
    .map((either) => `(${either})`)
    .join(` ${and} `);

/** Of an index that hands back more than these, what is asked for is found sooner in the order of lists. */
const FEW = 1_000;

/** Whether so few entries say it that they are looked at one by one. */
export const isSaidByFew = async <Tables>(
  db: Kysely<Tables>,
  index: WordIndex,
  words: readonly Sought[],
): Promise<boolean> => {
  const { rows } = await sql<{ readonly many: number | string }>`select count(*) as many
    from (select 1 as one from (${index.saying(words)}) as said limit ${FEW + 1}) as few`.execute(db);
  return Number(rows[0]?.many ?? 0) <= FEW;
};
