import type { OnRecordUnder } from '#progress';
import { useReader } from '../i18n/reader.js';
import { stateUnit } from '../i18n/units.words.js';
import { numberIn, useWords } from '../i18n/words.js';
import { Amount, FactLink } from './record.js';
import { Colon, Comma, DateText } from './text.js';
import { unnamedWords } from './unnamed.words.js';

/** "41 states; names not in the source": what belongs to no state's cell or entry. */
export const UnnamedFacts = ({ of }: { readonly of: OnRecordUnder['unnamed'] }) => {
  const { lang } = useReader();
  const w = useWords(unnamedWords);
  return (
    <ul class="plain">
      {of.map(({ fact, states, named }) => (
        <li>
          <FactLink of={fact} />
          <Comma />
          <DateText on={fact.on} withHijri={false} />
          <Colon />
          <Amount of={states} unit={stateUnit} />{' '}
          <span class="quiet">· {named === 0 ? w.noNames : w.named(numberIn(lang, named))}</span>
        </li>
      ))}
    </ul>
  );
};
