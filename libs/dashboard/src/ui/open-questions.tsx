import type { OpenQuestionShown } from '#record';
import { factWords } from '#actions';
import { formatters } from '#kernel';
import { useReader } from '../i18n/reader.js';
import { listIn, useWords } from '../i18n/words.js';
import { Link } from '../routing/link.js';
import { places } from '../routing/places.js';
import { openQuestionsWords } from './open-questions.words.js';
import { CorrectedNote, SourceNote } from './record.js';
import type { NamedResolution } from './resolution.js';
import { ResolutionLink } from './resolution.js';
import { Colon, Comma, DateText, PartyName, Text } from './text.js';
import type { TitleOf } from './titles.js';
import { CommitmentLink } from './titles.js';

/** By which what they bear on is named, where they are of several things. */
export interface Bearing {
  readonly titleOf: TitleOf;
  readonly resolutions: readonly NamedResolution[];
}

interface OneProps {
  readonly of: OpenQuestionShown;
  readonly bearing: Bearing | null;
}

const BearsOn = ({
  of: { resolution, commitment },
  bearing: { titleOf, resolutions },
}: OneProps & { bearing: Bearing }) =>
  commitment === null ? (
    <ResolutionLink id={resolution} among={resolutions} />
  ) : (
    <CommitmentLink resolution={resolution} commitment={commitment} titleOf={titleOf} />
  );

/** What answers it: what somebody says was found, or the fact of itself, with the way to the action. */
const Found = ({
  of: { on, words, fact, action, source, eventId },
}: {
  readonly of: NonNullable<OpenQuestionShown['answer']>;
}) => {
  const { lang } = useReader();
  const w = useWords(openQuestionsWords);
  return (
    <div>
      <p>
        {w.foundIn}
        <Colon />
        {words !== null && <Text of={words} />}
        {words !== null && action !== null && ' · '}
        {action !== null && (
          <Link to={places.action(action.kind, action.id)}>
            <Text of={action.title} />
          </Link>
        )}
        {fact !== null && (
          <>
            <Comma />
            {factWords.get(fact)?.[lang] ?? fact}
          </>
        )}
        <Comma />
        {on === null ? w.undated : <DateText on={on} />}
      </p>
      <SourceNote of={source} event={eventId} />
    </div>
  );
};

const Question = ({ of, bearing }: OneProps) => {
  const { lang } = useReader();
  const w = useWords(openQuestionsWords);
  const { id, sought, known, on, by, languages, where, source, answer, correctedBy, eventId } = of;
  const named = languages.map((each) => formatters[lang].language.of(each) ?? each);
  return (
    <li id={`question-${id}`}>
      <p>
        <Text of={sought} />
        {bearing !== null && (
          <span class="quiet">
            {' · '}
            <BearsOn of={of} bearing={bearing} />
          </span>
        )}
        <CorrectedNote by={correctedBy} />
      </p>
      {known !== null && (
        <p>
          <span class="quiet">
            {w.known}
            <Colon />
          </span>
          <Text of={known} />
        </p>
      )}
      {answer !== null && <Found of={answer} />}
      <details class="changes">
        <summary>{w.sought}</summary>
        <p class="quiet">
          <DateText on={on} />
          <Comma />
          <PartyName code={by} />
          <Comma />
          <Text of={where} />
          {named.length > 0 && <> · {w.languages(listIn(lang).format(named))}</>}
        </p>
        <SourceNote of={source} event={eventId} />
      </details>
    </li>
  );
};

interface Props {
  readonly of: readonly OpenQuestionShown[];
  /** `null` where all are of what the page is about. */
  readonly bearing: Bearing | null;
}

const Listed = ({ of, bearing }: Props) => (
  <ul class="entries">
    {of.map((each) => (
      <Question of={each} bearing={bearing} />
    ))}
  </ul>
);

/** What was sought and not found, then what has been found since; nothing where nothing was sought. */
export const OpenQuestions = ({ of, bearing }: Props) => {
  const w = useWords(openQuestionsWords);
  const [open, answered] = [of.filter(({ answer }) => answer === null), of.filter(({ answer }) => answer !== null)];
  return (
    <>
      {open.length > 0 && <Listed of={open} bearing={bearing} />}
      {answered.length > 0 && (
        <section aria-labelledby="found-since">
          <h3 id="found-since">{w.found}</h3>
          <Listed of={answered} bearing={bearing} />
        </section>
      )}
    </>
  );
};
