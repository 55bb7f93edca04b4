import type { Stamp } from '#record';
import type { Fact } from '#actions';
import { factWords } from '#actions';
import { stateUnit, useReader, useWords } from '../../i18n/index.js';
import { Amount, DateText, EnteredOn, PartyNames } from '../../ui/index.js';
import { actionWords } from './action.words.js';

/** What the action's events say for counting. */
export const FactsPart = ({ of, moment }: { readonly of: readonly Fact[]; readonly moment: Stamp }) => {
  const { lang } = useReader();
  const w = useWords(actionWords);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{w.facts}</h2>
      <table class="rows">
        <caption>{w.factsNote}</caption>
        <thead>
          <tr>
            <th scope="col">{w.fact}</th>
            <th scope="col">{w.date}</th>
            <th scope="col">{w.parties}</th>
            <th scope="col">{w.amount}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((fact) => (
            <tr>
              <th scope="row">
                {factWords.get(fact.name)?.[lang] ?? fact.name}
                {fact.intention && <span class="quiet"> ({w.intention})</span>}
              </th>
              <td data-label={w.date}>
                <DateText on={fact.on} withHijri={false} />
                <EnteredOn at={fact.correctedBy?.recordedAt ?? fact.recordedAt} moment={moment} />
              </td>
              <td data-label={w.parties}>
                {fact.parties.length === 0 ? <span class="quiet">{w.none}</span> : <PartyNames codes={fact.parties} />}
              </td>
              <td data-label={w.amount}>
                {fact.states === null && fact.quantity === null && <span class="quiet">{w.none}</span>}
                {fact.states !== null && <Amount of={fact.states} unit={stateUnit} />}
                {fact.states !== null && fact.quantity !== null && ' · '}
                {fact.quantity !== null && <Amount of={fact.quantity} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
