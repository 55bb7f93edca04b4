import { isolate } from '#kernel';
import type { CommitmentStanding, Standings } from '#record';
import { statusOrder, statusWords } from '#progress';
import type { Resolution } from '#register';
import { byParty, counted, useReader, useWords } from '../../i18n/index.js';
import { Link, linkHere, places } from '../../routing/index.js';
import {
  Comma,
  CommitmentStatus,
  DateText,
  Figure,
  FoldedFilters,
  Pager,
  SearchField,
  Select,
  Stated,
  Text,
  statementWords,
} from '../../ui/index.js';
import { commitmentForms, overviewWords } from './overview.words.js';

/** What the address narrows the rows down to. */
export interface RowFilters {
  readonly status: string | null;
  readonly party: string | null;
  readonly q: string | null;
  readonly cursor: unknown;
}

interface RowProps {
  readonly of: CommitmentStanding;
  readonly resolution: Resolution;
}

const Row = ({ of: { paragraph, progress }, resolution }: RowProps) => {
  const w = useWords(overviewWords);
  const { differ } = useWords(statementWords);
  const { key, title, latestEvidence, stated, statementsAgree } = progress;
  const measure = resolution.commitments.find((each) => each.key === key)?.measure ?? null;
  return (
    <tr id={`commitment-${key}`}>
      <th scope="row">
        <Link to={places.commitment(resolution.id, key)}>
          <Text of={title} />
        </Link>
        {paragraph !== null && <span class="quiet"> ({w.paragraph(isolate(paragraph))})</span>}
      </th>
      <td data-label={w.status}>
        <CommitmentStatus of={progress} />
        {stated !== null && (
          <>
            <br />
            <Stated of={stated} short />
            {!statementsAgree && <span class="quiet"> · {differ}</span>}
          </>
        )}
      </td>
      <td data-label={w.onRecord}>
        <Link to={places.commitment(resolution.id, key)} hash="why">
          <Figure progress={progress} measure={measure} />
        </Link>
      </td>
      {/* Of what nothing is on record, the figure says so. */}
      <td data-label={latestEvidence === null ? undefined : w.latest}>
        {latestEvidence !== null && <DateText on={latestEvidence} withHijri={false} />}
      </td>
    </tr>
  );
};

interface FilterProps {
  readonly filters: RowFilters;
  readonly resolution: Resolution;
}

const Filters = ({ filters: { status, party, q }, resolution }: FilterProps) => {
  const reader = useReader();
  const w = useWords(overviewWords);
  const leads = [...new Set(resolution.commitments.flatMap(({ responsible }) => responsible))];
  const narrowed = [status, party, q].some((one) => one !== null);
  const whole = linkHere(reader, { status: null, party: null, q: null, cursor: null });
  return (
    <FoldedFilters open={narrowed} whole={narrowed && <a href={whole}>{w.everything}</a>}>
      <SearchField label={w.search} q={q} />
      <Select
        name="status"
        label={w.status}
        chosen={status}
        options={statusOrder.map((each) => ({ value: each, shown: statusWords[each][reader.lang] }))}
      />
      <Select
        name="party"
        label={w.lead}
        chosen={party}
        options={byParty(reader, leads, (code) => code).map((code) => ({
          value: code,
          shown: reader.format.party(code),
        }))}
      />
    </FoldedFilters>
  );
};

/** From so many commitments on they can be narrowed down. */
const MANY = 15;

interface Props extends FilterProps {
  readonly of: Standings;
}

/** One row a commitment: where it stands, the figure, the day of the last thing on record. */
export const RowsPart = ({ of: { items, next, total }, filters, resolution }: Props) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  return (
    <section aria-labelledby="commitments">
      <h2 id="commitments" class="visually-hidden">
        {w.commitments}
      </h2>
      {resolution.commitments.length > MANY && <Filters filters={filters} resolution={resolution} />}
      <table class="rows standings">
        <caption class={resolution.commitments.length > MANY ? undefined : 'visually-hidden'}>
          {w.commitments}
          <Comma />
          {counted(lang, total, commitmentForms[lang])}
        </caption>
        <thead>
          <tr>
            <th scope="col">{w.commitment}</th>
            <th scope="col">{w.status}</th>
            <th scope="col">{w.onRecord}</th>
            <th scope="col">{w.latest}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <Row of={each} resolution={resolution} />
          ))}
        </tbody>
      </table>
      <Pager label={w.pages} first={filters.cursor === null ? null : w.first} next={next} words={w.next} />
    </section>
  );
};
