import type { CommitmentShown, Stamp } from '#record';
import { spanOf } from '#kernel';
import type { CountedFact, Instance, StepState } from '#progress';
import { reasonWords } from '#progress';
import type { MilestoneStep } from '#register';
import { byParty, numberIn, useReader, useWords } from '../../i18n/index.js';
import {
  Comma,
  DateText,
  FactLink,
  InTime,
  Instances,
  PartyName,
  Text,
  dateBeside,
  formatInstance,
} from '../../ui/index.js';
import { commitmentWords } from './commitment.words.js';

interface Props {
  readonly shown: Stamp & CommitmentShown;
  /** `YYYY-MM-DD`, last possible. */
  readonly adopted: string;
}

const meeting = (key: string, counted: readonly CountedFact[]): CountedFact | undefined =>
  counted.find(({ satisfies }) => satisfies.includes(key));

const Proof = ({ of }: { readonly of: CountedFact | undefined }) => {
  const w = useWords(commitmentWords);
  if (of === undefined) return <>{w.none}</>;
  return (
    <>
      <FactLink of={of} />
      <Comma />
      <DateText on={of.on} withHijri={false} />
    </>
  );
};

/** What met a step; or what is on record of it and is not counted yet, with the day from which it is. */
const StepProof = ({ of, counted }: { readonly of: StepState; readonly counted: readonly CountedFact[] }) => {
  const { lang } = useReader();
  const w = useWords(commitmentWords);
  if (of.reason === null || of.on === null) return <Proof of={meeting(of.key, counted)} />;
  return (
    <>
      <DateText on={of.on} withHijri={false} />
      <Comma />
      {of.countedFrom === null ? reasonWords[of.reason][lang] : w.countedFrom(dateBeside(of.countedFrom, lang))}
    </>
  );
};

/** Each working step with what met it, and the steps met along the years. */
const StepsPart = ({ steps, shown, adopted }: Props & { readonly steps: readonly MilestoneStep[] }) => {
  const { lang } = useReader();
  const w = useWords(commitmentWords);
  const { counted } = shown.explanation;
  const weighted = new Set(steps.map(({ weight }) => weight)).size > 1;
  const met = steps.flatMap(({ key }, index) => {
    const fact = meeting(key, counted);
    return fact === undefined ? [] : [{ span: spanOf(fact.on), label: numberIn(lang, index + 1) }];
  });
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{w.steps}</h2>
      {met.length > 0 && <InTime title={w.inTime} marks={met} from={adopted} to={shown.asOf} />}
      <table class="rows">
        <caption>{w.stepsNote}</caption>
        <thead>
          <tr>
            <th scope="col">{w.step}</th>
            {weighted && <th scope="col">{w.weight}</th>}
            <th scope="col">{w.shown}</th>
          </tr>
        </thead>
        <tbody>
          {(shown.progress.steps ?? []).map((each, index) => (
            <tr>
              <th scope="row">
                {numberIn(lang, index + 1)}. <Text of={each.title} />
              </th>
              {weighted && <td data-label={w.weight}>{numberIn(lang, steps[index]?.weight ?? 0)}</td>}
              <td data-label={w.shown}>
                <StepProof of={each} counted={counted} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** What settles a year; else the way to what is on record of it and not counted. */
const YearProof = ({ of: { period, uncounted }, shown }: Pick<Props, 'shown'> & { readonly of: Instance }) => {
  const w = useWords(commitmentWords);
  const proof = meeting(period, shown.explanation.counted);
  return proof === undefined && uncounted > 0 ? <a href="#left">{w.left}</a> : <Proof of={proof} />;
};

/** Each year due, what the record has of it. */
const YearsPart = ({ shown }: Pick<Props, 'shown'>) => {
  const { lang } = useReader();
  const w = useWords(commitmentWords);
  const instances = shown.progress.instances ?? [];
  return (
    <section aria-labelledby="years">
      <h2 id="years">{w.years}</h2>
      <Instances of={instances} />
      <table class="rows">
        <caption>{w.yearsNote}</caption>
        <thead>
          <tr>
            <th scope="col">{w.year}</th>
            <th scope="col">{w.record}</th>
            <th scope="col">{w.shown}</th>
          </tr>
        </thead>
        <tbody>
          {instances.map((each) => (
            <tr>
              <th scope="row">{each.period}</th>
              <td data-label={w.record}>{formatInstance(each, lang)}</td>
              <td data-label={w.shown}>
                <YearProof of={each} shown={shown} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Each party addressed, in the reader's alphabetical order. */
const PartiesPart = ({ shown }: Pick<Props, 'shown'>) => {
  const reader = useReader();
  const w = useWords(commitmentWords);
  const addressees = byParty(reader, shown.progress.addressees ?? [], ({ party }) => party);
  return (
    <section aria-labelledby="addressed">
      <h2 id="addressed">{w.parties}</h2>
      <table class="rows">
        <caption>{w.partiesNote}</caption>
        <thead>
          <tr>
            <th scope="col">{w.party}</th>
            <th scope="col">{w.shown}</th>
          </tr>
        </thead>
        <tbody>
          {addressees.map(({ party }) => (
            <tr>
              <th scope="row">
                <PartyName code={party} />
              </th>
              <td data-label={w.shown}>
                <Proof of={meeting(party, shown.explanation.counted)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** What the measure looks at, one by one: steps, years or parties; nothing for one that only counts. */
export const MeasuredPart = ({ shown, adopted }: Props) => {
  const measure = shown.commitment.measure?.measure;
  if (measure?.type === 'milestones') return <StepsPart steps={measure.steps} shown={shown} adopted={adopted} />;
  if (shown.progress.instances !== null) return <YearsPart shown={shown} />;
  if (shown.progress.addressees !== null) return <PartiesPart shown={shown} />;
  return null;
};
