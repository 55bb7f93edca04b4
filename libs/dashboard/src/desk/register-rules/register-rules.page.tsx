import type { Words } from '#kernel';
import { audiences } from '#kernel';
import { checkingWords, newEntriesWords, readersOf, readersWords, waysOfChecking } from '#register';
import { useReader, useWords } from '../../i18n/index.js';
import { places } from '../../routing/index.js';
import { Layout } from '../../ui/index.js';
import { PostForm } from '../form.part.js';
import { ToMyDesk } from '../to-my-desk.part.js';
import { registerRulesWords } from './register-rules.words.js';

/** As they were typed, or as the register is kept. */
export type RulesTyped = Readonly<Record<'readers' | 'newEntries' | 'checking' | 'until' | 'on' | 'authority', string>>;

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly of: readonly string[];
  readonly words: Readonly<Record<string, Words>>;
}

const Choice = ({ name, label, chosen, of, words }: ChoiceProps) => {
  const { lang } = useReader();
  return (
    <div class="field">
      <label for={`desk-${name}`}>{label}</label>
      <select id={`desk-${name}`} name={name} autocomplete="off">
        {of.map((each) => (
          <option value={each} selected={each === chosen}>
            {words[each]?.[lang]}
          </option>
        ))}
      </select>
    </div>
  );
};

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string;
}

const Line = ({ name, label, value, help }: LineProps) => (
  <div class="field">
    <label for={`desk-${name}`}>{label}</label>
    <input
      id={`desk-${name}`}
      type="text"
      name={name}
      value={value}
      dir="auto"
      autocomplete="off"
      aria-describedby={help === undefined ? undefined : `desk-${name}-help`}
    />
    {help !== undefined && (
      <p id={`desk-${name}-help`} class="quiet">
        {help}
      </p>
    )}
  </div>
);

interface RegisterRulesProps {
  readonly token: string;
  readonly typed: RulesTyped;
  /** The sentence on record that says how it is kept; `null`: none. */
  readonly now: Words | null;
  readonly refused: readonly string[];
}

/** How the register is kept, and from now on. */
export const RegisterRulesPage = ({ token, typed, now, refused }: RegisterRulesProps) => {
  const w = useWords(registerRulesWords);
  const { lang } = useReader();
  return (
    <Layout title={w.title}>
      <article class="prose">
        <h1>{w.title}</h1>
        {refused.length > 0 && (
          <div role="alert">
            {refused.map((line) => (
              <p class="refused">{line}</p>
            ))}
          </div>
        )}
        <p class="lead">{w.lead}</p>
        <h2>{w.now}</h2>
        <p>{now === null ? w.asInstalled : now[lang]}</p>
        <PostForm to={places.registerRules} token={token}>
          <Choice name="readers" label={w.readers} chosen={typed.readers} of={readersOf} words={readersWords} />
          <Choice
            name="newEntries"
            label={w.newEntries}
            chosen={typed.newEntries}
            of={audiences}
            words={newEntriesWords}
          />
          <Choice
            name="checking"
            label={w.checking}
            chosen={typed.checking}
            of={waysOfChecking}
            words={checkingWords}
          />
          <Line name="until" label={w.until} value={typed.until} />
          <Line name="on" label={w.on} value={typed.on} />
          <Line name="authority" label={w.authority} value={typed.authority} help={w.authorityHelp} />
          <button type="submit">{w.set}</button>
        </PostForm>
        <ToMyDesk />
      </article>
    </Layout>
  );
};
