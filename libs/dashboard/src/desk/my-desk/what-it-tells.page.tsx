import type { Paper } from '#correspondence';
import { useReader, useWords } from '../../i18n/index.js';
import { FileLinks, Layout } from '../../ui/index.js';
import { entryTasks } from '../tasks/index.js';
import { ToMyDesk } from '../to-my-desk.part.js';
import { BeginButton } from './begin.part.js';
import { myDeskWords } from './my-desk.words.js';

interface WhatProps {
  /** `null`: something happened, and there is no registered paper of it. */
  readonly paper: { readonly of: Paper; readonly citation: string } | null;
  /** Whether whoever reads enters things. */
  readonly mayRecord: boolean;
  readonly token: string;
}

/** A paper with its scan, and what it tells; or what happened: one of the tasks. */
export const WhatItTellsPage = ({ paper, mayRecord, token }: WhatProps) => {
  const { lang } = useReader();
  const w = useWords(myDeskWords);
  const title = paper === null ? w.whatHappened : w.whatItTells;
  const about = paper === null ? {} : { paper: paper.of.key };
  return (
    <Layout title={title}>
      <article class="prose">
        <h1>{title}</h1>
        {paper !== null && (
          <>
            <p class="lead" dir="auto">
              {paper.citation}
            </p>
            {paper.of.files === undefined ? (
              <p class="quiet">{w.noScan}</p>
            ) : (
              <FileLinks of={paper.of.files} event={paper.of.eventId} />
            )}
          </>
        )}
        {mayRecord && (
          <ul class="choices">
            {entryTasks.map(({ name, title: called }) => (
              <li>
                <BeginButton task={name} token={token} about={about}>
                  {called[lang]}
                </BeginButton>
              </li>
            ))}
          </ul>
        )}
        <ToMyDesk />
      </article>
    </Layout>
  );
};
