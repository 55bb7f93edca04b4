import type { Moment } from '#record';
import { layoutWords } from './layout.words.js';
import { linkHere } from '../routing/link.js';
import { lastDay } from '#api';
import { useReader } from '../i18n/reader.js';
import { dateBeside } from './text.js';
import { useWords } from '../i18n/words.js';

/** Parameters that belong to a day or a list as it was: they do not survive a change of day. */
const gone = new Set(['asOf', 'knownAt', 'cursor', 'minPosition']);

/** Turns the page back in time: a date field, what was known when, and a sentence where another day than today is shown. */
export const MomentBar = ({ moment: { asOf, knownAt } }: { readonly moment: Moment }) => {
  const reader = useReader();
  const { lang, query, today } = reader;
  const w = useWords(layoutWords);
  const elsewhere = asOf !== today || knownAt !== null;
  const day = dateBeside(asOf, lang);
  return (
    <section class="moment" aria-label={w.showDay}>
      <form method="get" action={linkHere({ ...reader, query: {} }, {})}>
        {Object.entries(query)
          .filter(([name]) => !gone.has(name))
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <div class="moment-fields">
          <label for="as-of">{w.showDay}</label>
          <input id="as-of" type="date" name="asOf" value={asOf} max={lastDay(today)} />
          <button type="submit">{w.show}</button>
        </div>
        <details open={knownAt !== null}>
          <summary>{w.history}</summary>
          <div class="moment-fields">
            <label for="known-at">{w.knownOn}</label>
            <input
              id="known-at"
              type="date"
              name="knownAt"
              value={knownAt?.slice(0, 10)}
              aria-describedby="known-help"
            />
          </div>
          <p id="known-help" class="quiet">
            {w.knownHelp}
          </p>
        </details>
      </form>
      {elsewhere && (
        <p class="moment-note" role="note">
          {asOf > today ? w.standsAhead(day) : w.standsOn(day)}{' '}
          {knownAt !== null && w.knewOn(dateBeside(knownAt.slice(0, 10), lang))}{' '}
          <a href={linkHere(reader, { asOf: null, knownAt: null, cursor: null })}>{w.backToToday}</a>
        </p>
      )}
    </section>
  );
};
