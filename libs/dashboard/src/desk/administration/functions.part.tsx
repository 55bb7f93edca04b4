import { type AppointmentShown, type AppointmentTyped, functionWords, waysToHold } from '#record';
import { textIn } from '#kernel';
import { useReader, useWords } from '../../i18n/index.js';
import { places } from '../../routing/index.js';
import { Field, PostForm } from '../form.part.js';
import { type AdministrationRefusal, Day, FunctionField, RefusedNote } from './administration.part.js';
import { administrationWords } from './administration.words.js';

interface TermProps {
  readonly typed: Pick<AppointmentTyped, 'from' | 'until' | 'authority'>;
  readonly wrong: AdministrationRefusal | null;
  readonly authorityNeeded: boolean;
}

/** From when, until when, and by which note or decision. */
export const TermFields = ({ typed, wrong, authorityNeeded }: TermProps) => {
  const w = useWords(administrationWords);
  const day = { autocomplete: 'off', dir: 'ltr', optional: true, wrong: wrong === 'bad-term' } as const;
  return (
    <>
      <Field {...day} name="from" label={w.from} help={w.fromHelp} value={typed.from} />
      <Field {...day} name="until" label={w.until} help={w.untilHelp} value={typed.until} />
      <Field
        name="authority"
        label={w.authority}
        help={w.authorityHelp}
        value={typed.authority}
        autocomplete="off"
        wrong={wrong === 'authority-missing'}
        dir="auto"
        optional={!authorityNeeded}
      />
    </>
  );
};

interface EndProps {
  readonly account: string;
  readonly shown: AppointmentShown;
  readonly token: string;
}

const EndForm = ({ account, shown: { id, role }, token }: EndProps) => {
  const w = useWords(administrationWords);
  const { lang } = useReader();
  const field = (name: string) => `${name}-${id}`;
  return (
    <PostForm to={places.personAct(account, 'end-function')} token={token}>
      <input type="hidden" name="appointment" value={id} />
      <Field name={field('lastDay')} label={w.endDay} help={w.endDayHelp} autocomplete="off" dir="ltr" optional />
      <Field name={field('authority')} label={w.authority} help={w.authorityHelp} autocomplete="off" dir="auto" />
      <div class="field">
        <button type="submit" aria-label={w.endFunctionOf(functionWords(role)[lang])}>
          {w.endFunction}
        </button>
      </div>
    </PostForm>
  );
};

const Row = ({ account, shown, token }: EndProps) => {
  const w = useWords(administrationWords);
  const { lang } = useReader();
  const { role, party, way, from, until, authority, standing } = shown;
  const said = authority === null ? null : textIn(authority, lang);
  return (
    <tr>
      <th scope="row">
        {functionWords(role)[lang]} {party !== null && <bdi>({party})</bdi>}
      </th>
      <td data-label={w.way}>{w[way]}</td>
      <td data-label={w.from}>
        <Day at={from} />
      </td>
      <td data-label={w.until}>{until === null ? w.noEnd : <Day at={until} />}</td>
      <td data-label={w.authority}>{said === null ? w.notSaid : <bdi lang={said.lang}>{said.text}</bdi>}</td>
      <td data-label={w.state}>
        {w[standing]}
        {standing !== 'over' && <EndForm account={account} shown={shown} token={token} />}
      </td>
    </tr>
  );
};

interface FunctionsProps {
  readonly account: string;
  readonly functions: readonly AppointmentShown[];
  readonly token: string;
  /** Of the form by which one more is given; `null`: none is given to it any more. */
  readonly typed: AppointmentTyped | null;
  readonly refused: AdministrationRefusal | null;
}

/** What an account has, had and will have, and the form by which it is given more. */
export const Functions = ({ account, functions, token, typed, refused }: FunctionsProps) => {
  const w = useWords(administrationWords);
  return (
    <section aria-labelledby="functions">
      <h2 id="functions">{w.functions}</h2>
      <p>{w.functionsLead}</p>
      <table class="rows">
        <caption class="visually-hidden">{w.functions}</caption>
        <thead>
          <tr>
            <th scope="col">{w.function}</th>
            <th scope="col">{w.way}</th>
            <th scope="col">{w.from}</th>
            <th scope="col">{w.until}</th>
            <th scope="col">{w.authority}</th>
            <th scope="col">{w.state}</th>
          </tr>
        </thead>
        <tbody>
          {functions.map((shown) => (
            <Row account={account} shown={shown} token={token} />
          ))}
        </tbody>
      </table>
      {typed !== null && <Appoint account={account} token={token} typed={typed} refused={refused} />}
    </section>
  );
};

type AppointProps = Pick<FunctionsProps, 'account' | 'token' | 'refused'> & { readonly typed: AppointmentTyped };

const Appoint = ({ account, token, typed, refused }: AppointProps) => {
  const w = useWords(administrationWords);
  return (
    <>
      <h3>{w.appoint}</h3>
      <PostForm to={places.personAct(account, 'appoint')} token={token}>
        <RefusedNote why={refused} />
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
        <div class="field">
          <label for="desk-way">{w.way}</label>
          <select id="desk-way" name="way">
            {waysToHold.map((way) => (
              <option value={way} selected={way === typed.way}>
                {w[way]}
              </option>
            ))}
          </select>
        </div>
        <TermFields typed={typed} wrong={refused} authorityNeeded />
        <div class="field">
          <button type="submit">{w.appoint}</button>
        </div>
      </PostForm>
    </>
  );
};
