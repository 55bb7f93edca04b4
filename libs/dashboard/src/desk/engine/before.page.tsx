import type { Words } from '#kernel';
import type { Preview } from '#record';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Layout } from '../../ui/index.js';
import { PostForm } from '../form.part.js';
import { PreviewPart } from '../preview.part.js';
import { ToMyDesk } from '../to-my-desk.part.js';
import type { Form } from './at-hand.js';
import { AtHandShown } from './draft.page.js';
import { engineWords } from './engine.words.js';
import type { Task } from './task.js';

const Sentences = ({ of }: { readonly of: readonly Words[] }) => {
  const { lang } = useReader();
  return (
    <ul class="sentences">
      {of.map((words) => (
        <li>{words[lang]}</li>
      ))}
    </ul>
  );
};

/** Whether a task registers a paper, from which more may be entered then. */
export const isOfPaper = ({ name }: Pick<Task, 'name'>): boolean => ['incoming', 'reply', 'outgoing'].includes(name);

interface BeforeProps {
  readonly id: string;
  readonly task: Task;
  readonly form: Form;
  readonly token: string;
  readonly preview: Preview;
}

/** What would stand in the record, before it does. */
export const BeforePage = ({ id, task, form, token, preview }: BeforeProps) => {
  const { lang } = useReader();
  const w = useWords(engineWords);
  return (
    <Layout title={w.before}>
      <article class="prose">
        <h1>{w.before}</h1>
        <p class="lead">{task.title[lang]}</p>
        <AtHandShown form={form} />
        <PreviewPart of={preview} />
        <PostForm to={places.enterDraft(id)} token={token}>
          {isOfPaper(task) ? (
            <>
              <button type="submit" name="then" value="desk">
                {w.registerOnly}
              </button>
              <button type="submit" name="then" value="more">
                {w.registerAndEnter}
              </button>
            </>
          ) : (
            <button type="submit">{w.enter}</button>
          )}
        </PostForm>
        <p>
          <Link to={places.draft(id)}>{w.back}</Link>
        </p>
        <ToMyDesk />
      </article>
    </Layout>
  );
};

interface MovedProps {
  readonly id: string;
  readonly token: string;
  readonly meanwhile: readonly Words[];
  readonly yours: readonly Words[];
}

/** Somebody else was faster: both texts, and neither takes the other's place. */
export const MovedPage = ({ id, token, meanwhile, yours }: MovedProps) => {
  const w = useWords(engineWords);
  return (
    <Layout title={w.moved}>
      <article class="prose">
        <h1>{w.moved}</h1>
        <p class="lead">{w.movedLead}</p>
        <h2>{w.meanwhile}</h2>
        <Sentences of={meanwhile} />
        <h2>{w.yours}</h2>
        <Sentences of={yours} />
        <PostForm to={places.lookAgain(id)} token={token}>
          <button type="submit">{w.lookAgain}</button>
        </PostForm>
        <p>
          <Link to={places.draft(id)}>{w.back}</Link>
        </p>
        <ToMyDesk />
      </article>
    </Layout>
  );
};

interface EnteredProps {
  readonly task: Task;
  /** Where it is in the record; `null` where no page shows it. */
  readonly place: string | null;
  /** Whether it waits for a second person before anybody sees it. */
  readonly waits: boolean;
  /** The paper that it was entered from, or that was registered; `null` for none. */
  readonly paper: string | null;
}

export const EnteredPage = ({ task, place, waits, paper }: EnteredProps) => {
  const { lang } = useReader();
  const w = useWords(engineWords);
  return (
    <Layout title={w.entered}>
      <article class="prose">
        <h1>{w.entered}</h1>
        <p class="lead">{task.title[lang]}</p>
        {waits && <p>{w.waits}</p>}
        {place !== null && (
          <p>
            <Link to={place}>{w.show}</Link>
          </p>
        )}
        {paper !== null && (
          <p>
            <Link to={places.whatItTells} params={{ paper }}>
              {w.tellsMore}
            </Link>
          </p>
        )}
        <ToMyDesk />
      </article>
    </Layout>
  );
};
