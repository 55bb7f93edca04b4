import type { Resolution } from '#register';
import {
  Comma,
  Code,
  DateText,
  Link,
  PartyNames,
  Text,
  places,
  plain,
  useReader,
  useWords,
} from '../../house/index.js';
import { overviewWords } from './overview.words.js';

/** Which resolution this is: number, title, when and by whom adopted, what came after it. */
export const ResolutionHead = ({ of }: { readonly of: Resolution }) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  const { designation, title, adopted, proposedBy, succeededBy } = of;
  return (
    <header class="page-head">
      <p class="eyebrow">
        {w.resolution} {designation === null ? `(${w.numberUnknown})` : <Code>{plain(designation, lang)}</Code>}
      </p>
      <h1>
        <Text of={title} />
      </h1>
      <p class="quiet">
        {w.adopted} <DateText on={adopted.on} />
        <Comma />
        <Text of={adopted.session} />
        <Comma />
        <Text of={adopted.place} />
        {proposedBy.length > 0 && (
          <>
            {' · '}
            {w.proposed} <PartyNames codes={proposedBy} />
          </>
        )}
        {succeededBy.map(({ by }) => (
          <>
            {' · '}
            {w.renewed}{' '}
            <Link to={places.resolution(by)}>
              <Code>{by}</Code>
            </Link>
          </>
        ))}
      </p>
    </header>
  );
};
