import type { FactorStanding } from '#record';
import { numberIn, useReader, useWords } from '../../i18n/index.js';
import { places } from '../../routing/index.js';
import { Layout } from '../../ui/index.js';
import { Field, PostForm, type Refused } from '../form.part.js';
import { factorWords } from './second-factor.words.js';

interface FactorFormProps {
  readonly token: string;
  readonly refused: Refused | null;
}

interface CodeFormProps extends FactorFormProps {
  readonly to: string;
  readonly help: string;
  /** Where whoever gives it wants to go on. */
  readonly next?: string;
}

/** What the app shows. */
export const CodeForm = ({ to, token, refused, help, next = '' }: CodeFormProps) => {
  const w = useWords(factorWords);
  return (
    <PostForm to={to} token={token} refused={refused}>
      {next !== '' && <input type="hidden" name="next" value={next} />}
      <Field
        name="code"
        label={w.code}
        help={help}
        autocomplete="one-time-code"
        wrong={refused === 'second-factor-refused'}
        dir="ltr"
      />
      <div class="field">
        <button type="submit">{w.goOn}</button>
      </div>
    </PostForm>
  );
};

interface OfferFormProps extends FactorFormProps {
  readonly title: string;
  readonly help: string;
}

const OfferForm = ({ title, help, token, refused }: OfferFormProps) => {
  const w = useWords(factorWords);
  return (
    <section aria-labelledby="offer">
      <h2 id="offer">{title}</h2>
      <p>{help}</p>
      <PostForm to={places.offerFactor} token={token} refused={refused}>
        <Field
          name="password"
          label={w.password}
          type="password"
          autocomplete="current-password"
          wrong={refused === 'password-refused'}
        />
        <div class="field">
          <button type="submit">{w.goOn}</button>
        </div>
      </PostForm>
    </section>
  );
};

interface SecondFactorProps extends FactorFormProps {
  readonly standing: FactorStanding;
  /** Which of its forms was sent. */
  readonly sent: 'code' | 'password';
  readonly next: string;
}

const Given = ({ standing, token, refused, sent, next }: SecondFactorProps) => {
  const w = useWords(factorWords);
  const { lang } = useReader();
  return (
    <>
      {standing.fresh ? (
        <p>{w.fresh}</p>
      ) : (
        <CodeForm
          to={places.secondFactor}
          token={token}
          refused={sent === 'code' ? refused : null}
          help={w.codeOrRecovery}
          next={next}
        />
      )}
      <p>{w.recoveryLeft(numberIn(lang, standing.recoveryLeft))}</p>
      <p class="quiet">{w.lost}</p>
      {standing.fresh && (
        <OfferForm title={w.anew} help={w.anewHelp} token={token} refused={sent === 'password' ? refused : null} />
      )}
    </>
  );
};

const Standing = (props: SecondFactorProps) => {
  const w = useWords(factorWords);
  const { standing, token, refused } = props;
  if (!standing.needed) return <p>{w.notNeeded}</p>;
  if (standing.taken) return <Given {...props} />;
  return (
    <>
      <p>{w.none}</p>
      <OfferForm title={w.begin} help={w.beginHelp} token={token} refused={refused} />
    </>
  );
};

/** What somebody has beside a password: given for ten minutes, or set up. */
export const SecondFactorPage = (props: SecondFactorProps) => {
  const w = useWords(factorWords);
  return (
    <Layout title={w.title}>
      <article class="prose">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        <Standing {...props} />
      </article>
    </Layout>
  );
};
