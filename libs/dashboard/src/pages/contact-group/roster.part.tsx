import type { ActionShown, Stamp } from '#record';
import type { contactGroup, ContactGroupView, EventTypeOf, Fact, FactNameOf } from '#actions';
import { spanOf } from '#kernel';
import { byParty, numberIn, stateUnit, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Comma, Amount, DateText, InTime, PartyName, progressWords } from '../../ui/index.js';
import { byDay } from './by-day.js';
import { contactGroupWords } from './contact-group.words.js';

const held = ({ facts }: ActionShown): readonly Fact[] =>
  byDay(facts.filter(({ retractedBy }) => retractedBy === null));

type GroupFact = FactNameOf<typeof contactGroup>;

const appointed: GroupFact = 'contact-group.co-chairs-appointed';
const joined: GroupFact = 'contact-group.member-joined';
const reported: GroupFact = 'contact-group.member-count-reported';

/** Who takes part on the day asked about, as far as sources name them, and how many they say there are. */
export const RosterPart = ({ of }: { readonly of: ActionShown<ContactGroupView> }) => {
  const reader = useReader();
  const w = useWords(contactGroupWords);
  const { none } = useWords(progressWords);
  const { coChairs, roster } = of.state;
  const seats = [
    ...coChairs.map((party) => ({ party, as: w.coChair, by: appointed })),
    ...roster.map((party) => ({ party, as: w.member, by: joined })),
  ];
  const since = (party: string, by: string): Fact | undefined =>
    held(of).findLast((fact) => fact.name === by && fact.parties.includes(party));
  const count = held(of).findLast(({ name }) => name === reported);
  return (
    <section aria-labelledby="members">
      <h2 id="members">{w.members}</h2>
      <dl class="facts">
        <div>
          <dt>{w.number}</dt>
          <dd>
            {count === undefined || count.states === null ? (
              none
            ) : (
              <>
                <Link to={places.action(of.kind, of.id)} hash={count.eventId}>
                  <Amount of={count.states} unit={stateUnit} />
                </Link>
                <Comma />
                <DateText on={count.on} /> <span class="quiet">({w.unnamed})</span>
              </>
            )}
          </dd>
        </div>
      </dl>
      {seats.length === 0 ? (
        <p>{w.noNames}</p>
      ) : (
        <table class="rows">
          <caption>{w.membersNote}</caption>
          <thead>
            <tr>
              <th scope="col">{w.party}</th>
              <th scope="col">{w.as}</th>
              <th scope="col">{w.since}</th>
            </tr>
          </thead>
          <tbody>
            {byParty(reader, seats, ({ party }) => party).map(({ party, as, by }) => {
              const fact = since(party, by);
              return (
                <tr>
                  <th scope="row">
                    <Link to={places.party(party)}>
                      <PartyName code={party} />
                    </Link>
                  </th>
                  <td data-label={w.as}>{as}</td>
                  <td data-label={w.since}>
                    {fact === undefined ? (
                      none
                    ) : (
                      <Link to={places.action(of.kind, of.id)} hash={fact.eventId}>
                        <DateText on={fact.on} withHijri={false} />
                      </Link>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
};

const changing: ReadonlySet<string> = new Set<EventTypeOf<typeof contactGroup>>([
  'ContactGroupFormed',
  'CoChairsAppointed',
  'CoChairmanshipEnded',
  'MemberJoined',
  'MemberLeft',
  'MemberCountReported',
]);

/** How it came to be so: every change of the roster along the years, and the table of the same. */
export const OverTimePart = ({ of, moment }: { readonly of: ActionShown; readonly moment: Stamp }) => {
  const { lang } = useReader();
  const w = useWords(contactGroupWords);
  const changes = byDay(
    of.entries.flatMap(({ type, on, ...entry }) => (on !== null && changing.has(type) ? [{ on, ...entry }] : [])),
  );
  if (changes.length === 0) return null;
  const marks = changes.map(({ on }, index) => ({ span: spanOf(on), label: numberIn(lang, index + 1) }));
  const first = marks.map(({ span }) => span.earliest ?? span.latest).sort()[0] ?? moment.asOf;
  // From the start of the axis, so that what is known as "on or before" a day is a bar that ends there.
  const from = `${first.slice(0, 4)}-01-01`;
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{w.overTime}</h2>
      <InTime title={w.overTime} marks={marks} from={from} to={moment.asOf} />
      <table class="rows">
        <caption>{w.overTimeNote}</caption>
        <thead>
          <tr>
            <th scope="col">{w.change}</th>
            <th scope="col">{w.date}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ eventId, on, sentence }, index) => (
            <tr>
              <th scope="row">
                {numberIn(lang, index + 1)}.{' '}
                <Link to={places.action(of.kind, of.id)} hash={eventId}>
                  {sentence[lang]}
                </Link>
              </th>
              <td data-label={w.date}>
                <DateText on={on} withHijri={false} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
