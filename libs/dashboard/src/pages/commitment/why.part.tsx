import type { CommitmentShown, Stamp } from '#record';
import type { SetMeasure } from '#register';
import { measureWords } from '#register';
import type { NamedResolution } from '../../ui/index.js';
import { useReader, useWords } from '../../i18n/index.js';
import { Colon, Text, dateBeside } from '../../ui/index.js';
import { commitmentWords } from './commitment.words.js';
import { Counted, Left } from './fact.part.js';
import { Counts, Folded, MOST_SHOWN } from './folded.part.js';

/** Who set how it is counted, when, and on what basis. */
const Measured = ({ of: { measure, setBy, setOn, basis } }: { readonly of: SetMeasure }) => {
  const { lang, format } = useReader();
  const w = useWords(commitmentWords);
  return (
    <>
      <p>
        {w.measure}
        <Colon />
        {measureWords[measure.type][lang]}{' '}
        <span class="quiet">({w.setBy(format.party(setBy), dateBeside(setOn, lang))})</span>
      </p>
      <p class="quiet">
        {w.basis}
        <Colon />
        <Text of={basis} />
      </p>
    </>
  );
};

interface Props {
  readonly shown: Stamp & CommitmentShown;
  readonly resolutions: readonly NamedResolution[];
}

/** The figure opened down to its facts, and those left out, each with the reason; the newest of each where they are many. */
export const WhyPart = ({ shown, resolutions }: Props) => {
  const w = useWords(commitmentWords);
  const { explanation, commitment } = shown;
  const { measure, counted, uncounted } = explanation;
  const { formerMeasures } = commitment;
  return (
    <section id="why" aria-labelledby="why-title">
      <h2 id="why-title">{w.why}</h2>
      {measure === null ? <p>{w.noMeasure}</p> : <Measured of={measure} />}
      <h3>{w.counted}</h3>
      {counted.length === 0 ? (
        <p>{w.nothingCounted}</p>
      ) : (
        <>
          <Counts of={explanation} />
          <ol class="entries happenings">
            {counted
              .toReversed()
              .slice(0, MOST_SHOWN)
              .map((fact) => (
                <Counted of={fact} shown={shown} />
              ))}
          </ol>
          <Folded of={counted} shown={shown} />
        </>
      )}
      {uncounted.length > 0 && (
        <>
          <h3 id="left">{w.left}</h3>
          <ul class="entries happenings">
            {uncounted
              .toReversed()
              .slice(0, MOST_SHOWN)
              .map((fact) => (
                <Left of={fact} moment={shown} resolutions={resolutions} />
              ))}
          </ul>
          <Folded of={uncounted} shown={shown} />
        </>
      )}
      {formerMeasures.length > 0 && (
        <>
          <h3>{w.former}</h3>
          <ul class="entries">
            {formerMeasures.map((each) => (
              <li>
                <Measured of={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
