import { useReader, useWords } from '../../i18n/index.js';
import { places } from '../../routing/index.js';
import { Layout } from '../../ui/index.js';
import { PostForm } from '../form.part.js';
import { partsOf } from '../tasks/correct/parts.js';
import { partWords } from '../tasks/correct/parts.words.js';
import { ToMyDesk } from '../to-my-desk.part.js';
import type { FoundEntry } from './found.js';
import { myDeskWords } from './my-desk.words.js';

interface CorrectProps {
  readonly entry: Pick<FoundEntry, 'stream' | 'event' | 'sentence' | 'body'>;
  readonly token: string;
}

/** What of an entry is corrected: of much, a part or some. */
export const CorrectEntryPage = ({ entry: { stream, event, sentence, body }, token }: CorrectProps) => {
  const { lang } = useReader();
  const w = useWords(myDeskWords);
  return (
    <Layout title={w.whichPart}>
      <article class="prose">
        <h1>{w.whichPart}</h1>
        <p class="lead">{sentence[lang]}</p>
        <PostForm to={places.beginTask} token={token}>
          <input type="hidden" name="task" value="correct" />
          <input type="hidden" name="stream" value={stream} />
          <input type="hidden" name="event" value={event} />
          {partsOf(body).map((name) => (
            <label class="tick">
              <input type="checkbox" name={`part ${name}`} value="yes" />
              {partWords[name][lang]}
            </label>
          ))}
          <button type="submit">{w.goOn}</button>
        </PostForm>
        <ToMyDesk />
      </article>
    </Layout>
  );
};
