import type { DateList, DateListed, datesOrders } from '#record';
import { isolate, textIn } from '#kernel';
import type { Resolution } from '#register';
import { counted, useReader, useWords } from '../../i18n/index.js';
import { Link, linkHere, places } from '../../routing/index.js';
import {
  Colon,
  DateText,
  FoldedFilters,
  Layout,
  Pager,
  PartyNames,
  plain,
  ResolutionLink,
  Select,
  Text,
  useDue,
} from '../../ui/index.js';
import { datesWords, spanForms } from './dates.words.js';

type Order = (typeof datesOrders)[number];

interface Props {
  readonly dates: DateList;
  readonly asked: { readonly resolution: string | null; readonly order: Order | null; readonly cursor: unknown };
  readonly resolutions: readonly Resolution[];
}

const [MOST_DAYS, MOST_MONTHS] = [60, 24];
const [DAYS_IN_MONTH, DAYS_IN_YEAR] = [30.44, 365.25];

/** "in 33 days", "2 years ago": rounded down, as one would say it. */
const useHowLong = ({ days, passed }: DateListed): string => {
  const { lang } = useReader();
  const w = useWords(datesWords);
  if (days === 0) return w.today;
  const months = Math.floor(days / DAYS_IN_MONTH);
  const [unit, n] =
    days <= MOST_DAYS
      ? (['days', days] as const)
      : months < MOST_MONTHS
        ? (['months', months] as const)
        : (['years', Math.floor(days / DAYS_IN_YEAR)] as const);
  return (passed ? w.since : w.inTime)(counted(lang, n, spanForms[unit][lang]));
};

const Row = ({ of, resolutions }: { readonly of: DateListed; readonly resolutions: readonly Resolution[] }) => {
  const w = useWords(datesWords);
  const { resolution, progress, on, passed } = of;
  const due = useDue(progress);
  const howLong = useHowLong(of);
  const period = passed ? null : (progress.nextDue?.period ?? null);
  return (
    <tr>
      <td data-label={w.date}>
        {period === null ? <DateText on={on} withHijri={false} /> : <time datetime={on}>{w.periodEnds(period)}</time>}
      </td>
      <th scope="row">
        <Link to={places.commitment(resolution, progress.key)}>
          <Text of={progress.title} />
        </Link>{' '}
        <span class="quiet">
          (<ResolutionLink id={resolution} among={resolutions} />)
        </span>
      </th>
      <td data-label={progress.responsible.length === 0 ? undefined : w.who}>
        <PartyNames codes={progress.responsible} />
      </td>
      <td data-label={w.howLong}>{howLong}</td>
      {passed && <td data-label={w.record}>{due}</td>}
    </tr>
  );
};

const orders = { date: 'date', who: 'who', commitment: 'commitment' } as const;

interface TableProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly of: readonly DateListed[];
  readonly asked: Props['asked'];
  readonly resolutions: readonly Resolution[];
}

/** Its heads that can be sorted by lead to that order. */
const Table = ({ id, title, note, of, asked, resolutions }: TableProps) => {
  const reader = useReader();
  const w = useWords(datesWords);
  if (of.length === 0) return null;
  const heads = [orders.date, orders.commitment, orders.who];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table class="rows dates">
        <caption class={note === undefined ? 'visually-hidden' : undefined}>{note ?? title}</caption>
        <thead>
          <tr>
            {heads.map((order) => (
              <th scope="col" aria-sort={(asked.order ?? 'date') === order ? 'ascending' : undefined}>
                <a href={linkHere(reader, { order: order === 'date' ? null : order, cursor: null })}>{w[order]}</a>
              </th>
            ))}
            <th scope="col">{w.howLong}</th>
            {of.some(({ passed }) => passed) && <th scope="col">{w.record}</th>}
          </tr>
        </thead>
        <tbody>
          {of.map((each) => (
            <Row of={each} resolutions={resolutions} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Filters = ({ asked, resolutions }: Omit<Props, 'dates'>) => {
  const { lang } = useReader();
  const w = useWords(datesWords);
  const known = resolutions.map(({ id, designation, title }) => ({
    value: id,
    shown: designation === null ? plain(title, lang) : isolate(textIn(designation, lang).text),
  }));
  const sorts = Object.values(orders).map((order) => ({ value: order === 'date' ? '' : order, shown: w[order] }));
  return (
    <FoldedFilters open={asked.resolution !== null}>
      <Select name="resolution" label={w.resolution} chosen={asked.resolution} options={known} all={w.all} />
      <Select name="order" label={w.sort} chosen={asked.order ?? ''} options={sorts} all={null} />
    </FoldedFilters>
  );
};

/** What falls due, the next first, then what has passed and is not met on record: with who it is entrusted to, and how long. */
export const DatesPage = ({ dates, asked, resolutions }: Props) => {
  const w = useWords(datesWords);
  const { items, next } = dates;
  const only = asked.resolution === null ? undefined : asked.resolution;
  return (
    <Layout title={w.title} moment={dates}>
      <header class="page-head">
        {only !== undefined && (
          <p class="eyebrow">
            {w.resolution}
            <Colon />
            <ResolutionLink id={only} among={resolutions} />
          </p>
        )}
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Filters asked={asked} resolutions={resolutions} />
      {items.length === 0 && <p>{w.none}</p>}
      <Table
        id="to-come"
        title={w.next}
        of={items.filter(({ passed }) => !passed)}
        asked={asked}
        resolutions={resolutions}
      />
      <Table
        id="passed"
        title={w.passed}
        note={w.passedNote}
        of={items.filter(({ passed }) => passed)}
        asked={asked}
        resolutions={resolutions}
      />
      <Pager label={w.pages} first={asked.cursor === null ? null : w.first} next={next} words={w.following} />
    </Layout>
  );
};
