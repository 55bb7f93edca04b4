import type { ParagraphShown } from '#record';
import type { Resolution } from '#register';
import { textReadWords } from '#register';
import type { TitleOf } from '../../ui/index.js';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import {
  Assessed,
  Citation,
  Colon,
  CommitmentLink,
  CommitmentSummary,
  Entries,
  Layout,
  NotYetAdopted,
  ParagraphStatus,
  Reported,
  SourceNote,
  Statements,
  Text,
  plain,
  ResolutionLink,
} from '../../ui/index.js';
import { paragraphWords } from './paragraph.words.js';

interface Props {
  readonly shown: ParagraphShown;
  readonly resolution: Resolution;
}

const Head = ({ shown: { paragraph, progress, asOf }, resolution }: Props) => {
  const w = useWords(paragraphWords);
  const { lang } = useReader();
  const { number, part, textRead, numberSource, mandate, source, title, eventId } = paragraph;
  const named = number === null ? w.unnumbered : w.numbered(number);
  return (
    <header class="page-head">
      <p class="eyebrow">
        {part === 'preambular' ? w.preambular : named}
        {textRead !== null && <> · {textReadWords[textRead][lang]}</>}
        {' · '}
        <ResolutionLink id={resolution.id} among={[resolution]} />
      </p>
      <h1>
        <Text of={title} />
      </h1>
      {mandate === null ? <p>{w.noMandate}</p> : <Reported text={mandate} source={source} event={eventId} />}
      {numberSource !== null && (
        <p class="quiet">
          {w.numberSource}
          <Colon />
          <Citation source={numberSource} />
        </p>
      )}
      <NotYetAdopted adopted={resolution.adopted} moment={{ asOf }} />
      <ParagraphStatus of={progress} />
    </header>
  );
};

/** One paragraph: the words of its mandate, its commitments, what was said and judged of them, and what happened last. */
export const ParagraphPage = ({ shown, resolution }: Props) => {
  const { lang } = useReader();
  const w = useWords(paragraphWords);
  const { paragraph, progress, statements, assessments, recentActions } = shown;
  const isPreamble = paragraph.part === 'preambular';
  // Which of several a statement is about is said with it.
  const titleOf: TitleOf | undefined =
    progress.commitments.length > 1 || progress.statements.length > 0
      ? (_, key) => progress.commitments.find((each) => each.key === key)?.title
      : undefined;
  // The one in force stands with its commitment.
  const inForce = new Set(progress.commitments.map(({ assessment }) => assessment?.id));
  const earlier = assessments.filter(({ id }) => !inForce.has(id));
  const agree = progress.commitments.every(({ statementsAgree }) => statementsAgree);
  return (
    <Layout title={plain(paragraph.title, lang)} moment={shown}>
      <Head shown={shown} resolution={resolution} />
      <section aria-labelledby="commitments">
        <h2 id="commitments">{w.commitments}</h2>
        {progress.commitments.length === 0 && <p>{isPreamble ? w.asksNothing : w.noCommitments}</p>}
        {progress.commitments.map((commitment) => (
          // Statements stand together below.
          <CommitmentSummary
            of={{ ...commitment, statementsAgree: true }}
            resolution={resolution}
            moment={shown}
            heading="h3"
          />
        ))}
      </section>
      {statements.length > 0 && (
        <section aria-labelledby="statements">
          <h2 id="statements">{w.statements}</h2>
          <Statements
            agree={agree}
            named={titleOf && { titleOf, resolutions: [resolution] }}
            of={statements}
            moment={shown}
          />
        </section>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="assessments">
          <h2 id="assessments">{w.assessments}</h2>
          <ul class="entries">
            {earlier.map((each) => (
              <li>
                {titleOf !== undefined && (
                  <p class="quiet">
                    <CommitmentLink {...each} titleOf={titleOf} />
                  </p>
                )}
                <Assessed of={each} moment={shown} />
                <SourceNote of={each.source} event={each.eventId} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isPreamble && (recentActions.length > 0 || statements.length === 0) && (
        <section aria-labelledby="lately">
          <h2 id="lately">{w.lately}</h2>
          {recentActions.length === 0 ? <p>{w.nothingYet}</p> : <Entries of={recentActions} moment={shown} />}
          <p>
            <Link to={places.timeline} params={{ paragraph: `${resolution.id}/${paragraph.key}` }}>
              {w.all}
            </Link>
          </p>
        </section>
      )}
    </Layout>
  );
};
