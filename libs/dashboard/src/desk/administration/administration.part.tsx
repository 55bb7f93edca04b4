import type { ComponentChildren } from 'preact';
import { functionsToGive } from '#record';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Layout } from '../../ui/index.js';
import { administrationWords } from './administration.words.js';
import { administrationRefusals } from './refusals.words.js';

/** Why a form is shown again. */
export type AdministrationRefusal = keyof typeof administrationRefusals;

interface AdministrationPageProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A page for whoever administers, with the way to the others. */
export const AdministrationPage = ({ title, children }: AdministrationPageProps) => {
  const w = useWords(administrationWords);
  return (
    <Layout title={title}>
      <nav class="kinds" aria-label={w.title}>
        <ul>
          <li>
            <Link to={places.people}>{w.people}</Link>
          </li>
          <li>
            <Link to={places.tokens}>{w.tokens}</Link>
          </li>
        </ul>
      </nav>
      <article class="prose">
        <h1>{title}</h1>
        {children}
      </article>
    </Layout>
  );
};

/** What was against it, where something was. */
export const RefusedNote = ({ why }: { readonly why: AdministrationRefusal | null }) => {
  const w = useWords(administrationRefusals);
  return why === null ? null : (
    <p id="refused" class="refused" role="alert">
      {w[why]}
    </p>
  );
};

/** What somebody or something is to be. */
export const FunctionField = ({ chosen }: { readonly chosen: string }) => {
  const w = useWords(administrationWords);
  const { lang } = useReader();
  return (
    <div class="field">
      <label for="desk-role">{w.function}</label>
      <select id="desk-role" name="role">
        {functionsToGive.map(({ role, words }) => (
          <option value={role} selected={role === chosen}>
            {words[lang]}
          </option>
        ))}
      </select>
    </div>
  );
};

/** A day as machines write it, which is short enough for a table. */
export const Day = ({ at }: { readonly at: string }) => (
  <time datetime={at.slice(0, 10)}>
    <bdi dir="ltr">{at.slice(0, 10)}</bdi>
  </time>
);
