import { numberIn, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { handlingPageWords } from './handling.words.js';

/** What became of a list that was sent; nothing where none was. */
export interface Told {
  /** How many entries it was done with. */
  readonly done?: number;
  /** Why nothing was done, in the words of who reads. */
  readonly refused?: readonly string[];
  /** Whether the second factor is to be given first. */
  readonly factorNeeded?: boolean;
}

export const TellPart = ({ done, refused = [], factorNeeded = false }: Told) => {
  const { lang } = useReader();
  const w = useWords(handlingPageWords);
  return (
    <>
      {done !== undefined && <p role="status">{w.done(numberIn(lang, done))}</p>}
      {refused.length > 0 && (
        <div role="alert" class="refused">
          <p>{w.refused}</p>
          <ul>
            {refused.map((why) => (
              <li>{why}</li>
            ))}
          </ul>
          {factorNeeded && (
            <p>
              <Link to={places.secondFactor}>{w.giveFactor}</Link>
            </p>
          )}
        </div>
      )}
    </>
  );
};
