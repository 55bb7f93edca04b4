import type { CommitmentShown } from '#record';
import type { CommitmentExplanation, CountedFact, UncountedFact } from '#progress';
import { confidenceWords, sourceTypeWords } from '#register';
import { counted, moreFacts, numberIn, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Colon, Comma } from '../../ui/index.js';
import { commitmentWords } from './commitment.words.js';

/** Facts of each kind that are shown in full; the timeline has the others. */
export const MOST_SHOWN = 30;

type Leaf = CountedFact | UncountedFact;

const unitsIn = (facts: readonly Leaf[]): number =>
  facts.reduce((sum, fact) => sum + ('share' in fact ? (fact.share?.numerator ?? 0) : 0), 0);

/** How many facts are not shown and where they are; with those shown they still make the figure. */
export const Folded = ({ of, shown }: { readonly of: readonly Leaf[]; readonly shown: CommitmentShown }) => {
  const { lang } = useReader();
  const w = useWords(commitmentWords);
  const rest = of.slice(0, Math.max(0, of.length - MOST_SHOWN));
  if (rest.length === 0) return null;
  const here = of.slice(rest.length);
  const total = of.some((fact) => 'share' in fact) ? shown.explanation.progress : null;
  const n = (value: number): string => numberIn(lang, value);
  const commitment = `${shown.resolution}/${shown.commitment.key}`;
  return (
    <p class="quiet">
      <Link to={places.timeline} params={{ commitment }}>
        {counted(lang, rest.length, moreFacts[lang])}
      </Link>
      <Colon />
      {w.sum(n(here.length), n(rest.length), n(of.length))}
      {total !== null && (
        <> {w.sumOfFigure(n(unitsIn(here)), n(unitsIn(rest)), w.outOf(n(unitsIn(of)), n(total.denominator)))}</>
      )}
    </p>
  );
};

/** Counted facts by who vouches for them, and how surely. */
export const Counts = ({ of: { bySourceType, byConfidence } }: { readonly of: CommitmentExplanation }) => {
  const { lang } = useReader();
  const w = useWords(commitmentWords);
  const types: Readonly<Record<string, Readonly<Record<typeof lang, string>>>> = sourceTypeWords;
  const degrees: Readonly<Record<string, Readonly<Record<typeof lang, string>>>> = confidenceWords;
  const listed = (counts: Readonly<Record<string, number>>, words: typeof types) =>
    Object.entries(counts).map(([key, count], index) => (
      <>
        {index > 0 && ' · '}
        {words[key]?.[lang] ?? w.noSource}
        <Colon />
        {numberIn(lang, count)}
      </>
    ));
  return (
    <p class="quiet">
      {w.bySource} ({listed(bySourceType, types)})
      <Comma />
      {w.byConfidence} ({listed(byConfidence, degrees)})
    </p>
  );
};
