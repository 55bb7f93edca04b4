import type { CommitmentShown, Stamp } from '#record';
import type { CountedFact, FactShown, UncountedFact } from '#progress';
import { reasonWords } from '#progress';
import type { SetMeasure } from '#register';
import type { NamedResolution } from '../../ui/index.js';
import { listIn, numberIn, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import {
  CorrectedNote,
  Colon,
  DateText,
  FactLink,
  FactName,
  EnteredOn,
  SourceNote,
  Text,
  plain,
  ResolutionLink,
} from '../../ui/index.js';
import { commitmentWords } from './commitment.words.js';

type Shown = Stamp & CommitmentShown;

/** What a fact counts for, in the words of the measure: a step, a year, a party. */
const Fulfils = ({ of, measure }: { readonly of: CountedFact; readonly measure: SetMeasure | null }) => {
  const { lang, format } = useReader();
  const w = useWords(commitmentWords);
  const { satisfies, share } = of;
  const steps = measure?.measure.type === 'milestones' ? measure.measure.steps : [];
  const named = satisfies.map((key) => {
    const step = steps.find((each) => each.key === key);
    if (step !== undefined) return plain(step.title, lang);
    return /^\d/.test(key) ? key : format.party(key);
  });
  if (named.length === 0 && share === null) return null;
  return (
    <p>
      {named.length > 0 && (
        <>
          {/* What was recorded as not held settles its year, and meets nothing. */}
          {measure?.measure.type === 'recurring' ? w.concerns : w.fulfils}
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

/** Its day, the action it is of, and whether it reads as it was first recorded. */
const Head = ({ of, moment }: { readonly of: FactShown; readonly moment: Stamp }) => {
  const w = useWords(commitmentWords);
  const { on, title, kind, action, correctedBy, knownSince } = of;
  return (
    <p class="eyebrow">
      <DateText on={on} />
      {title !== null && (
        <>
          {' · '}
          <Text of={title} />
        </>
      )}
      <EnteredOn at={knownSince} moment={moment} />
      {kind === null && <CorrectedNote by={correctedBy} />}
      {correctedBy !== null && kind !== null && action !== null && (
        <>
          {' · '}
          <Link to={places.action(kind, action)} hash={correctedBy}>
            {w.corrected}
          </Link>
        </>
      )}
    </p>
  );
};

export const Counted = ({ of, shown }: { readonly of: CountedFact; readonly shown: Shown }) => (
  <li>
    <Head of={of} moment={shown} />
    <p class="happening">
      <FactLink of={of} />
    </p>
    <Fulfils of={of} measure={shown.explanation.measure} />
    <SourceNote of={of.source} event={of.eventId} />
  </li>
);

interface LeftProps {
  readonly of: UncountedFact;
  readonly moment: Stamp;
  readonly resolutions: readonly NamedResolution[];
}

export const Left = ({ of, moment, resolutions }: LeftProps) => {
  const { lang } = useReader();
  return (
    <li>
      <Head of={of} moment={moment} />
      <p class="happening">
        {/* On its action's page it does not stand on a day when it may not have happened yet. */}
        {of.reason === 'date-uncertain' ? <FactName of={of} /> : <FactLink of={of} />}
        {of.renewedBy !== null && <ResolutionLink id={of.renewedBy} among={resolutions} />}
        <Colon />
        {reasonWords[of.reason][lang]}
      </p>
      <SourceNote of={of.source} event={of.eventId} />
    </li>
  );
};
