import { spanOf } from '#kernel';
import type { Resolution } from '#register';
import {
  Code,
  Colon,
  Comma,
  DateText,
  NotYetAdopted,
  PartyNames,
  ResolutionLink,
  Text,
  plain,
  useReader,
  useWords,
} from '../../house/index.js';
import { overviewWords } from './overview.words.js';

interface Props {
  readonly of: Resolution;
  readonly moment: { readonly asOf: string };
  /** Every one that the register knows. */
  readonly among: readonly Resolution[];
}

/** What came before it and after it by the day: that a mandate is renewed is said where the record names one. */
const Neighbours = ({ of, moment: { asOf }, among }: Props) => {
  const w = useWords(overviewWords);
  const came = ({ on }: { readonly on: string }): boolean => spanOf(on).latest <= asOf;
  const before = among.flatMap(({ id, succeededBy }) =>
    succeededBy
      .filter((each) => each.by === of.id && came(each))
      .map(({ renews }) => ({ id, said: renews.length > 0 ? w.renews : w.follows })),
  );
  const after = of.succeededBy
    .filter(came)
    .map(({ by, renews }) => ({ id: by, said: renews.length > 0 ? w.renewed : w.followed }));
  return (
    <>
      {[...before, ...after].map(({ id, said }) => (
        <>
          {' · '}
          {said} <ResolutionLink id={id} among={among} />
        </>
      ))}
    </>
  );
};

/** Which resolution this is: number, title, when and by whom adopted, what came before and after it. */
export const ResolutionHead = ({ of, moment, among }: Props) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  const { designation, title, adopted, proposedBy } = of;
  return (
    <header class="page-head">
      <p class="eyebrow">
        {w.resolution} {designation === null ? `(${w.numberUnknown})` : <Code>{plain(designation, lang)}</Code>}
      </p>
      <h1>
        <Text of={title} />
      </h1>
      <p class="quiet">
        {w.adopted}
        <Colon />
        <DateText on={adopted.on} />
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
        <Neighbours {...{ of, moment, among }} />
      </p>
      <NotYetAdopted adopted={of.adopted} moment={moment} />
    </header>
  );
};
