import type { Stamp } from '#record';
import type { Relayed, Statement } from '#register';
import { inPlace, relayedAsWords } from '#register';
import { useReader } from '../i18n/reader.js';
import { useWords } from '../i18n/words.js';
import { Link } from '../routing/link.js';
import { places } from '../routing/places.js';
import { Marks } from './record.js';
import { Reported } from './reported.js';
import { Status } from './status.js';
import { statementWords } from './statements.words.js';
import type { NamedResolution } from './resolution.js';
import { ResolutionLink } from './resolution.js';
import { Colon, Comma, DateText, Text } from './text.js';
import type { TitleOf } from './titles.js';
import { CommitmentLink } from './titles.js';

/** Who says that it was said: whoever passes it on, or else the press, where the source is no more than that. */
export const RelayedBy = ({ of: { relayed, source } }: { readonly of: Pick<Statement, 'relayed' | 'source'> }) => {
  const w = useWords(statementWords);
  if (relayed === null) return source?.type === 'press' ? <span class="quiet"> ({w.byThePress})</span> : null;
  return (
    <span class="quiet">
      {' '}
      ({w.relayedBy}
      <Colon />
      <Text of={relayed.by} />
      <As of={relayed.as} />)
    </span>
  );
};

const As = ({ of }: { readonly of: Relayed['as'] }) => {
  const { lang } = useReader();
  return (
    <>
      <Comma />
      {relayedAsWords[of][lang]}
    </>
  );
};

/** What things are called of which statements speak. */
interface Named {
  readonly titleOf: TitleOf;
  readonly resolutions: readonly NamedResolution[];
}

interface AboutProps {
  readonly of: Pick<Statement, 'resolution' | 'paragraph' | 'commitment' | 'recommendation'>;
  readonly by: Named;
}

/** What a statement is about, with the way to it. */
const About = ({ of: { resolution, paragraph, commitment, recommendation }, by }: AboutProps) => {
  const w = useWords(statementWords);
  if (recommendation !== null)
    return (
      <Link to={places.conferences} hash={`recommendation-${recommendation}`}>
        {w.recommendation}
      </Link>
    );
  if (resolution === null) return null;
  if (commitment !== null)
    return <CommitmentLink resolution={resolution} commitment={commitment} titleOf={by.titleOf} />;
  if (paragraph !== null) return <Link to={places.paragraph(resolution, paragraph)}>{w.paragraph}</Link>;
  return (
    <>
      {w.whole} <ResolutionLink id={resolution} among={by.resolutions} />
    </>
  );
};

interface Props {
  readonly of: readonly Statement[];
  readonly moment: Pick<Stamp, 'asOf'>;
  readonly agree: boolean;
  /** Given where they are of several things: each then says which it is about. */
  readonly named?: Named | undefined;
}

/** What was said, by whom, through whom and when; beside the computed status, never instead of it. */
export const Statements = ({ of, moment, agree, named }: Props) => {
  const w = useWords(statementWords);
  const standing = new Set(inPlace(of).map(({ id }) => id));
  return (
    <div class="statements">
      {!agree && <p class="differ">{w.differ}</p>}
      <ul class="entries">
        {of.map((said) => (
          <li id={said.eventId}>
            {named !== undefined && (
              <p class="quiet">
                {w.about}
                <Colon />
                <About of={said} by={named} />
              </p>
            )}
            <p class="statement-head">
              {said.status !== null && <Status of={said.status} />} <Text of={said.by} />
              <RelayedBy of={said} />
              <Comma />
              <DateText on={said.on} />
              <Marks of={said} moment={moment} />
            </p>
            <Reported text={said.words} source={said.source} event={said.eventId} />
            {!standing.has(said.id) && <p class="quiet">{w.replaced}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
};
