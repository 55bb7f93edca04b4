import type { DeskEntry } from '#record';
import { useWords } from '../../i18n/index.js';
import { places } from '../../routing/index.js';
import { Layout } from '../../ui/index.js';
import { PostForm } from '../form.part.js';
import { ToMyDesk } from '../to-my-desk.part.js';
import { Entries } from './entries.part.js';
import { handlingPageWords } from './handling.words.js';
import { type Told, TellPart } from './told.part.js';

interface CheckListProps extends Told {
  readonly entries: readonly DeskEntry[];
  /** Who looks at it, by an opaque id. */
  readonly by: string;
  readonly token: string;
  readonly ticked: ReadonlySet<string>;
}

/** What waits for a second person: each entry beside its source, all of one list checked in one act. */
export const CheckListPage = ({ entries, by, token, ticked, ...told }: CheckListProps) => {
  const w = useWords(handlingPageWords);
  return (
    <Layout title={w.checkList}>
      <article>
        <h1>{w.checkList}</h1>
        <TellPart {...told} />
        {entries.length === 0 ? (
          <p class="lead">{w.nothingToCheck}</p>
        ) : (
          <>
            <p class="lead">{w.checkLead}</p>
            <PostForm to={places.checkList} token={token}>
              <Entries
                entries={entries}
                ticked={ticked}
                caption={w.checkList}
                notFor={({ enteredBy }) => (enteredBy === by ? w.own : null)}
              />
              <button type="submit">{w.checked}</button>
            </PostForm>
          </>
        )}
        <ToMyDesk />
      </article>
    </Layout>
  );
};
