import { useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Layout } from '../../ui/index.js';
import type { Refused } from '../form.part.js';
import { Qr } from './qr.part.js';
import { CodeForm } from './second-factor.page.js';
import { factorWords } from './second-factor.words.js';

/** What is shown once of a secret: for a camera, and for a keyboard. */
interface Shown {
  readonly uri: string;
  readonly key: string;
}

interface SetUpProps {
  readonly token: string;
  readonly refused: Refused | null;
  /** `null` once it was shown. */
  readonly shown: Shown | null;
}

const Secret = ({ uri, key }: Shown) => {
  const w = useWords(factorWords);
  return (
    <>
      <p>{w.scan}</p>
      <Qr text={uri} label={w.picture} />
      <p>
        {w.key}{' '}
        <bdi class="key" dir="ltr">
          {key}
        </bdi>
      </p>
    </>
  );
};

/** A new secret on its way into an app, which answers with its first code. */
export const SetUpPage = ({ token, refused, shown }: SetUpProps) => {
  const w = useWords(factorWords);
  return (
    <Layout title={w.begin}>
      <article class="prose">
        <h1>{w.begin}</h1>
        {shown !== null && <Secret {...shown} />}
        <CodeForm to={places.takeFactor} token={token} refused={refused} help={w.codeHelp} />
        <p>
          <Link to={places.secondFactor}>{w.title}</Link>
        </p>
      </article>
    </Layout>
  );
};

/** Shown once, and then only in whoever's drawer they lie. */
export const RecoveryPage = ({ codes }: { readonly codes: readonly string[] }) => {
  const w = useWords(factorWords);
  return (
    <Layout title={w.recoveryTitle}>
      <article class="prose">
        <h1>{w.recoveryTitle}</h1>
        <p class="lead">{w.recoveryLead}</p>
        <ol class="codes">
          {codes.map((code) => (
            <li>
              <bdi dir="ltr">{code}</bdi>
            </li>
          ))}
        </ol>
        <p>
          <Link to={places.secondFactor}>{w.title}</Link>
        </p>
      </article>
    </Layout>
  );
};
