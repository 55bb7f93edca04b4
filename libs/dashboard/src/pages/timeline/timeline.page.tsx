import { MOST_ROWS } from '#api';
import type { PartyShown, Timeline, TimelineQuery } from '#record';
import type { Resolution } from '#register';
import { counted, numberIn, useReader, useWords } from '../../i18n/index.js';
import { Bars, Entries, InRows, Layout, Pager } from '../../ui/index.js';
import type { TimelineFilters } from './filters.part.js';
import { Filters } from './filters.part.js';
import { entryForms, timelineWords } from './timeline.words.js';

interface Props {
  readonly timeline: Timeline;
  readonly filters: TimelineFilters;
  /** As the list was asked for, each key by itself. */
  readonly asked: TimelineQuery;
  readonly parties: readonly PartyShown[];
  readonly resolutions: readonly Resolution[];
}

/** How the list lies over the years, as a picture and as the table it is drawn from. */
const Density = ({ of }: { readonly of: Timeline['byYear'] }) => {
  const { lang } = useReader();
  const w = useWords(timelineWords);
  return (
    <section aria-labelledby="density">
      <h2 id="density">{w.density}</h2>
      <Bars title={w.density} of={of} />
      <details>
        <summary>{w.densityNote}</summary>
        <table class="rows few">
          <caption class="visually-hidden">{w.density}</caption>
          <thead>
            <tr>
              <th scope="col">{w.year}</th>
              <th scope="col">{w.onRecord}</th>
            </tr>
          </thead>
          <tbody>
            {of.map(({ year, count }) => (
              <tr>
                <th scope="row">{year}</th>
                <td data-label={w.onRecord}>{numberIn(lang, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
};

const narrowedBy = ({ kind, resolution, paragraph, commitment, party, from, to, q }: TimelineQuery) => ({
  kind,
  resolution,
  paragraph,
  commitment,
  party,
  from,
  to,
  q,
});

/** The timeline: one sentence each, newest first, narrowed down by the form above it. */
export const TimelinePage = ({ timeline, filters, asked, parties, resolutions }: Props) => {
  const reader = useReader();
  const w = useWords(timelineWords);
  const { items, next, total, byYear } = timeline;
  return (
    <Layout title={w.title} moment={timeline}>
      <header class="page-head">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Filters filters={filters} parties={parties} resolutions={resolutions} />
      <p class="quiet" role="status">
        {counted(reader.lang, total, entryForms[reader.lang])}
      </p>
      {items.length === 0 ? <p>{w.none}</p> : <Entries of={items} moment={timeline} />}
      <InRows of="listActions" params={narrowedBy(asked)} moment={timeline} more={total > MOST_ROWS} />
      <Pager label={w.pages} first={filters.cursor === null ? null : w.first} next={next} words={w.next} />
      {byYear.length > 0 && <Density of={byYear} />}
    </Layout>
  );
};
