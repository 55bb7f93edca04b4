import { colon } from '#kernel';
import { Link, linkHere, places } from '../../routing/index.js';
import { useReader, useWords } from '../../i18n/index.js';
import { Layout } from '../../ui/index.js';
import { ToMyDesk } from '../to-my-desk.part.js';
import { partsOf } from '../tasks/correct/parts.js';
import { BeginButton } from './begin.part.js';
import type { FoundEntry, Wanted } from './found.js';
import { myDeskWords } from './my-desk.words.js';

interface FindProps {
  readonly wanted: Wanted;
  /** `null`: nothing was looked for. */
  readonly found: readonly FoundEntry[] | null;
  readonly token: string;
}

/** An entry by its day, its number or its words, to be corrected or withdrawn. */
export const FindEntryPage = ({ wanted: { day, number, words }, found, token }: FindProps) => {
  const reader = useReader();
  const w = useWords(myDeskWords);
  return (
    <Layout title={w.find}>
      <article class="prose">
        <h1>{w.find}</h1>
        <form class="desk" method="get" action={linkHere({ ...reader, place: places.findEntry, query: {} }, {})}>
          <div class="field">
            <label for="desk-day">{w.findDay}</label>
            <input id="desk-day" type="text" name="day" value={day} dir="auto" autocomplete="off" />
          </div>
          <div class="field">
            <label for="desk-number">{w.findNumber}</label>
            <input id="desk-number" type="text" name="number" value={number} dir="auto" autocomplete="off" />
          </div>
          <div class="field">
            <label for="desk-words">{w.findWords}</label>
            <input id="desk-words" type="text" name="words" value={words} dir="auto" autocomplete="off" />
          </div>
          <div class="field">
            <button type="submit">{w.search}</button>
          </div>
        </form>
        {found !== null && (
          <section>
            <h2>{w.found}</h2>
            {found.length === 0 && <p>{w.none}</p>}
            <ul class="on-desk">
              {found.map(({ stream, event, sentence, day: dated, body }) => (
                <li>
                  <p>{sentence[reader.lang]}</p>
                  <div class="side-by-side">
                    {dated !== null && (
                      <BeginButton
                        task="correct"
                        token={token}
                        about={{ stream, event }}
                        label={`${w.correct}${colon[reader.lang]}${sentence[reader.lang]}`}
                      >
                        {w.correct}
                      </BeginButton>
                    )}
                    {partsOf(body).length > 0 && (
                      <Link to={places.correctEntry} params={{ stream, event }} class="button">
                        {w.correctMore}
                        <span class="visually-hidden">
                          {colon[reader.lang]}
                          {sentence[reader.lang]}
                        </span>
                      </Link>
                    )}
                    <BeginButton
                      task="withdraw"
                      token={token}
                      about={{ stream, event }}
                      label={`${w.withdraw}${colon[reader.lang]}${sentence[reader.lang]}`}
                    >
                      {w.withdraw}
                    </BeginButton>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ToMyDesk />
      </article>
    </Layout>
  );
};
