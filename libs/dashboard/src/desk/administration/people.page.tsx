import type { AccountShown } from '#record';
import { functionWords } from '#record';
import type { Lang } from '#kernel';
import { isolate } from '#kernel';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Field, LangField, PostForm } from '../form.part.js';
import { AdministrationPage, type AdministrationRefusal, FunctionField, RefusedNote } from './administration.part.js';
import { TermFields } from './functions.part.js';
import { administrationWords } from './administration.words.js';

/** How an account stands. */
export const useStateOf = () => {
  const w = useWords(administrationWords);
  return ({ endedAt, heldSince, entered, letterUntil }: AccountShown): string => {
    if (endedAt !== null) return `${w.ended} ${isolate(endedAt.slice(0, 10))}`;
    if (heldSince !== null) return `${w.held} ${isolate(heldSince.slice(0, 10))}`;
    const since = entered ? w.entered : w.notEntered;
    return letterUntil === null ? since : `${since} (${w.letterUntil(isolate(letterUntil.slice(0, 10)))})`;
  };
};

const Row = ({ account }: { readonly account: AccountShown }) => {
  const w = useWords(administrationWords);
  const { lang } = useReader();
  const stateOf = useStateOf();
  const { id, person, role, party } = account;
  return (
    <tr>
      <th scope="row">
        <Link to={places.person(id)}>{person === null ? w.erased : <bdi>{person.name}</bdi>}</Link>
      </th>
      <td data-label={w.signInName}>{person !== null && <bdi>{person.signInName}</bdi>}</td>
      <td data-label={w.function}>
        {functionWords(role)[lang]}
        {party !== null && (
          <>
            {' '}
            <bdi>({party})</bdi>
          </>
        )}
      </td>
      <td data-label={w.state}>{stateOf(account)}</td>
    </tr>
  );
};

/** What was typed into the form of an invitation. */
export interface InvitationTyped {
  readonly name: string;
  readonly address: string;
  readonly signInName: string;
  readonly role: string;
  readonly party: string;
  readonly letterLang: Lang;
  readonly from: string;
  readonly until: string;
  readonly authority: string;
}

interface InviteProps {
  readonly token: string;
  readonly refused: AdministrationRefusal | null;
  readonly typed: InvitationTyped;
}

/** Beside which field each is said. */
const fieldOf: Partial<Record<AdministrationRefusal, keyof InvitationTyped>> = {
  'name-missing': 'name',
  'bad-sign-in-name': 'signInName',
  'sign-in-name-taken': 'signInName',
  'party-needed': 'party',
  'unknown-party': 'party',
};

const Invite = ({ token, refused, typed }: InviteProps) => {
  const w = useWords(administrationWords);
  const wrong = refused === null ? undefined : fieldOf[refused];
  const none = { autocomplete: 'off' } as const;
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{w.invite}</h2>
      <PostForm to={places.invite} token={token}>
        <RefusedNote why={refused} />
        <Field
          {...none}
          name="name"
          label={w.name}
          help={w.nameHelp}
          value={typed.name}
          wrong={wrong === 'name'}
          dir="auto"
        />
        <Field
          {...none}
          name="address"
          label={w.address}
          help={w.addressHelp}
          value={typed.address}
          dir="auto"
          optional
        />
        <Field
          {...none}
          name="signInName"
          label={w.signInName}
          help={w.signInNameHelp}
          value={typed.signInName}
          wrong={wrong === 'signInName'}
          dir="auto"
        />
        <FunctionField chosen={typed.role} />
        <Field
          {...none}
          name="party"
          label={w.party}
          help={w.partyHelp}
          value={typed.party}
          wrong={wrong === 'party'}
          dir="ltr"
          optional
        />
        <TermFields typed={typed} wrong={refused} authorityNeeded={false} />
        <LangField name="letterLang" label={w.letterLang} chosen={typed.letterLang} />
        <div class="field">
          <button type="submit">{w.makeLetter}</button>
        </div>
      </PostForm>
    </section>
  );
};

interface PeopleProps extends InviteProps {
  readonly accounts: readonly AccountShown[];
}

/** Who may sign in, and the form by which somebody is invited. */
export const PeoplePage = ({ accounts, ...invite }: PeopleProps) => {
  const w = useWords(administrationWords);
  return (
    <AdministrationPage title={w.people}>
      <p class="lead">{w.peopleLead}</p>
      <table class="rows">
        <caption class="visually-hidden">{w.people}</caption>
        <thead>
          <tr>
            <th scope="col">{w.name}</th>
            <th scope="col">{w.signInName}</th>
            <th scope="col">{w.function}</th>
            <th scope="col">{w.state}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <Row account={account} />
          ))}
        </tbody>
      </table>
      <Invite {...invite} />
    </AdministrationPage>
  );
};
