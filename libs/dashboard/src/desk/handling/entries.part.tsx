import { randomUUID } from 'node:crypto';
import { colon, audienceWords } from '#kernel';
import type { DeskEntry } from '#record';
import { sliceNamed } from '#record';
import { useReader, useWords } from '../../i18n/index.js';
import { Citation, DateText, Text } from '../../ui/index.js';
import { handlingPageWords } from './handling.words.js';
import { ScansOf } from './scans.part.js';

/** What a box of a list is called: each once in a form. */
const boxOf = ({ stream, event }: Pick<DeskEntry, 'stream' | 'event'>): string => `entry ${stream} ${event}`;

interface EntryProps {
  readonly entry: DeskEntry;
  /** Why it cannot be ticked; `null`: it can. */
  readonly notFor?: string | null;
  readonly ticked: boolean;
}

const Called = ({ entry: { title, slice } }: Pick<EntryProps, 'entry'>) => {
  const { lang } = useReader();
  return title === null ? <>{sliceNamed(slice)?.words.title[lang]}</> : <Text of={title} />;
};

const Said = ({ entry }: Pick<EntryProps, 'entry'>) => {
  const { lang } = useReader();
  const w = useWords(handlingPageWords);
  const { before, sentence, reason } = entry;
  if (before === null) return <p>{sentence[lang]}</p>;
  return (
    <dl class="facts">
      <dt>{w.before}</dt>
      <dd>{before[lang]}</dd>
      <dt>{w.since}</dt>
      <dd>{sentence[lang]}</dd>
      {reason !== null && (
        <>
          <dt>{w.reason}</dt>
          <dd>
            <Text of={reason} />
          </dd>
        </>
      )}
    </dl>
  );
};

const Row = ({ entry, notFor = null, ticked }: EntryProps) => {
  const { lang } = useReader();
  const w = useWords(handlingPageWords);
  const box = boxOf(entry);
  const { distribution, source, enteredAt } = entry;
  return (
    <tr>
      <td data-label={w.tick}>
        {notFor === null && (
          <input
            type="checkbox"
            name={box}
            value="yes"
            checked={ticked}
            aria-label={`${w.choose}${colon[lang]}${entry.sentence[lang]}`}
          />
        )}
      </td>
      <th scope="row">
        <Called entry={entry} />
      </th>
      <td data-label={w.entry}>
        <Said entry={entry} />
        <p class="quiet">
          {w.enteredOn} <DateText on={enteredAt.slice(0, 10)} withHijri={false} />
          {distribution !== 'desk' && (
            <>
              <br />
              {w.seenNow}
              {colon[lang]}
              {audienceWords[distribution][lang]}
            </>
          )}
          {notFor !== null && (
            <>
              <br />
              {notFor}
            </>
          )}
        </p>
      </td>
      <td data-label={w.source}>
        {source === null ? <span class="quiet">{w.noSource}</span> : <Citation source={source} />}
        <ScansOf entry={entry} />
      </td>
    </tr>
  );
};

interface EntriesProps {
  readonly entries: readonly DeskEntry[];
  readonly ticked: ReadonlySet<string>;
  readonly caption: string;
  readonly notFor?: (entry: DeskEntry) => string | null;
}

/** Entries with their sources beside them, each to be ticked. */
export const Entries = ({ entries, ticked, caption, notFor = () => null }: EntriesProps) => {
  const w = useWords(handlingPageWords);
  return (
    <>
      <input type="hidden" name="list" value={randomUUID()} />
      <table class="rows">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w.tick}</th>
            <th scope="col">{w.what}</th>
            <th scope="col">{w.entry}</th>
            <th scope="col">{w.source}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row entry={entry} notFor={notFor(entry)} ticked={ticked.has(boxOf(entry))} />
          ))}
        </tbody>
      </table>
    </>
  );
};
