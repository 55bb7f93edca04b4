import type { RecommendationShown, Stamp } from '#record';
import { recommendationStandingWords } from '#register';
import type { TitleOf } from '../../ui/index.js';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import {
  Assessed,
  Code,
  Colon,
  Comma,
  CommitmentLink,
  DateText,
  Marks,
  RelayedBy,
  Reported,
  SourceNote,
  Text,
} from '../../ui/index.js';
import { conferencesWords } from './conferences.words.js';

interface Props {
  readonly of: RecommendationShown;
  readonly moment: Pick<Stamp, 'asOf'>;
  readonly titleOf: TitleOf;
}

/** What became of it: statements, the assessment, linked actions; "no record" where there is nothing. */
const FollowUp = ({ of: { statements, assessment, linked }, moment }: Omit<Props, 'titleOf'>) => {
  const w = useWords(conferencesWords);
  if (statements.length === 0 && assessment === null && linked.length === 0) return <>{w.noFollowUp}</>;
  return (
    <>
      {assessment !== null && (
        <>
          <Assessed of={assessment} moment={moment} />
          <SourceNote of={assessment.source} event={assessment.eventId} />
        </>
      )}
      {statements.map(({ by, on, words, source, relayed, ...marks }) => (
        <>
          <p>
            <Text of={by} />
            <RelayedBy of={{ relayed, source }} />
            <Comma />
            <DateText on={on} />
            <Marks of={marks} moment={moment} />
          </p>
          <Reported text={words} source={source} event={marks.eventId} />
        </>
      ))}
      {linked.length > 0 && (
        <ul class="plain">
          {linked.map(({ kind, action, title, note, source, ...marks }) => (
            <li>
              <Link to={places.action(kind, action)}>
                <Text of={title} />
              </Link>
              {note !== null && (
                <>
                  <Colon />
                  <Text of={note} />
                </>
              )}
              <Marks of={marks} moment={moment} />
              <SourceNote of={source} event={marks.eventId} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** One recommendation: its words, who made it and to whom, and its follow-up. It has no figure. */
export const RecommendationPart = ({ of, moment, titleOf }: Props) => {
  const { lang } = useReader();
  const w = useWords(conferencesWords);
  const { id, number, text, madeBy, session, on, standing, addressedTo, concerns, source, eventId } = of;
  return (
    <li id={`recommendation-${id}`}>
      <h3>
        {w.recommendation}
        {number !== null && (
          <>
            {' '}
            <Code>{number}</Code>
          </>
        )}{' '}
        <span class="quiet">({recommendationStandingWords[standing][lang]})</span>
        <Marks of={of} moment={moment} />
      </h3>
      <Reported text={text} source={source} event={eventId} />
      <dl class="facts">
        <div>
          <dt>{w.madeBy}</dt>
          <dd>
            <Text of={madeBy} />
          </dd>
        </div>
        <div>
          <dt>{w.session}</dt>
          <dd>
            <Text of={session} />
            <Comma />
            <DateText on={on} />
          </dd>
        </div>
        <div>
          <dt>{w.addressedTo}</dt>
          <dd>
            <Text of={addressedTo} />
          </dd>
        </div>
        {concerns.length > 0 && (
          <div>
            <dt>{w.concerns}</dt>
            <dd>
              <ul class="plain">
                {concerns.map((each) => (
                  <li>
                    <CommitmentLink {...each} titleOf={titleOf} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{w.followUp}</dt>
          <dd>
            <FollowUp of={of} moment={moment} />
          </dd>
        </div>
      </dl>
    </li>
  );
};
