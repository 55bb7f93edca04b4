import { isolate } from '#kernel';
import { functionWords } from '#record';
import { useReader, useWords } from '../i18n/index.js';
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
  /** What they act by, and all that they can act by today. */
  readonly by: string;
  readonly functions: readonly FunctionShown[];
}

interface FunctionShown {
  readonly id: string;
  readonly role: string;
  readonly party: string | null;
  readonly way: 'holder' | 'deputy' | 'acting';
  readonly until: string | null;
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

type ActsProps = Pick<SessionsProps, 'token' | 'by' | 'functions'>;

/** In which function they act here, and the others in which they can. */
const ActsBy = ({ token, by, functions }: ActsProps) => {
  const w = useWords(deskWords);
  const { lang } = useReader();
  const called = ({ role, party, way, until }: FunctionShown): string => {
    const name = `${functionWords(role)[lang]}${party === null ? '' : ` (${isolate(party)})`}`;
    const how = way === 'holder' ? name : w[way](name);
    return until === null ? how : w.untilDay(how, isolate(until));
  };
  return (
    <section aria-labelledby="acts-by">
      <h2 id="acts-by">{w.actsBy}</h2>
      <ul>
        {functions.map((each) => (
          <li>
            {called(each)}
            {each.id === by ? (
              <strong> {w.actsByThis}</strong>
            ) : (
              <PostForm to={places.actBy} token={token}>
                <input type="hidden" name="appointment" value={each.id} />
                <button type="submit" aria-label={w.actByOf(called(each))}>
                  {w.actBy}
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where whoever reads is signed in, and the way out of each. */
export const SessionsPage = ({
  token,
  own,
  sessions,
  hasFactor,
  administers,
  setsRegister,
  ...acts
}: SessionsProps) => {
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
        <ActsBy token={token} {...acts} />
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
