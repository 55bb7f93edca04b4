import { hasHappenedBy } from '#kernel';
import type { Statement } from '#register';
import { byLatestDay, dated } from './dating.js';

/** Those made by the day, in the order of their days. */
export const statementsOn = (statements: readonly Statement[], asOf: string): readonly Statement[] =>
  statements
    .filter((one) => hasHappenedBy(one, asOf))
    .map(dated)
    .sort(byLatestDay)
    .map(({ item }) => item);

/** What was said by the day of a resolution as a whole (`null`), or of a paragraph itself, by its key. */
export const saidBeyondCommitments = (
  statements: readonly Statement[],
  resolution: string,
  asOf: string,
): ((paragraph: string | null) => readonly Statement[]) => {
  const said = statements.filter(
    (one) => one.resolution === resolution && one.commitment === null && one.recommendation === null,
  );
  const found = Map.groupBy(statementsOn(said, asOf), ({ paragraph }) => paragraph);
  return (paragraph) => found.get(paragraph) ?? [];
};
