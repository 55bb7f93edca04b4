import type { MatrixShown, StateRow } from '#record';
import type { MatrixColumn } from '#progress';
import { isAdopted, standingWords } from '#register';
import { numberIn, stateUnit, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import {
  Comma,
  Colon,
  Amount,
  DateText,
  FactLink,
  Layout,
  Text,
  plain,
  NotYetAdopted,
  PartyFacts,
  ResolutionLink,
} from '../../ui/index.js';
import { matrixWords } from './matrix.words.js';

/** "41 states took part; names not in the source": beside the table, because it belongs to no state's cell. */
const Unnamed = ({ columns }: { readonly columns: readonly MatrixColumn[] }) => {
  const { lang } = useReader();
  const w = useWords(matrixWords);
  const withUnnamed = columns.filter(({ unnamed }) => unnamed.length > 0);
  if (withUnnamed.length === 0) return null;
  return (
    <section aria-labelledby="unnamed">
      <h2 id="unnamed">{w.unnamed}</h2>
      <p class="quiet">{w.unnamedNote}</p>
      <dl class="facts">
        {withUnnamed.map(({ title, unnamed }) => (
          <div>
            <dt>
              <Text of={title} />
            </dt>
            <dd>
              <ul class="plain">
                {unnamed.map(({ fact, states, named }) => (
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
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

interface StateProps {
  readonly of: StateRow;
  readonly columns: readonly MatrixColumn[];
  /** Id. */
  readonly resolution: string;
}

/** Facts in a cell. */
const MOST_IN_CELL = 3;

const State = ({ of, columns, resolution }: StateProps) => {
  const { lang } = useReader();
  const { party, name, officialName, standing, cells } = of;
  return (
    <tr>
      <th scope="row">
        <Link to={places.party(party)}>
          <bdi>{name[lang]}</bdi>
        </Link>
        {officialName[lang] !== name[lang] && (
          <>
            <br />
            <small>
              <bdi>{officialName[lang]}</bdi>
            </small>
          </>
        )}
        {standing === 'suspended' && <span class="quiet"> ({standingWords[standing][lang]})</span>}
      </th>
      {cells.map(({ commitment, facts }, index) => {
        const column = columns[index];
        return (
          <td data-label={column === undefined ? undefined : plain(column.title, lang)}>
            <PartyFacts of={facts} party={party} resolution={resolution} commitment={commitment} most={MOST_IN_CELL} />
          </td>
        );
      })}
    </tr>
  );
};

/** What there is on record under each commitment, and beside it what names no state. */
const Table = ({ shown: { resolution, columns, rows } }: { readonly shown: MatrixShown }) => {
  const w = useWords(matrixWords);
  return (
    <>
      <Unnamed columns={columns} />
      <section aria-labelledby="table">
        <h2 id="table">{w.table}</h2>
        {columns.length === 0 ? (
          <p>{w.noCommitments}</p>
        ) : (
          <table class="rows matrix">
            <caption>{w.tableNote}</caption>
            <thead>
              <tr>
                <th scope="col">{w.state}</th>
                {columns.map(({ commitment, title }) => (
                  <th scope="col">
                    <Link to={places.commitment(resolution.id, commitment)}>
                      <Text of={title} />
                    </Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <State of={row} columns={columns} resolution={resolution.id} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
};

/** States × commitments, as far as sources name them. No flags, no ranking, and an empty cell says "no record". */
export const MatrixPage = ({ shown }: { readonly shown: MatrixShown }) => {
  const w = useWords(matrixWords);
  const { resolution, asOf } = shown;
  const adopted = { on: resolution.adoptedOn };
  return (
    <Layout title={w.title} moment={shown}>
      <header class="page-head">
        <p class="eyebrow">
          <ResolutionLink id={resolution.id} among={[resolution]} />
        </p>
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        <NotYetAdopted adopted={adopted} moment={shown} />
      </header>
      {isAdopted({ adopted }, asOf) && <Table shown={shown} />}
    </Layout>
  );
};
