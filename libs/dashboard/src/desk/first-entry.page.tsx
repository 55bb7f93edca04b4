import type { Lang } from '#kernel';
import { useWords } from '../i18n/index.js';
import { Link, places } from '../routing/index.js';
import { deskWords } from './desk.words.js';
import { DoorPage, Field, LangField, type Refused } from './form.part.js';

interface FirstEntryProps {
  readonly token: string;
  readonly refused: Refused | null;
  readonly code: string;
  readonly screens: Lang;
}

/** For whoever has a letter with a code, the first or another one. */
export const FirstEntryPage = ({ token, refused, code, screens }: FirstEntryProps) => {
  const w = useWords(deskWords);
  const otherwise = (
    <p>
      <Link to={places.signIn}>{w.toSignIn}</Link>
    </p>
  );
  return (
    <DoorPage title={w.firstEntry} to={places.firstEntry} token={token} refused={refused} otherwise={otherwise}>
      <Field
        name="code"
        label={w.code}
        help={w.codeHelp}
        value={code}
        autocomplete="off"
        wrong={refused === 'code-refused'}
        dir="ltr"
      />
      <Field
        name="password"
        label={w.ownPassword}
        help={w.ownPasswordHelp}
        type="password"
        autocomplete="new-password"
        wrong={refused === 'password-too-short' || refused === 'password-too-long'}
      />
      <LangField name="lang" label={w.screens} chosen={screens} />
    </DoorPage>
  );
};
