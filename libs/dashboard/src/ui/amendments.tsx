import type { AmendmentShown } from '#record';
import type { Served } from '#actions';
import type { Source } from '#kernel';
import { amendmentsWords } from './amendments.words.js';
import { useReader } from '../i18n/reader.js';
import { SourceNote } from './record.js';
import { Comma, DateText, Text } from './text.js';
import type { TitleOf } from './titles.js';
import { ServedLink } from './titles.js';
import { useWords } from '../i18n/words.js';

const Serving = ({
  title,
  of,
  titleOf,
}: {
  readonly title: string;
  readonly of: readonly Served[];
  readonly titleOf: TitleOf;
}) => {
  const w = useWords(amendmentsWords);
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {of.length === 0 && w.nothingServed}
        {of.map((served, index) => (
          <>
            {index > 0 && <Comma />}
            <ServedLink of={served} titleOf={titleOf} />
          </>
        ))}
      </dd>
    </div>
  );
};

/** What it rested on before: shown where that is another source than the one it rests on since. */
const otherSource = ({ sourceBefore, source }: AmendmentShown): Source | null =>
  JSON.stringify(sourceBefore) === JSON.stringify(source) ? null : sourceBefore;

const Amended = ({ of, titleOf }: { readonly of: AmendmentShown; readonly titleOf: TitleOf }) => {
  const { lang } = useReader();
  const w = useWords(amendmentsWords);
  const { eventId, event, does, before, since, reason, source, recordedAt, withdrawnBy, servesBefore, servesSince } =
    of;
  const same = before !== null && before[lang] === since?.[lang];
  const sourceBefore = otherSource(of);
  return (
    <li id={eventId}>
      <h3>
        {w[does]}
        <Comma />
        <DateText on={recordedAt.slice(0, 10)} />
        {before === null && ` (${w.ofAnother})`}
      </h3>
      <dl class="facts">
        {before !== null && !same && (
          <div class="before">
            <dt>{w.before}</dt>
            <dd>
              <del>{before[lang]}</del>
            </dd>
          </div>
        )}
        {since !== null && (
          <div>
            <dt>{same ? w.unchanged : w.since}</dt>
            <dd>{since[lang]}</dd>
          </div>
        )}
        {servesBefore !== null && <Serving title={w.servedBefore} of={servesBefore} titleOf={titleOf} />}
        {servesSince !== null && <Serving title={w.serving} of={servesSince} titleOf={titleOf} />}
        {sourceBefore !== null && (
          <div>
            <dt>{w.sourceBefore}</dt>
            <dd>
              <SourceNote of={sourceBefore} event={event} />
            </dd>
          </div>
        )}
        <div>
          <dt>{w.reason}</dt>
          <dd>
            <Text of={reason} />
          </dd>
        </div>
      </dl>
      <SourceNote of={source} event={eventId} />
      {withdrawnBy !== null && <p>{w.undone}</p>}
    </li>
  );
};

interface Props {
  readonly of: readonly AmendmentShown[];
  readonly titleOf: TitleOf;
  /** Whether they open only when they are asked for. */
  readonly folded?: boolean;
}

/** How something came to read as it does: every change, with its reason, and what stood before. Nothing where nothing was changed. */
export const Amendments = ({ of, titleOf, folded = false }: Props) => {
  const w = useWords(amendmentsWords);
  if (of.length === 0) return null;
  const list = (
    <ol class="entries">
      {of.map((each) => (
        <Amended of={each} titleOf={titleOf} />
      ))}
    </ol>
  );
  return folded ? (
    <details class="changes">
      <summary>{w.changes}</summary>
      {list}
    </details>
  ) : (
    <section aria-labelledby="changes">
      <h2 id="changes">{w.changes}</h2>
      {list}
    </section>
  );
};
