import type { FactNameOf, TrainingView } from '#actions';
import { training } from '#actions';
import type { ActionShown } from '#record';
import type { OfKind } from '../../request/index.js';
import { certificateUnit, participantUnit, stateUnit, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Amount, Entries, Layout, PartyNames, Text } from '../../ui/index.js';
import { trainingsWords } from './trainings.words.js';

type TrainingFact = FactNameOf<typeof training>;

const participation: TrainingFact = 'training.participation-recorded';
const certificates: TrainingFact = 'training.certificates-awarded';
const absence: TrainingFact = 'training.not-held';

interface Each {
  readonly of: ActionShown<TrainingView>;
  readonly moment: OfKind<TrainingView>;
}

const Training = ({ of, moment }: Each) => {
  const w = useWords(trainingsWords);
  const held = of.facts.filter(({ retractedBy }) => retractedBy === null);
  const numbers = held.filter(({ states, quantity }) => states !== null || quantity !== null);
  const { host, partners } = of.state;
  const named = [
    ['with', host === null ? partners : [host, ...partners]],
    ['took', held.flatMap(({ name, parties }) => (name === participation ? parties : []))],
  ] as const;
  const notHeld = held.some(({ name }) => name === absence);
  return (
    <section aria-labelledby={`training-${of.id}`}>
      <h2 id={`training-${of.id}`}>
        <Link to={places.action(of.kind, of.id)}>
          <Text of={of.title} />
        </Link>
      </h2>
      {!notHeld && (
        <dl class="facts">
          <div>
            <dt>{w.numbers}</dt>
            <dd>
              {numbers.length === 0 && w.notGiven}
              <ul class="plain">
                {numbers.map(({ name, eventId, states, quantity }) => (
                  <li>
                    <Link to={places.action(of.kind, of.id)} hash={eventId}>
                      {states !== null && <Amount of={states} unit={stateUnit} />}
                      {states !== null && quantity !== null && ' · '}
                      {quantity !== null && (
                        <Amount of={quantity} unit={name === certificates ? certificateUnit : participantUnit} />
                      )}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
          {named.map(([role, codes]) => (
            <div>
              <dt>{w[role]}</dt>
              <dd>{codes.length === 0 ? w.notGiven : <PartyNames codes={[...new Set(codes)]} />}</dd>
            </div>
          ))}
        </dl>
      )}
      <Entries of={of.entries.filter(({ on }) => on !== null)} moment={moment} among="its-own" />
    </section>
  );
};

/** Every training on record, each with what happened, its numbers as sources word them, and its sources. */
export const TrainingsPage = ({ shown }: { readonly shown: OfKind<TrainingView> }) => {
  const w = useWords(trainingsWords);
  return (
    <Layout title={w.title} moment={shown}>
      <header class="page-head">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {shown.actions.length === 0 && <p>{w.none}</p>}
      {shown.actions.map((each) => (
        <Training of={each} moment={shown} />
      ))}
      {shown.more && (
        <p>
          <Link to={places.timeline} params={{ kind: training.name }}>
            {w.more}
          </Link>
        </p>
      )}
    </Layout>
  );
};
