import { type ListOperation, MOST_ROWS, rowsAddressOf } from '#api';
import type { Moment } from '#record';
import { numberIn, useWords } from '../i18n/words.js';
import { useReader } from '../i18n/reader.js';
import { inRowsWords } from './in-rows.words.js';

interface Props {
  readonly of: ListOperation;
  /** Of which resolution, where its address says so. */
  readonly id?: string;
  /** What narrows it down; `null`: nothing. */
  readonly params?: Readonly<Record<string, string | null>>;
  readonly moment: Moment;
  /** Whether the list goes on behind what one file holds. */
  readonly more?: boolean;
}

/** The way to a list in rows: of the day that is shown, narrowed down as it is shown. */
export const InRows = ({ of, id, params = {}, moment, more = false }: Props) => {
  const { lang, query } = useReader();
  const w = useWords(inRowsWords);
  const dated = { asOf: query['asOf'] === undefined ? null : moment.asOf, knownAt: moment.knownAt };
  const given = Object.entries({ ...params, ...dated, limit: String(MOST_ROWS) });
  const asked = new URLSearchParams(given.filter((pair): pair is [string, string] => pair[1] !== null));
  return (
    <p class="in-rows quiet">
      <a href={`${rowsAddressOf(of, ...(id === undefined ? [] : [id]))}?${asked.toString()}`} type="text/csv">
        {more ? w.first(numberIn(lang, MOST_ROWS)) : w.all}
      </a>
    </p>
  );
};
