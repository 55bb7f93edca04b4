import type { ComponentChildren } from 'preact';
import { type Lang, languages } from '#kernel';
import { useReader, useWords } from '../i18n/index.js';
import { linkHere } from '../routing/index.js';
import { languageNames, Layout } from '../ui/index.js';
import { deskWords, refusedWords } from './desk.words.js';

/** Why a form is shown again. */
export type Refused = keyof typeof refusedWords;

interface DeskFormProps {
  /** One of `places`. */
  readonly to: string;
  readonly token: string;
  readonly refused?: Refused | null;
  /** Whether files are sent with it. */
  readonly withFiles?: boolean;
  readonly children: ComponentChildren;
}

const refusedId = 'refused';

/** Sends to the desk what it holds, and what shows that it was made for this browser. */
export const PostForm = ({ to, token, refused = null, withFiles = false, children }: DeskFormProps) => {
  const reader = useReader();
  const w = useWords(refusedWords);
  return (
    <form
      class="desk"
      method="post"
      action={linkHere({ ...reader, place: to, query: {} }, {})}
      enctype={withFiles ? 'multipart/form-data' : undefined}
    >
      <input type="hidden" name="token" value={token} />
      {refused !== null && (
        <p id={refusedId} class="refused" role="alert">
          {w[refused]}
        </p>
      )}
      {children}
    </form>
  );
};

interface DoorPageProps extends DeskFormProps {
  readonly title: string;
  /** What else there is for whoever has nothing for this form. */
  readonly otherwise: ComponentChildren;
}

/** A page by which somebody comes in: one form, sent by one button. */
export const DoorPage = ({ title, otherwise, children, ...form }: DoorPageProps) => {
  const w = useWords(deskWords);
  return (
    <Layout title={title}>
      <article class="prose">
        <h1>{title}</h1>
        <PostForm {...form}>
          {children}
          <div class="field">
            <button type="submit">{w.enter}</button>
          </div>
        </PostForm>
        {otherwise}
      </article>
    </Layout>
  );
};

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly type?: 'text' | 'password';
  readonly value?: string;
  readonly autocomplete: string;
  /** Whether what was typed here is why the form is shown again. */
  readonly wrong?: boolean;
  readonly dir?: 'ltr' | 'auto';
  readonly optional?: boolean;
}

export const Field = (props: FieldProps) => {
  const { name, label, help, type = 'text', value, autocomplete, wrong = false, dir, optional = false } = props;
  const id = `desk-${name}`;
  const described = [...(wrong ? [refusedId] : []), ...(help === undefined ? [] : [`${id}-help`])];
  const input = {
    id,
    name,
    value,
    autocomplete,
    dir,
    required: !optional,
    autocapitalize: 'none' as const,
    spellcheck: false,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'password' ? <input type="password" {...input} /> : <input type="text" {...input} />}
      {help !== undefined && (
        <p id={`${id}-help`} class="quiet">
          {help}
        </p>
      )}
    </div>
  );
};

interface LangFieldProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: Lang;
}

export const LangField = ({ name, label, chosen }: LangFieldProps) => (
  <div class="field">
    <label for={`desk-${name}`}>{label}</label>
    <select id={`desk-${name}`} name={name}>
      {languages.map((lang) => (
        <option value={lang} lang={lang} selected={lang === chosen}>
          {languageNames[lang]}
        </option>
      ))}
    </select>
  </div>
);
