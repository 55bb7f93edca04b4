import type { Stamp } from '#record';
import type { Commitment, DueDateChange } from '#register';
import { useWords } from '../../i18n/index.js';
import { Comma, DateText, Marks, PartyName, SourceNote, Text } from '../../ui/index.js';
import { commitmentWords } from './commitment.words.js';

type Moment = Pick<Stamp, 'asOf'>;

const DayOr = ({ day }: { readonly day: string | null }) => {
  const w = useWords(commitmentWords);
  return day === null ? <>{w.noDate}</> : <DateText on={day} />;
};

const Changed = ({ of, moment }: { readonly of: DueDateChange; readonly moment: Moment }) => {
  const { from, to, decidedOn, by, reason, source, eventId } = of;
  const w = useWords(commitmentWords);
  return (
    <tr id={eventId}>
      <td data-label={w.from}>
        <DayOr day={from} />
      </td>
      <td data-label={w.to}>
        <DayOr day={to} />
      </td>
      <td data-label={w.decided}>
        <DateText on={decidedOn} />
        <Comma />
        <PartyName code={by} />
        <Marks of={of} moment={moment} />
      </td>
      <td data-label={w.reason}>
        <Text of={reason} />
        <SourceNote of={source} event={eventId} />
      </td>
    </tr>
  );
};

interface Props {
  readonly of: Commitment;
  readonly moment: Moment;
}

/** Every change of the due date up to the day asked about: from, to, by whom and why. */
export const DeadlinesPart = ({ of: { dueDateChanges: changes }, moment }: Props) => {
  const w = useWords(commitmentWords);
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{w.deadlines}</h2>
      <table class="rows">
        <caption class="visually-hidden">{w.deadlines}</caption>
        <thead>
          <tr>
            <th scope="col">{w.from}</th>
            <th scope="col">{w.to}</th>
            <th scope="col">{w.decided}</th>
            <th scope="col">{w.reason}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <Changed of={change} moment={moment} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
