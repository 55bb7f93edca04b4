import { colon, type Words } from '#kernel';
import { linkHere, places } from '../../routing/index.js';
import { useReader, useWords } from '../../i18n/index.js';
import { Layout } from '../../ui/index.js';
import { ToMyDesk } from '../to-my-desk.part.js';
import { BeginButton } from './begin.part.js';
import { myDeskWords } from './my-desk.words.js';

export interface FoundEntry {
  readonly stream: string;
  readonly event: string;
  readonly sentence: Words;
  /** Whether it speaks of a day. */
  readonly dated: boolean;
}

interface FindProps {
  readonly day: string;
  readonly number: string;
  /** `null`: nothing was looked for. */
  readonly found: readonly FoundEntry[] | null;
  readonly token: string;
}

/** An entry by its day or its number, to be corrected or withdrawn. */
export const FindEntryPage = ({ day, number, found, token }: FindProps) => {
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
            <button type="submit">{w.search}</button>
          </div>
        </form>
        {found !== null && (
          <section>
            <h2>{w.found}</h2>
            {found.length === 0 && <p>{w.none}</p>}
            <ul class="on-desk">
              {found.map(({ stream, event, sentence, dated }) => (
                <li>
                  <p>{sentence[reader.lang]}</p>
                  <div class="side-by-side">
                    {dated && (
                      <BeginButton
                        task="correct"
                        token={token}
                        about={{ stream, event }}
                        label={`${w.correct}${colon[reader.lang]}${sentence[reader.lang]}`}
                      >
                        {w.correct}
                      </BeginButton>
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
