import { useReader, useWords } from '../../i18n/index.js';
import { Layout } from '../../ui/index.js';
import { entryTasks } from '../tasks/index.js';
import { ToMyDesk } from '../to-my-desk.part.js';
import { BeginButton } from './begin.part.js';
import { myDeskWords } from './my-desk.words.js';

interface WhatProps {
  /** `null`: something happened, and there is no registered paper of it. */
  readonly paper: { readonly key: string; readonly citation: string } | null;
  readonly token: string;
}

/** What a paper tells, or what happened: one of the tasks. */
export const WhatItTellsPage = ({ paper, token }: WhatProps) => {
  const { lang } = useReader();
  const w = useWords(myDeskWords);
  const title = paper === null ? w.whatHappened : w.whatItTells;
  const about = paper === null ? {} : { paper: paper.key };
  return (
    <Layout title={title}>
      <article class="prose">
        <h1>{title}</h1>
        {paper !== null && (
          <p class="lead" dir="auto">
            {paper.citation}
          </p>
        )}
        <ul class="choices">
          {entryTasks.map(({ name, title: called }) => (
            <li>
              <BeginButton task={name} token={token} about={about}>
                {called[lang]}
              </BeginButton>
            </li>
          ))}
        </ul>
        <ToMyDesk />
      </article>
    </Layout>
  );
};
