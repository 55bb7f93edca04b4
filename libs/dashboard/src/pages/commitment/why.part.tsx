import type { CommitmentShown, Stamp } from '#api';
import type { CountedFact, FactShown, UncountedFact } from '#progress';
import { reasonWords } from '#progress';
import type { SetMeasure } from '#register';
import { dateIn, measureWords } from '#register';
import {
  Colon,
  DateText,
  FactLink,
  LearntOn,
  SourceNote,
  Text,
  listIn,
  numberIn,
  plain,
  useReader,
  useWords,
} from '../../house/index.js';
import { commitmentWords } from './commitment.words.js';

type Shown = Stamp & CommitmentShown;

/** What a fact counts for, in the words of the measure: a step, a year, a party. */
const Fulfils = ({ of, measure }: { readonly of: CountedFact; readonly measure: SetMeasure | null }) => {
  const { lang, say } = useReader();
  const w = useWords(commitmentWords);
  const { satisfies, share } = of;
  const steps = measure?.measure.type === 'milestones' ? measure.measure.steps : [];
  const named = satisfies.map((key) => {
    const step = steps.find((each) => each.key === key);
    if (step !== undefined) return plain(step.title, lang);
    return /^\d/.test(key) ? key : say.party(key);
  });
  if (named.length === 0 && share === null) return null;
  return (
    <p>
      {named.length > 0 && (
        <>
          {w.fulfils}
          <Colon />
          <bdi>{listIn(lang).format(named)}</bdi>
        </>
      )}
      {named.length > 0 && share !== null && ' · '}
      {share !== null && (
        <>
          {w.share}
          <Colon />
          {w.outOf(numberIn(lang, share.numerator), numberIn(lang, share.denominator))}
        </>
      )}
    </p>
  );
};

const Head = ({ of, moment }: { readonly of: FactShown; readonly moment: Stamp }) => (
  <p class="eyebrow">
    <DateText on={of.on} />
    <LearntOn at={of.learntAt} moment={moment} />
  </p>
);

const Counted = ({ of, shown }: { readonly of: CountedFact; readonly shown: Shown }) => (
  <li>
    <Head of={of} moment={shown} />
    <p class="happening">
      <FactLink of={of} />
    </p>
    <Fulfils of={of} measure={shown.explanation.measure} />
    <SourceNote of={of.source} />
  </li>
);

const Left = ({ of, moment }: { readonly of: UncountedFact; readonly moment: Stamp }) => {
  const { lang } = useReader();
  return (
    <li>
      <Head of={of} moment={moment} />
      <p class="happening">
        <FactLink of={of} />
        {of.name !== null && <Colon />}
        {reasonWords[of.reason][lang]}
      </p>
      <SourceNote of={of.source} />
    </li>
  );
};

/** Who set how it is counted, when, and on what basis. */
const Measured = ({ of: { measure, setBy, setOn, basis } }: { readonly of: SetMeasure }) => {
  const { lang, say } = useReader();
  const w = useWords(commitmentWords);
  return (
    <>
      <p>
        {w.measure}
        <Colon />
        {measureWords[measure.type][lang]} <span class="quiet">({w.setBy(say.party(setBy), dateIn(setOn, lang))})</span>
      </p>
      <p class="quiet">
        {w.basis}
        <Colon />
        <Text of={basis} />
      </p>
    </>
  );
};

/** The figure opened down to its facts, and those left out, each with the reason. */
export const WhyPart = ({ shown }: { readonly shown: Shown }) => {
  const w = useWords(commitmentWords);
  const { measure, counted, uncounted } = shown.explanation;
  const { formerMeasures } = shown.commitment;
  return (
    <section id="why" aria-labelledby="why-title">
      <h2 id="why-title">{w.why}</h2>
      {measure === null ? <p>{w.noMeasure}</p> : <Measured of={measure} />}
      <h3>{w.counted}</h3>
      {counted.length === 0 ? (
        <p>{w.nothingCounted}</p>
      ) : (
        <ol class="entries happenings">
          {counted.map((fact) => (
            <Counted of={fact} shown={shown} />
          ))}
        </ol>
      )}
      {uncounted.length > 0 && (
        <>
          <h3>{w.left}</h3>
          <ul class="entries happenings">
            {uncounted.map((fact) => (
              <Left of={fact} moment={shown} />
            ))}
          </ul>
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
