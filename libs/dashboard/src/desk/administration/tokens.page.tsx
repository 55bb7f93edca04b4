import { functionWords, scopesToGive, type TokenShown } from '#record';
import { isolate } from '#kernel';
import { listIn, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Field, PostForm } from '../form.part.js';
import {
  AdministrationPage,
  type AdministrationRefusal,
  Day,
  FunctionField,
  RefusedNote,
} from './administration.part.js';
import { administrationWords } from './administration.words.js';

const useTokenState = () => {
  const w = useWords(administrationWords);
  return ({ heldSince, revokedAt, expiresAt, expired }: TokenShown): string => {
    if (heldSince !== null) return `${w.held} ${isolate(heldSince.slice(0, 10))}`;
    if (revokedAt !== null) return `${w.revoked} ${isolate(revokedAt.slice(0, 10))}`;
    if (expired) return w.expired;
    return expiresAt === null ? w.valid : w.validUntil(isolate(expiresAt.slice(0, 10)));
  };
};

/** What a token is for, in words; a scope of another version goes by its code. */
const useScopes = () => {
  const w = useWords(administrationWords);
  const { lang } = useReader();
  return ({ scopes }: TokenShown): string => {
    if (scopes === null) return w.everything;
    const named = scopes.map((scope) => {
      const known = scopesToGive.find((each) => each === scope);
      return known === undefined ? scope : w[known];
    });
    return listIn(lang).format(named);
  };
};

interface RowProps {
  readonly shown: TokenShown;
  readonly token: string;
}

const Row = ({ shown, token }: RowProps) => {
  const w = useWords(administrationWords);
  const { lang } = useReader();
  const [stateOf, scopesOf] = [useTokenState(), useScopes()];
  const { id, name, role, party, revokedAt, heldSince } = shown;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi> <Day at={shown.createdAt} />
      </th>
      <td data-label={w.function}>
        {functionWords(role)[lang]} {party !== null && <bdi>({party})</bdi>}
      </td>
      <td data-label={w.may}>{scopesOf(shown)}</td>
      <td data-label={w.state}>
        {stateOf(shown)}
        {(revokedAt === null || heldSince !== null) && (
          <PostForm to={places.revokeToken} token={token}>
            <input type="hidden" name="id" value={id} />
            <button type="submit" aria-label={w.revokeOf(name)}>
              {w.revoke}
            </button>
          </PostForm>
        )}
      </td>
    </tr>
  );
};

/** What was typed into the form of a new token. */
export interface TokenTyped {
  readonly name: string;
  readonly role: string;
  readonly party: string;
  readonly scopes: readonly string[];
  readonly lastDay: string;
}

interface MakeProps {
  readonly token: string;
  readonly refused: AdministrationRefusal | null;
  readonly typed: TokenTyped;
}

const Make = ({ token, refused, typed }: MakeProps) => {
  const w = useWords(administrationWords);
  return (
    <section aria-labelledby="make">
      <h2 id="make">{w.makeToken}</h2>
      <PostForm to={places.tokens} token={token}>
        <RefusedNote why={refused} />
        <Field
          name="name"
          label={w.purpose}
          value={typed.name}
          autocomplete="off"
          wrong={refused === 'name-missing'}
          dir="auto"
        />
        <FunctionField chosen={typed.role} />
        <Field
          name="party"
          label={w.party}
          help={w.partyHelp}
          value={typed.party}
          autocomplete="off"
          wrong={refused === 'party-needed' || refused === 'unknown-party'}
          dir="ltr"
          optional
        />
        <fieldset class="field">
          <legend>{w.may}</legend>
          {scopesToGive.map((scope) => (
            <p class="tick">
              <input
                type="checkbox"
                id={`desk-${scope}`}
                name={`scope-${scope}`}
                value="yes"
                checked={typed.scopes.includes(scope)}
              />
              <label for={`desk-${scope}`}>{w[scope]}</label>
            </p>
          ))}
          <p class="quiet">{w.mayHelp}</p>
        </fieldset>
        <Field
          name="lastDay"
          label={w.lastDay}
          help={w.lastDayHelp}
          value={typed.lastDay}
          autocomplete="off"
          wrong={refused === 'bad-last-day'}
          dir="ltr"
          optional
        />
        <div class="field">
          <button type="submit">{w.makeToken}</button>
        </div>
      </PostForm>
    </section>
  );
};

interface TokensProps extends MakeProps {
  readonly tokens: readonly TokenShown[];
}

/** By what other systems read and record. */
export const TokensPage = ({ tokens, ...make }: TokensProps) => {
  const w = useWords(administrationWords);
  return (
    <AdministrationPage title={w.tokens}>
      <p class="lead">{w.tokensLead}</p>
      <table class="rows">
        <caption class="visually-hidden">{w.tokens}</caption>
        <thead>
          <tr>
            <th scope="col">{w.purpose}</th>
            <th scope="col">{w.function}</th>
            <th scope="col">{w.may}</th>
            <th scope="col">{w.state}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((shown) => (
            <Row shown={shown} token={make.token} />
          ))}
        </tbody>
      </table>
      <Make {...make} />
    </AdministrationPage>
  );
};

/** Shown this once. */
export const TokenPage = ({ made }: { readonly made: string }) => {
  const w = useWords(administrationWords);
  return (
    <AdministrationPage title={w.token}>
      <p class="lead">{w.tokenOnce}</p>
      <p>
        <bdi class="key" dir="ltr">
          {made}
        </bdi>
      </p>
      <p>
        <Link to={places.tokens}>{w.tokens}</Link>
      </p>
    </AdministrationPage>
  );
};
