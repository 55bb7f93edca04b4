import { useWords } from '../i18n/index.js';
import { Link, places } from '../routing/index.js';
import { Layout } from '../ui/index.js';
import { deskWords } from './desk.words.js';
import { Field, PostForm, type Refused } from './form.part.js';

interface SignInProps {
  readonly token: string;
  readonly refused: Refused | null;
  /** What was typed, but for the password. */
  readonly name: string;
}

export const SignInPage = ({ token, refused, name }: SignInProps) => {
  const w = useWords(deskWords);
  const wrong = refused === 'sign-in-refused';
  return (
    <Layout title={w.signIn}>
      <article class="prose">
        <h1>{w.signIn}</h1>
        <PostForm to={places.signIn} token={token} refused={refused}>
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
          <div class="field">
            <button type="submit">{w.enter}</button>
          </div>
        </PostForm>
        <p>
          <Link to={places.firstEntry}>{w.toFirstEntry}</Link>
        </p>
        <p class="quiet">{w.forgotten}</p>
      </article>
    </Layout>
  );
};
