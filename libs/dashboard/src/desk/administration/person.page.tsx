import type { ComponentChildren } from 'preact';
import type { Lang } from '#kernel';
import type { AccountShown, AppointmentShown, AppointmentTyped } from '#record';
import { useReader, useWords } from '../../i18n/index.js';
import { places } from '../../routing/index.js';
import { dirOf } from '../../ui/index.js';
import { LangField, PostForm } from '../form.part.js';
import { AdministrationPage, type AdministrationRefusal, RefusedNote } from './administration.part.js';
import { administrationWords } from './administration.words.js';
import { Functions } from './functions.part.js';
import { useStateOf } from './people.page.js';

/** What can be done with an account. */
const buttons = ['letter', 'drop-factor', 'confirm', 'end', 'erase'] as const;
type ButtonAct = (typeof buttons)[number];
export const personActs = [...buttons, 'appoint', 'end-function'] as const;
export type PersonAct = (typeof personActs)[number];

const titles = {
  letter: 'newLetter',
  'drop-factor': 'dropFactor',
  confirm: 'confirm',
  end: 'end',
  erase: 'erase',
} as const satisfies Record<ButtonAct, keyof typeof administrationWords>;
const helps = {
  letter: 'newLetterHelp',
  'drop-factor': 'dropFactorHelp',
  confirm: 'confirmHelp',
  end: 'endHelp',
  erase: 'eraseHelp',
} as const satisfies Record<ButtonAct, keyof typeof administrationWords>;

/** What is there to do of an account as it stands. */
const offered = ({ endedAt, heldSince, person }: AccountShown, hasFactor: boolean): readonly ButtonAct[] => {
  if (endedAt !== null) return person === null ? [] : ['erase'];
  if (heldSince !== null) return ['confirm', 'end'];
  return ['letter', ...(hasFactor ? (['drop-factor'] as const) : []), 'end'];
};

interface ActProps {
  readonly id: string;
  readonly act: ButtonAct;
  readonly token: string;
  readonly children?: ComponentChildren;
}

const ActForm = ({ id, act, token, children }: ActProps) => {
  const w = useWords(administrationWords);
  return (
    <section aria-labelledby={act}>
      <h2 id={act}>{w[titles[act]]}</h2>
      <p>{w[helps[act]]}</p>
      <PostForm to={places.personAct(id, act)} token={token}>
        {children}
        <div class="field">
          <button type="submit">{w[titles[act]]}</button>
        </div>
      </PostForm>
    </section>
  );
};

const Sure = () => {
  const w = useWords(administrationWords);
  return (
    <p class="tick">
      <input type="checkbox" id="desk-sure" name="sure" value="yes" required />
      <label for="desk-sure">{w.eraseSure}</label>
    </p>
  );
};

interface PersonProps {
  readonly token: string;
  readonly account: AccountShown;
  readonly hasFactor: boolean;
  readonly refused: AdministrationRefusal | null;
  readonly functions: readonly AppointmentShown[];
  /** What was typed to give it a function. */
  readonly typed: AppointmentTyped;
  /** Whether that was refused, and not something else. */
  readonly atFunctions: boolean;
}

/** One account, and what can be done with it. */
export const PersonPage = ({ token, account, hasFactor, refused, functions, typed, atFunctions }: PersonProps) => {
  const w = useWords(administrationWords);
  const { lang } = useReader();
  const stateOf = useStateOf();
  const { id, person, endedAt } = account;
  return (
    <AdministrationPage title={person === null ? w.erased : person.name}>
      <RefusedNote why={atFunctions ? null : refused} />
      <dl>
        <dt>{w.signInName}</dt>
        <dd>{person === null ? w.erased : <bdi>{person.signInName}</bdi>}</dd>
        <dt>{w.state}</dt>
        <dd>{stateOf(account)}</dd>
        <dt>{w.account}</dt>
        <dd>
          <bdi dir="ltr">{id}</bdi>
        </dd>
      </dl>
      <Functions
        account={id}
        functions={functions}
        token={token}
        typed={endedAt === null ? typed : null}
        refused={atFunctions ? refused : null}
      />
      {offered(account, hasFactor).map((act) => (
        <ActForm id={id} act={act} token={token}>
          {act === 'letter' && <LangField name="letterLang" label={w.letterLang} chosen={lang} />}
          {act === 'erase' && <Sure />}
        </ActForm>
      ))}
    </AdministrationPage>
  );
};

interface LetterProps {
  /** Its first line is its reader's name. */
  readonly lines: readonly string[];
  readonly letterLang: Lang;
}

/** A letter as it is printed: alone on its sheet, in its own language. */
export const LetterPage = ({ lines, letterLang }: LetterProps) => {
  const w = useWords(administrationWords);
  return (
    <AdministrationPage title={w.letter}>
      <p class="screen-only">{w.letterOnce}</p>
      <section class="letter" aria-label={w.letter} lang={letterLang} dir={dirOf(letterLang)}>
        {lines
          .filter((line) => line !== '')
          .map((line) => (
            <p>
              <bdi>{line}</bdi>
            </p>
          ))}
      </section>
    </AdministrationPage>
  );
};
