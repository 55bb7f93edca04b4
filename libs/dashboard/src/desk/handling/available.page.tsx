import { audiences, audienceWords, waysToClear, wayToClearWords } from '#kernel';
import type { DeskEntry } from '#record';
import { useReader, useWords } from '../../i18n/index.js';
import { places } from '../../routing/index.js';
import { Layout } from '../../ui/index.js';
import { PostForm } from '../form.part.js';
import { ToMyDesk } from '../to-my-desk.part.js';
import { Entries } from './entries.part.js';
import { handlingPageWords } from './handling.words.js';
import { type Told, TellPart } from './told.part.js';

type Texts = Readonly<Record<string, string>>;

/** As many steps of a clearance as a form has room for; what is left blank is no step. */
export const stepsOfForm = [1, 2, 3] as const;

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly typed: Texts;
}

const Line = ({ name, label, typed }: LineProps) => (
  <div class="field">
    <label for={`desk-${name}`}>{label}</label>
    <input id={`desk-${name}`} type="text" name={name} value={typed[name]} dir="auto" autocomplete="off" />
  </div>
);

const Step = ({ n, typed }: { readonly n: number; readonly typed: Texts }) => {
  const { lang } = useReader();
  const w = useWords(handlingPageWords);
  const how = `how-${n}`;
  return (
    <fieldset>
      <legend>{w.step(n)}</legend>
      <Line name={`function-${n}`} label={w.clearedBy} typed={typed} />
      <Line name={`acting-for-${n}`} label={w.actingFor} typed={typed} />
      <Line name={`cleared-on-${n}`} label={w.clearedOn} typed={typed} />
      <div class="field">
        <label for={`desk-${how}`}>{w.how}</label>
        <select id={`desk-${how}`} name={how} autocomplete="off">
          {waysToClear.map((way) => (
            <option value={way} selected={typed[how] === way}>
              {wayToClearWords[way][lang]}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
};

const AudienceField = ({ typed, but }: { readonly typed: Texts; readonly but: string }) => {
  const { lang } = useReader();
  const w = useWords(handlingPageWords);
  return (
    <div class="field">
      <label for="desk-to">{w.to}</label>
      <select id="desk-to" name="to" autocomplete="off">
        {audiences
          .filter((audience) => audience !== but)
          .map((audience) => (
            <option value={audience} selected={typed['to'] === audience}>
              {audienceWords[audience][lang]}
            </option>
          ))}
      </select>
    </div>
  );
};

interface AvailableProps extends Told {
  readonly entries: readonly DeskEntry[];
  readonly token: string;
  readonly ticked: ReadonlySet<string>;
  readonly typed: Texts;
}

/** What is checked and not for everybody: shown to more, by list, with its clearance. */
export const AvailablePage = ({ entries, token, ticked, typed, ...told }: AvailableProps) => {
  const w = useWords(handlingPageWords);
  return (
    <Layout title={w.makeAvailable}>
      <article>
        <h1>{w.makeAvailable}</h1>
        <TellPart {...told} />
        {entries.length === 0 ? (
          <p class="lead">{w.nothingToMakeAvailable}</p>
        ) : (
          <>
            <p class="lead">{w.availableLead}</p>
            <PostForm to={places.makeAvailable} token={token}>
              <Entries entries={entries} ticked={ticked} caption={w.makeAvailable} />
              <AudienceField typed={typed} but="secretariat" />
              <h2>{w.clearance}</h2>
              {stepsOfForm.map((n) => (
                <Step n={n} typed={typed} />
              ))}
              <Line name="sent-with" label={w.sentWith} typed={typed} />
              <button type="submit">{w.make}</button>
            </PostForm>
          </>
        )}
        <ToMyDesk />
      </article>
    </Layout>
  );
};

interface WithdrawProps extends Told {
  readonly entry: DeskEntry;
  readonly token: string;
  readonly typed: Texts;
}

/** One entry, shown to fewer than before. */
export const WithdrawAvailabilityPage = ({ entry, token, typed, ...told }: WithdrawProps) => {
  const w = useWords(handlingPageWords);
  return (
    <Layout title={w.withdraw}>
      <article>
        <h1>{w.withdraw}</h1>
        <TellPart {...told} />
        <p class="lead">{w.withdrawLead}</p>
        <PostForm to={places.withdrawAvailability} token={token}>
          <Entries entries={[entry]} ticked={new Set()} caption={w.entry} notFor={() => ''} />
          <input type="hidden" name="stream" value={entry.stream} />
          <input type="hidden" name="event" value={entry.event} />
          <AudienceField typed={typed} but="general" />
          <Line name="reason" label={w.reason} typed={typed} />
          <button type="submit">{w.doWithdraw}</button>
        </PostForm>
        <ToMyDesk />
      </article>
    </Layout>
  );
};
