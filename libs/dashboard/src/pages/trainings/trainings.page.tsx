import type { ActionShown } from '#api';
import type { OfKind } from '../../house/index.js';
import {
  Amount,
  Entries,
  Layout,
  Link,
  PartyNames,
  Text,
  certificateUnit,
  participantUnit,
  places,
  stateUnit,
  useWords,
} from '../../house/index.js';
import { trainingsWords } from './trainings.words.js';

const Training = ({ of, moment }: { readonly of: ActionShown; readonly moment: OfKind }) => {
  const w = useWords(trainingsWords);
  const held = of.facts.filter(({ retractedBy }) => retractedBy === null);
  const numbers = held.filter(({ states, quantity }) => states !== null || quantity !== null);
  const named = [...new Set(held.flatMap(({ parties }) => parties))];
  return (
    <section aria-labelledby={`training-${of.id}`}>
      <h2 id={`training-${of.id}`}>
        <Link to={places.action(of.kind, of.id)}>
          <Text of={of.title} />
        </Link>
      </h2>
      <dl class="facts">
        <div>
          <dt>{w.took}</dt>
          <dd>
            {numbers.length === 0 && w.notGiven}
            <ul class="plain">
              {numbers.map(({ name, states, quantity }) => (
                <li>
                  {states !== null && <Amount of={states} unit={stateUnit} />}
                  {states !== null && quantity !== null && ' · '}
                  {quantity !== null && (
                    <Amount
                      of={quantity}
                      unit={name === 'training.certificates-awarded' ? certificateUnit : participantUnit}
                    />
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{w.parties}</dt>
          <dd>{named.length === 0 ? w.notGiven : <PartyNames codes={named} />}</dd>
        </div>
      </dl>
      <Entries of={of.entries.filter(({ on }) => on !== null)} moment={moment} among="its-own" />
    </section>
  );
};

/** Every training on record, each with what happened, its numbers as sources word them, and its sources. */
export const TrainingsPage = ({ shown }: { readonly shown: OfKind }) => {
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
          <Link to={places.timeline} params={{ kind: 'training' }}>
            {w.more}
          </Link>
        </p>
      )}
    </Layout>
  );
};
