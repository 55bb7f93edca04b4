import { useWords } from '../i18n/index.js';
import { Link, places } from '../routing/index.js';
import { Layout } from '../ui/index.js';
import { deskWords } from './desk.words.js';
import { PostForm } from './form.part.js';

interface SessionShown {
  readonly id: string;
  readonly openedAt: string;
  readonly seenAt: string;
}

interface SessionsProps {
  readonly token: string;
  readonly own: string;
  readonly sessions: readonly SessionShown[];
  /** Whether the function does anything that asks for a second factor. */
  readonly hasFactor: boolean;
  readonly administers: boolean;
  readonly setsRegister: boolean;
}

/** To the minute, in UTC, as other machines write it. */
const minuteOf = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

const Minute = ({ at }: { readonly at: string }) => (
  <time datetime={at}>
    <bdi dir="ltr">{minuteOf(at)}</bdi>
  </time>
);

interface RowProps {
  readonly session: SessionShown;
  readonly token: string;
  readonly isThis: boolean;
}

const Row = ({ session: { id, openedAt, seenAt }, token, isThis }: RowProps) => {
  const w = useWords(deskWords);
  return (
    <tr>
      <th scope="row">
        <Minute at={openedAt} />
      </th>
      <td data-label={w.lastUsed}>
        <Minute at={seenAt} />
      </td>
      <td data-label={w.what}>
        {isThis ? (
          w.thisOne
        ) : (
          <PostForm to={places.endSession} token={token}>
            <input type="hidden" name="session" value={id} />
            <button type="submit" aria-label={w.endOf(minuteOf(openedAt))}>
              {w.end}
            </button>
          </PostForm>
        )}
      </td>
    </tr>
  );
};

/** Where whoever reads is signed in, and the way out of each. */
export const SessionsPage = ({ token, own, sessions, hasFactor, administers, setsRegister }: SessionsProps) => {
  const w = useWords(deskWords);
  return (
    <Layout title={w.sessions}>
      <article class="prose">
        <h1>{w.sessions}</h1>
        <p class="lead">{w.sessionsLead}</p>
        <table class="rows">
          <caption class="visually-hidden">{w.sessions}</caption>
          <thead>
            <tr>
              <th scope="col">{w.since}</th>
              <th scope="col">{w.lastUsed}</th>
              <th scope="col">{w.what}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <Row session={session} token={token} isThis={session.id === own} />
            ))}
          </tbody>
        </table>
        {administers && (
          <p>
            <Link to={places.people}>{w.toAdministration}</Link>
          </p>
        )}
        {setsRegister && (
          <p>
            <Link to={places.registerRules}>{w.toRegisterRules}</Link>
          </p>
        )}
        {hasFactor && (
          <p>
            <Link to={places.secondFactor}>{w.toSecondFactor}</Link>
          </p>
        )}
        <PostForm to={places.signOut} token={token}>
          <button type="submit">{w.signOut}</button>
        </PostForm>
      </article>
    </Layout>
  );
};
