import type { MatrixShown, StateRow } from '#record';
import type { MatrixColumn } from '#progress';
import { isAdopted, standingWords } from '#register';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, linkHere, places } from '../../routing/index.js';
import { Layout, Text, plain, NotYetAdopted, PartyFacts, ResolutionLink, UnnamedFacts } from '../../ui/index.js';
import { matrixWords } from './matrix.words.js';

/** "41 states took part; names not in the source": beside the table, because it belongs to no state's cell. */
const Unnamed = ({ columns }: { readonly columns: readonly MatrixColumn[] }) => {
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
              <UnnamedFacts of={unnamed} />
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

/** Commitments that stand beside one another, so that a page stays as wide as it is and is light on a hotel's network. */
const COLUMNS = 6;

/** Some of the commitments, from one on, and what stands under them. */
const partOf = (shown: MatrixShown, first: number): MatrixShown => ({
  ...shown,
  columns: shown.columns.slice(first, first + COLUMNS),
  rows: shown.rows.map((row) => ({ ...row, cells: row.cells.slice(first, first + COLUMNS) })),
});

interface Props {
  readonly shown: MatrixShown;
  /** The commitment, by its key, with which the part shown begins; `null` for the first. */
  readonly from: string | null;
}

/** The ways to the commitments before and after those shown. */
const Ways = ({ columns, first }: { readonly columns: readonly MatrixColumn[]; readonly first: number }) => {
  const reader = useReader();
  const w = useWords(matrixWords);
  const [before, after] = [first === 0 ? undefined : columns[Math.max(0, first - COLUMNS)], columns[first + COLUMNS]];
  if (before === undefined && after === undefined) return null;
  return (
    <nav class="pager" aria-label={w.pages}>
      {before === undefined ? <span /> : <a href={linkHere(reader, { from: before.commitment })}>{w.before}</a>}
      {after !== undefined && <a href={linkHere(reader, { from: after.commitment })}>{w.after}</a>}
    </nav>
  );
};

/** The Secretariat's working sheet: states × commitments, as far as sources name them. No flags, no ranking; an empty cell says "nothing on record yet". */
export const MatrixPage = ({ shown, from }: Props) => {
  const w = useWords(matrixWords);
  const { resolution, asOf, columns } = shown;
  const found = columns.findIndex(({ commitment }) => commitment === from);
  const first = Math.max(0, found);
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
        <p>
          <Link to={places.onRecord(resolution.id)}>{w.whoIs}</Link>
        </p>
      </header>
      {isAdopted({ adopted }, asOf) && (
        <>
          <Table shown={partOf(shown, first)} />
          <Ways columns={columns} first={first} />
        </>
      )}
    </Layout>
  );
};
