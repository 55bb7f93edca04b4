import type { Fraction, Lang } from '#kernel';
import { addDays, semicolon } from '#kernel';
import type { CommitmentProgress, Instance } from '#progress';
import type { Assessment, SetMeasure, Statement } from '#register';
import { assessedStatusWords, measureWords } from '#register';
import type { Stamp } from '#record';
import { factsForms, figureForms, progressWords } from './progress.words.js';
import { useReader } from '../i18n/reader.js';
import { Marks } from './record.js';
import { Status } from './status.js';
import { Colon, Comma, DateText, PartyName, Text, dateBeside } from './text.js';
import type { Forms } from '../i18n/words.js';
import { counted, listIn, numberIn, useWords } from '../i18n/words.js';

const MOST_DRAWN = 12;

/** As many boxes as there are steps; the words beside it say the same. */
const Drawn = ({ met, of }: { readonly met: number; readonly of: number }) =>
  of > MOST_DRAWN ? null : (
    <span class="steps" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <i class={index < met ? 'met' : undefined} />
      ))}
    </span>
  );

type OnRecord = Pick<CommitmentProgress, 'counted' | 'uncounted' | 'statements'>;

/** Whether the record holds nothing at all of it: no fact, counted or not, and no statement. */
const isEmpty = ({ counted: n, uncounted, statements }: OnRecord): boolean =>
  n + uncounted === 0 && statements.length === 0;

/** How many facts are counted; "nothing on record" only where the record has neither another fact nor a statement. */
export const FactsCounted = ({ of }: { readonly of: OnRecord }) => {
  const { lang } = useReader();
  const w = useWords(progressWords);
  return <>{isEmpty(of) ? w.none : counted(lang, of.counted, factsForms[lang])}</>;
};

interface FigureProps {
  readonly progress: Pick<CommitmentProgress, 'progress' | 'counted' | 'uncounted' | 'statements'>;
  /** With who set it; `null`: none is set. */
  readonly measure: Pick<SetMeasure, 'measure' | 'setBy'> | null;
}

/** "2 of 4 steps", in the form that the number takes with which the words agree. */
const reached = (lang: Lang, { numerator, denominator }: Fraction, forms: Forms): string =>
  forms.other.includes('{of}')
    ? counted(lang, numerator, forms).replace('{of}', numberIn(lang, denominator))
    : counted(lang, denominator, forms).replace('{met}', numberIn(lang, numerator));

/** A commitment's figure as it was counted: "2 of 4 steps", and who set the steps; where there is none, how many facts are counted. Never a percentage. */
export const Figure = ({ progress: { progress, ...facts }, measure: set }: FigureProps) => {
  const { lang, format } = useReader();
  const w = useWords(progressWords);
  const measure = set?.measure ?? null;
  if (progress === null || measure === null || measure.type === 'open-ended' || measure.type === 'none') {
    const kind =
      facts.counted === 0 || measure === null || measure.type === 'none' ? null : measureWords[measure.type][lang];
    return (
      <span class="figure">
        <FactsCounted of={facts} />
        {kind !== null && <span class="quiet"> ({kind})</span>}
      </span>
    );
  }
  const { numerator, denominator } = progress;
  const plainSteps = measure.type === 'milestones' && measure.steps.every(({ weight }) => weight === 1);
  const words = {
    milestones: plainSteps ? figureForms.steps : figureForms.weighted,
    target: figureForms.target,
    recurring: figureForms.years,
    'each-party': figureForms.addressed,
  }[measure.type];
  return (
    <span class="figure">
      {plainSteps && <Drawn met={numerator} of={denominator} />}
      {reached(lang, progress, words[lang])}
      {set !== null && measure.type === 'milestones' && (
        <span class="quiet"> ({w.stepsSetBy(format.party(set.setBy))})</span>
      )}
    </span>
  );
};

interface StatedProps {
  readonly of: Pick<Statement, 'status' | 'by' | 'party' | 'on'>;
  /** By whom they speak for, where that is anybody, and not by their function. */
  readonly short?: boolean;
}

/** Where somebody stated it to stand, who and when: beside the computed status, which it does not change. */
export const Stated = ({ of, short = false }: StatedProps) => {
  const w = useWords(progressWords);
  return (
    <span class="stated">
      <span class="quiet">
        {w.stated}
        <Colon />
      </span>
      {of.status !== null && <Status of={of.status} />}{' '}
      <span class="quiet">
        ({short && of.party !== null ? <PartyName code={of.party} /> : <Text of={of.by} />}
        <Comma />
        <DateText on={of.on} withHijri={false} />)
      </span>
    </span>
  );
};

/** When it is or was due: "due on …, nothing on record", or the period that ends next. `null` where nothing is due. */
export const useDue = ({
  dueOn,
  overdue,
  nothingDue,
  nextDue,
  instances,
  ...facts
}: CommitmentProgress): string | null => {
  const { lang } = useReader();
  const w = useWords(progressWords);
  const inState = (wanted: Instance['state']) => (instances ?? []).filter(({ state }) => state === wanted);
  const [unmet, period] = [inState('no-record'), nextDue?.period ?? null];
  const lastHeld = inState('held').at(-1)?.period ?? '';
  const notHeldSince = inState('not-held').filter((one) => one.period > lastHeld);
  const years = (of: typeof unmet): string => listIn(lang).format(of.map(({ period }) => period));
  if (nothingDue !== null)
    return w.nothingDue(assessedStatusWords[nothingDue.status][lang], dateBeside(nothingDue.since, lang));
  if (unmet.length > 0) {
    const [some, none] = [
      unmet.filter(({ uncounted }) => uncounted > 0),
      unmet.filter(({ uncounted }) => uncounted === 0),
    ];
    const words = [
      ...(none.length > 0 ? [w.dueYears(years(none))] : []),
      ...(some.length > 0 ? [w.dueYearsNoneCounted(years(some))] : []),
    ];
    return words.join(semicolon[lang]);
  }
  // A date of its own says more than periods do.
  if (notHeldSince.length > 0 && dueOn === null) return w.dueYearsNotHeld(years(notHeldSince));
  if (overdue === null) {
    if (dueOn !== null) return w.due(dateBeside(dueOn, lang));
    return period === null ? null : w.duePeriod(period);
  }
  const day = dateBeside(addDays(overdue.since, -1), lang);
  if (facts.counted > 0) return w.dueNotComplete(day);
  return isEmpty(facts) ? w.dueNothing(day) : w.dueNoneCounted(day);
};

interface Judged {
  readonly of: Pick<Assessment, 'status' | 'reason' | 'effectiveOn' | 'by' | 'knownSince' | 'correctedBy'>;
  readonly moment: Pick<Stamp, 'asOf'>;
}

/** The Secretariat's judgement, with its reason and the day from which it holds. */
export const Assessed = ({ of, moment }: Judged) => {
  const { status, reason, effectiveOn, by } = of;
  const { lang } = useReader();
  const w = useWords(progressWords);
  return (
    <p class="assessed">
      <strong>{w.assessed}</strong> (<PartyName code={by} />
      <Comma />
      {w.asFrom(dateBeside(effectiveOn, lang))})
      <Colon />
      <Status of={status} />. <Text of={reason} />
      <Marks of={of} moment={moment} />
    </p>
  );
};
