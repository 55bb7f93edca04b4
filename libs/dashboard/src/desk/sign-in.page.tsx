import { useWords } from '../i18n/index.js';
import { Link, places } from '../routing/index.js';
import { deskWords } from './desk.words.js';
import { DoorPage, Field, type Refused } from './form.part.js';

interface SignInProps {
  readonly token: string;
  readonly refused: Refused | null;
  /** What was typed, but for the password. */
  readonly name: string;
  /** What was typed elsewhere when the session was over; empty for nothing. */
  readonly sealed?: string;
}

export const SignInPage = ({ token, refused, name, sealed = '' }: SignInProps) => {
  const w = useWords(deskWords);
  const wrong = refused === 'sign-in-refused';
  const otherwise = (
    <>
      <p>
        <Link to={places.firstEntry}>{w.toFirstEntry}</Link>
      </p>
      <p class="quiet">{w.forgotten}</p>
    </>
  );
  return (
    <DoorPage title={w.signIn} to={places.signIn} token={token} refused={refused} otherwise={otherwise}>
      {sealed !== '' && <input type="hidden" name="sealed" value={sealed} />}
      <Field
        name="name"
        label={w.signInName}
        help={w.signInNameHelp}
        value={name}
        autocomplete="username"
        wrong={wrong}
        dir="auto"
      />
      <Field name="password" label={w.password} type="password" autocomplete="current-password" wrong={wrong} />
    </DoorPage>
  );
};
