import type { PartyRecord } from '#record';
import { recommendationStandingWords } from '#register';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Comma, Text, dateBeside, progressWords } from '../../ui/index.js';
import { partyWords } from './party.words.js';

interface Props {
  readonly of: PartyRecord['addressed'];
  /** Whether recommendations are on record of which those to all member states are addressed to it too. */
  readonly toAll: boolean;
  /** Whether it is all, and not what some of the resolutions address to it. */
  readonly whole: boolean;
}

/** What names the party as the one to act: commitments and recommendations; and where those to every member state stand. */
export const AddressedPart = ({ of: { commitments, recommendations }, toAll, whole }: Props) => {
  const { lang } = useReader();
  const w = useWords(partyWords);
  const { due } = useWords(progressWords);
  return (
    <section aria-labelledby="addressed">
      <h2 id="addressed">{w.addressed}</h2>
      {commitments.length === 0 && recommendations.length === 0 && <p>{whole ? w.notAddressed : w.notAddressedHere}</p>}
      {commitments.length > 0 && (
        <>
          <h3>{w.commitments}</h3>
          <ul>
            {commitments.map(({ resolution, commitment, title, as, dueOn }) => (
              <li>
                <Link to={places.commitment(resolution, commitment)}>
                  <Text of={title} />
                </Link>{' '}
                <span class="quiet">
                  ({w[as]}
                  {dueOn !== null && (
                    <>
                      <Comma />
                      {due(dateBeside(dueOn, lang))}
                    </>
                  )}
                  )
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {recommendations.length > 0 && (
        <>
          <h3>{w.recommendations}</h3>
          <ul>
            {recommendations.map(({ id, text, standing }) => (
              <li>
                <Link to={places.conferences} hash={`recommendation-${id}`}>
                  <Text of={text} />
                </Link>{' '}
                <span class="quiet">({recommendationStandingWords[standing][lang]})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {toAll && (
        <p>
          <Link to={places.conferences} hash="recommendations">
            {w.toAll}
          </Link>
        </p>
      )}
    </section>
  );
};
