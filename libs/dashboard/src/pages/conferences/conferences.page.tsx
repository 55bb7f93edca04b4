import type { ConferenceView, FactNameOf } from '#actions';
import { conference } from '#actions';
import type { ActionShown, RecommendationShown } from '#record';
import type { OfKind } from '../../request/index.js';
import type { TitleOf } from '../../ui/index.js';
import { memberStateUnit, numberIn, participantUnit, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Amount, Colon, Entries, InRows, Layout, PartyName, PartyNames, Text } from '../../ui/index.js';
import { conferencesWords } from './conferences.words.js';
import { RecommendationPart } from './recommendation.part.js';

interface Props {
  readonly shown: OfKind<ConferenceView>;
  readonly recommendations: readonly RecommendationShown[];
  /** Whether there are more than a page takes. */
  readonly moreRecommendations: boolean;
  readonly titleOf: TitleOf;
}

type ConferenceFact = FactNameOf<typeof conference>;

const participation: ConferenceFact = 'conference.participation-recorded';
const absence: ConferenceFact = 'conference.not-held';

/** Numbers and names as sources give them; where a source counts states and names none, it says so. */
const Participation = ({ of }: { readonly of: ActionShown<ConferenceView> }) => {
  const w = useWords(conferencesWords);
  const shownFacts = of.facts.filter(
    ({ name, states, quantity, retractedBy }) =>
      retractedBy === null && (name === participation || states !== null || quantity !== null),
  );
  if (shownFacts.length === 0) return <>{w.notGiven}</>;
  return (
    <ul class="plain">
      {shownFacts.map(({ states, quantity, parties }) => (
        <li>
          {states !== null && (
            <>
              <Amount of={states} unit={memberStateUnit} />
              {parties.length === 0 && <span class="quiet"> ({w.unnamed})</span>}
            </>
          )}
          {states !== null && quantity !== null && ' · '}
          {quantity !== null && <Amount of={quantity} unit={participantUnit} />}
          {parties.length > 0 && (
            <>
              {(states !== null || quantity !== null) && ' · '}
              {w.named}
              <Colon />
              <PartyNames codes={parties} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Which edition it is, and how it was held, as far as sources say. */
const Held = ({ of }: { readonly of: ActionShown<ConferenceView> }) => {
  const { lang } = useReader();
  const w = useWords(conferencesWords);
  const { edition, year, host, organisers, theme } = of.state;
  const shownFacts = [
    [w.edition, edition === null ? null : numberIn(lang, edition)],
    [w.year, year],
    [w.host, host === null ? null : <PartyName code={host} />],
    [w.organisers, organisers.length === 0 ? null : <PartyNames codes={organisers} />],
    [w.theme, theme === null ? null : <Text of={theme} />],
  ] as const;
  return (
    <>
      {shownFacts.map(
        ([term, what]) =>
          what !== null && (
            <div>
              <dt>{term}</dt>
              <dd>{what}</dd>
            </div>
          ),
      )}
    </>
  );
};

interface Each {
  readonly of: ActionShown<ConferenceView>;
  readonly moment: OfKind<ConferenceView>;
}

const Edition = ({ of, moment }: Each) => {
  const w = useWords(conferencesWords);
  const notHeld = of.facts.some(({ name, retractedBy }) => name === absence && retractedBy === null);
  return (
    <section aria-labelledby={`edition-${of.id}`}>
      <h2 id={`edition-${of.id}`}>
        <Link to={places.action(of.kind, of.id)}>
          <Text of={of.title} />
        </Link>
      </h2>
      <dl class="facts">
        <Held of={of} />
        {!notHeld && (
          <div>
            <dt>{w.took}</dt>
            <dd>
              <Participation of={of} />
            </dd>
          </div>
        )}
      </dl>
      <Entries of={of.entries.filter(({ on }) => on !== null)} moment={moment} among="its-own" />
    </section>
  );
};

/** The editions of the conference, newest first, then what was recommended and what became of it. */
export const ConferencesPage = ({ shown, recommendations, moreRecommendations, titleOf }: Props) => {
  const w = useWords(conferencesWords);
  return (
    <Layout title={w.title} moment={shown}>
      <header class="page-head">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        {recommendations.length > 0 && (
          <p>
            <a href="#recommendations">{w.recommendations}</a>
          </p>
        )}
      </header>
      {shown.actions.length === 0 && <p>{w.none}</p>}
      {shown.actions.map((each) => (
        <Edition of={each} moment={shown} />
      ))}
      {shown.more && (
        <p>
          <Link to={places.timeline} params={{ kind: conference.name }}>
            {w.more}
          </Link>
        </p>
      )}
      <section aria-labelledby="recommendations">
        <h2 id="recommendations">{w.recommendations}</h2>
        <p class="quiet">{w.recommendationsNote}</p>
        {recommendations.length === 0 && <p>{w.noRecommendations}</p>}
        <ol class="entries">
          {recommendations.map((each) => (
            <RecommendationPart of={each} moment={shown} titleOf={titleOf} />
          ))}
        </ol>
        {moreRecommendations && <p>{w.moreRecommendations}</p>}
        {recommendations.length > 0 && <InRows of="listRecommendations" moment={shown} more={moreRecommendations} />}
      </section>
    </Layout>
  );
};
