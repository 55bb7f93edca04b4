import type { Resolution } from '#register';
import { useWords } from '../../i18n/index.js';
import {
  Colon,
  Comma,
  CommitmentLink,
  commitmentTitles,
  DateText,
  Designation,
  Marks,
  NotYetAdopted,
  PartyNames,
  ResolutionLink,
  SourceNote,
  Text,
} from '../../ui/index.js';
import { overviewWords } from './overview.words.js';

interface Props {
  readonly of: Resolution;
  readonly moment: { readonly asOf: string };
  /** Every one that the register knows. */
  readonly among: readonly Resolution[];
}

/** What came before it and after it by the day, and on what source; which mandates are renewed where the record names them. */
const Neighbours = ({ of, moment, among }: Props) => {
  const w = useWords(overviewWords);
  const before = among.flatMap((each) =>
    each.succeededBy
      .filter((one) => one.by === of.id)
      .map((one) => ({ one, asking: each.id, id: each.id, label: one.renews.length > 0 ? w.renews : w.follows })),
  );
  const after = of.succeededBy.map((one) => ({
    one,
    asking: of.id,
    id: one.by,
    label: one.renews.length > 0 ? w.renewed : w.followed,
  }));
  const all = [...before, ...after];
  const titleOf = commitmentTitles(among);
  if (all.length === 0) return null;
  return (
    <ul class="plain neighbours">
      {all.map(({ one: { eventId, on, renews, source, ...marks }, asking, id, label }) => (
        <li id={eventId}>
          <p class="quiet">
            {label} <ResolutionLink id={id} among={among} />
            <Comma />
            <DateText on={on} />
            <Marks of={marks} moment={moment} />
          </p>
          {renews.length > 0 && (
            <p>
              {w.concerns}
              <Colon />
              {renews.map((key, n) => (
                <>
                  {n > 0 && ' · '}
                  <CommitmentLink resolution={asking} commitment={key} titleOf={titleOf} />
                </>
              ))}
            </p>
          )}
          <SourceNote of={source} event={eventId} />
        </li>
      ))}
    </ul>
  );
};

/** Which resolution this is: number, title, the day of its adoption. */
export const ResolutionHead = ({ of, moment }: Omit<Props, 'among'>) => {
  const w = useWords(overviewWords);
  const { designation, title, adopted } = of;
  return (
    <header class="page-head">
      <p class="eyebrow">
        {w.resolution} {designation === null ? `(${w.numberUnknown})` : <Designation of={designation} />}
        {' · '}
        {w.adopted}
        <Colon />
        <DateText on={adopted.on} />
      </p>
      <h1>
        <Text of={title} />
      </h1>
      <NotYetAdopted adopted={adopted} moment={moment} />
    </header>
  );
};

/** Where and by whom it was adopted and proposed, what came before it and after it. */
export const Particulars = ({ of, moment, among }: Props) => {
  const w = useWords(overviewWords);
  const { adopted, proposedBy } = of;
  return (
    <details class="particulars">
      <summary>{w.particulars}</summary>
      <p>
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
      </p>
      <Neighbours of={of} moment={moment} among={among} />
    </details>
  );
};
