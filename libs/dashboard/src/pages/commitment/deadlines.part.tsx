import type { Commitment, DueDateChange } from '#register';
import { Comma, DateText, PartyName, SourceNote, Text, useWords } from '../../house/index.js';
import { commitmentWords } from './commitment.words.js';

const DayOr = ({ day }: { readonly day: string | null }) => {
  const w = useWords(commitmentWords);
  return day === null ? <>{w.noDate}</> : <DateText on={day} />;
};

const Changed = ({ of: { from, to, decidedOn, by, reason, source, eventId } }: { readonly of: DueDateChange }) => {
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
      </td>
      <td data-label={w.reason}>
        <Text of={reason} />
        <SourceNote of={source} />
      </td>
    </tr>
  );
};

/** Every change of the due date up to the day asked about: from, to, by whom and why. */
export const DeadlinesPart = ({ of: { dueDateChanges: changes } }: { readonly of: Commitment }) => {
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
            <Changed of={change} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
