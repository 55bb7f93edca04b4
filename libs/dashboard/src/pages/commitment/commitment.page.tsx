import type { CommitmentShown, OpenQuestionShown, Stamp } from '#record';
import { spanOf } from '#kernel';
import type { Resolution } from '#register';
import { aimWords } from '#register';
import type { NamedResolution } from '../../ui/index.js';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import {
  Assessed,
  Colon,
  DateText,
  FactsCounted,
  Figure,
  Layout,
  OpenQuestions,
  PartyName,
  PartyNames,
  SourceNote,
  Stated,
  Statements,
  CommitmentStatus,
  Text,
  plain,
  useDue,
  NotYetAdopted,
  ResolutionLink,
  openQuestionsWords,
} from '../../ui/index.js';
import { commitmentWords } from './commitment.words.js';
import { DeadlinesPart } from './deadlines.part.js';
import { MeasuredPart } from './measured.part.js';
import { WhyPart } from './why.part.js';

interface Props {
  readonly shown: Stamp & CommitmentShown;
  readonly resolution: Resolution;
  /** By which a renewal is named. */
  readonly resolutions: readonly NamedResolution[];
  readonly questions: readonly OpenQuestionShown[];
}

const Facts = ({ shown: { commitment, progress } }: Pick<Props, 'shown'>) => {
  const { lang } = useReader();
  const w = useWords(commitmentWords);
  const due = useDue(progress);
  const { checkedTo, latestEvidence, responsible, aim } = progress;
  return (
    <dl class="facts">
      <div>
        <dt>{w.status}</dt>
        <dd>
          <CommitmentStatus of={progress} />
          {progress.stated !== null && (
            <>
              {' · '}
              <Stated of={progress.stated} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{w.record}</dt>
        <dd>
          <a href="#why">
            <Figure progress={progress} measure={commitment.measure} />
          </a>
        </dd>
      </div>
      <div>
        <dt>{w.due}</dt>
        <dd>{due ?? w.noDue}</dd>
      </div>
      <div>
        <dt>{w.evidence}</dt>
        <dd>{latestEvidence === null ? <FactsCounted of={progress} /> : <DateText on={latestEvidence} />}</dd>
      </div>
      {checkedTo !== null && (
        <div>
          <dt>{w.checked}</dt>
          <dd>
            <DateText on={checkedTo.date} /> (<PartyName code={checkedTo.by} />)
          </dd>
        </div>
      )}
      {responsible.length > 0 && (
        <div>
          <dt>{w.responsible}</dt>
          <dd>
            <PartyNames codes={responsible} />
          </dd>
        </div>
      )}
      {aim !== null && (
        <div>
          <dt>{w.aim}</dt>
          <dd>{aimWords[aim][lang]}</dd>
        </div>
      )}
    </dl>
  );
};

/** The Secretariat's judgement that stands, and the earlier ones in order, each with its source. */
const Assessments = ({ shown }: { readonly shown: Props['shown'] }) => {
  const of = shown.assessments;
  const w = useWords(commitmentWords);
  const latest = of.at(-1);
  const earlier = of.slice(0, -1);
  if (latest === undefined) return null;
  return (
    <>
      <Assessed of={latest} moment={shown} />
      <SourceNote of={latest.source} event={latest.eventId} />
      {earlier.length > 0 && (
        <section aria-labelledby="assessments">
          <h2 id="assessments">{w.earlier}</h2>
          <ol class="entries">
            {earlier.map((each) => (
              <li>
                <Assessed of={each} moment={shown} />
                <SourceNote of={each.source} event={each.eventId} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
};

/** What was sought of it and not found by the day, and what has been found since. */
const Sought = ({ questions }: Pick<Props, 'questions'>) => {
  const w = useWords(openQuestionsWords);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="sought">
      <h2 id="sought">{w.title}</h2>
      <p class="quiet">{w.note}</p>
      <OpenQuestions of={questions} bearing={null} />
    </section>
  );
};

/** One commitment: what it asks, what the record shows, what was said, and the figure opened down to its facts. */
export const CommitmentPage = ({ shown, resolution, resolutions, questions }: Props) => {
  const { lang } = useReader();
  const w = useWords(commitmentWords);
  const { commitment, progress } = shown;
  const paragraph = resolution.paragraphs.find(({ key }) => key === shown.paragraph);
  return (
    <Layout title={plain(commitment.title, lang)} moment={shown}>
      <header class="page-head">
        <p class="eyebrow">
          {paragraph !== undefined && (
            <>
              {w.paragraph}
              <Colon />
              <Link to={places.paragraph(resolution.id, paragraph.key)}>
                <Text of={paragraph.title} />
              </Link>
              {' · '}
            </>
          )}
          <ResolutionLink id={resolution.id} among={[resolution]} />
        </p>
        <h1>
          <Text of={commitment.title} />
        </h1>
        <NotYetAdopted adopted={resolution.adopted} moment={shown} />
      </header>
      <Facts shown={shown} />
      {commitment.source !== null && <SourceNote of={commitment.source} event={commitment.eventId} />}
      <Assessments shown={shown} />
      <MeasuredPart shown={shown} adopted={spanOf(resolution.adopted.on).latest} />
      <WhyPart shown={shown} resolutions={resolutions} />
      {progress.statements.length > 0 && (
        <section aria-labelledby="statements">
          <h2 id="statements">{w.statements}</h2>
          <p class="quiet">{w.statementsNote}</p>
          <Statements of={progress.statements} agree={progress.statementsAgree} moment={shown} />
        </section>
      )}
      <Sought questions={questions} />
      <DeadlinesPart of={commitment} moment={shown} />
    </Layout>
  );
};
