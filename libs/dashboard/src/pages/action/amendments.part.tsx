import type { AmendmentShown } from '#api';
import { Comma, DateText, SourceNote, Text, useReader, useWords } from '../../house/index.js';
import { actionWords } from './action.words.js';

const Amended = ({ of }: { readonly of: AmendmentShown }) => {
  const { lang } = useReader();
  const w = useWords(actionWords);
  const { eventId, does, before, since, reason, source, recordedAt, withdrawnBy } = of;
  return (
    <li id={eventId}>
      <h3>
        {w[does]}
        <Comma />
        <DateText on={recordedAt.slice(0, 10)} withHijri={false} />
        {before === null && ` (${w.ofAnother})`}
      </h3>
      <dl class="facts">
        {before !== null && (
          <div class="before">
            <dt>{w.before}</dt>
            <dd>
              <del>{before[lang]}</del>
            </dd>
          </div>
        )}
        {since !== null && (
          <div>
            <dt>{w.since}</dt>
            <dd>{since[lang]}</dd>
          </div>
        )}
        <div>
          <dt>{w.reason}</dt>
          <dd>
            <Text of={reason} />
          </dd>
        </div>
      </dl>
      <SourceNote of={source} />
      {withdrawnBy !== null && <p>{w.undone}</p>}
    </li>
  );
};

/** How the action came to read as it does: every change, with its reason, and what stood before. */
export const AmendmentsPart = ({ of }: { readonly of: readonly AmendmentShown[] }) => {
  const w = useWords(actionWords);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{w.changes}</h2>
      <ol class="entries">
        {of.map((each) => (
          <Amended of={each} />
        ))}
      </ol>
    </section>
  );
};
