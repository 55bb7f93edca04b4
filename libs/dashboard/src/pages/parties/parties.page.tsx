import { MOST_ROWS } from '#api';
import type { Page as PageOf, PartyShown, Stamp } from '#record';
import type { Membership, PartyKind } from '#register';
import { standingWords } from '#register';
import { counted, memberStateUnit, numberIn, stateUnit, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { FilterForm, SearchField, Code, Comma, InRows, Layout } from '../../ui/index.js';
import { partiesWords } from './parties.words.js';

interface Props {
  readonly shown: Stamp & PageOf<PartyShown> & { readonly membership: Membership };
  readonly q: string | null;
}

/** How many were members and took part on the day; of a search, how many states it found. */
const StateCount = ({ of, membership }: StatesProps) => {
  const { lang } = useReader();
  const w = useWords(partiesWords);
  if (membership === null || membership.members === 0) return <>{counted(lang, of.length, stateUnit[lang])}</>;
  const { members, takingPart } = membership;
  return (
    <>
      {counted(lang, members, memberStateUnit[lang])}
      {takingPart < members && (
        <>
          <Comma />
          {w.takingPart(numberIn(lang, takingPart))}
        </>
      )}
    </>
  );
};

interface StatesProps {
  readonly of: readonly PartyShown[];
  /** `null` where only some were asked for. */
  readonly membership: Membership | null;
}

const States = ({ of, membership }: StatesProps) => {
  const { lang } = useReader();
  const w = useWords(partiesWords);
  return (
    <section aria-labelledby="states">
      <h2 id="states">{w.states}</h2>
      <table class="rows">
        <caption>
          <StateCount of={of} membership={membership} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{w.name}</th>
            <th scope="col">{w.officialName}</th>
            <th scope="col">{w.standing}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ code, name, officialName, standingAsOf }) => (
            <tr>
              <th scope="row">
                <Link to={places.party(code)}>
                  <bdi>{name[lang]}</bdi>
                </Link>
              </th>
              <td data-label={w.officialName}>
                <bdi>{officialName[lang]}</bdi>
              </td>
              <td data-label={w.standing}>{standingAsOf === null ? w.unknown : standingWords[standingAsOf][lang]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Others = ({
  id,
  title,
  of,
}: {
  readonly id: string;
  readonly title: string;
  readonly of: readonly PartyShown[];
}) => {
  const { lang } = useReader();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="names">
        {of.map(({ code, officialName, acronym }) => (
          <li>
            <Link to={places.party(code)}>
              <bdi>{officialName[lang]}</bdi>
            </Link>
            {/* The register keeps the English acronym; Arabic and French have their own or none. */}
            {lang === 'en' && acronym !== null && (
              <span class="quiet">
                {' '}
                (<Code>{acronym}</Code>)
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Everyone the record names: states first, each list in the reader's alphabetical order. */
export const PartiesPage = ({ shown, q }: Props) => {
  const { lang } = useReader();
  const w = useWords(partiesWords);
  const of = (kind: PartyKind): readonly PartyShown[] => shown.items.filter((each) => each.kind === kind);
  const others = [
    { id: 'organs', title: w.organs, of: of('organ') },
    { id: 'missions', title: w.missions, of: of('field-mission') },
    { id: 'partners', title: w.partners, of: of('partner') },
  ];
  return (
    <Layout title={w.title} moment={shown}>
      <header class="page-head">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <FilterForm label={w.search} whole={q !== null && <Link to={places.parties}>{w.all}</Link>}>
        <SearchField label={w.search} q={q} />
      </FilterForm>
      {shown.items.length === 0 && <p>{q === null ? w.noneThen : w.none}</p>}
      {of('state').length > 0 && <States of={of('state')} membership={q === null ? shown.membership : null} />}
      {others.map((each) => each.of.length > 0 && <Others {...each} />)}
      <InRows of="listParties" params={{ q, lang }} moment={shown} more={shown.items.length > MOST_ROWS} />
    </Layout>
  );
};
