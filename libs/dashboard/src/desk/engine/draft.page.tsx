import type { Draft } from './draft.js';
import { useReader, useWords } from '../../i18n/index.js';
import { places } from '../../routing/index.js';
import { FileSaid, Layout } from '../../ui/index.js';
import { PostForm } from '../form.part.js';
import { engineWords } from './engine.words.js';
import { FaultSummary, FormField } from './field.part.js';
import type { Fault } from './faults.js';
import type { Form } from './at-hand.js';
import type { Task } from './task.js';
import { ToMyDesk } from '../to-my-desk.part.js';

interface DraftProps {
  readonly draft: Pick<Draft, 'id' | 'fields'>;
  readonly task: Task;
  readonly form: Form;
  readonly token: string;
  readonly faults: readonly Fault[];
}

/** What is asked, which is not what the paper in hand says by itself. */
const askedIn = ({ fields }: Pick<Task, 'fields'>, { paper }: Pick<Form, 'paper'>): Task['fields'] =>
  fields.filter(({ withoutPaper }) => withoutPaper !== true || paper === null);

/** From what it is entered, or what is corrected, and what was sent with it: shown, not typed again. */
export const AtHandShown = ({
  form: { paper, entry, scans },
}: {
  readonly form: Pick<Form, 'paper' | 'entry' | 'scans'>;
}) => {
  const { lang } = useReader();
  const w = useWords(engineWords);
  if (paper === null && entry === null && scans.length === 0) return null;
  return (
    <dl class="facts">
      {paper !== null && (
        <>
          <dt>{w.fromPaper}</dt>
          <dd dir="auto">{paper.source.citation}</dd>
        </>
      )}
      {entry !== null && (
        <>
          <dt>{w.entry}</dt>
          <dd>{entry.sentence[lang]}</dd>
        </>
      )}
      {scans.length > 0 && (
        <>
          <dt>{w.scans}</dt>
          {scans.map((scan) => (
            <dd>
              <FileSaid of={scan} href={null} />
            </dd>
          ))}
        </>
      )}
    </dl>
  );
};

/** The form of a task, with what was typed so far. */
export const DraftPage = ({ draft: { id, fields: typed }, task, form, token, faults }: DraftProps) => {
  const { lang } = useReader();
  const w = useWords(engineWords);
  const asked = askedIn(task, form);
  const title = task.title[lang];
  return (
    <Layout title={title}>
      <article class="prose">
        <h1>{title}</h1>
        {/* Those that were sent are beside their field. */}
        <AtHandShown form={{ ...form, scans: [] }} />
        <FaultSummary faults={faults} fields={asked} />
        <PostForm to={places.draft(id)} token={token} withFiles>
          {asked.map((field) => (
            <FormField
              field={field}
              form={form}
              typed={typed}
              fault={faults.find((fault) => fault.field === field.name)}
            />
          ))}
          <div class="field">
            <button type="submit">{w.goOn}</button>
          </div>
        </PostForm>
        <PostForm to={places.putAside(id)} token={token}>
          <button type="submit">{w.putAside}</button>
        </PostForm>
        <ToMyDesk />
      </article>
    </Layout>
  );
};
