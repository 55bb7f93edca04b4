import type { PartyRecord, Stamp } from '#record';
import type { Standing } from '#register';
import { partyKindWords, standingWords } from '#register';
import type { NamedResolution, TitleOf } from '../../ui/index.js';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import {
  Amendments,
  Comma,
  Code,
  DateText,
  Entries,
  Layout,
  Marks,
  Pager,
  PartyName,
  SourceNote,
  Statements,
  progressWords,
} from '../../ui/index.js';
import { AddressedPart } from './addressed.part.js';
import { groupWords, partyWords } from './party.words.js';
import { RecordPart } from './record.part.js';

type Shown = Stamp & PartyRecord & { readonly next: string | null };

const Head = ({ shown: { party } }: { readonly shown: Shown }) => {
  const { lang } = useReader();
  const w = useWords(partyWords);
  const { none } = useWords(progressWords);
  const { kind, officialName, standingAsOf, regionalGroup, acronym, parent } = party;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">{partyKindWords[kind][lang]}</p>
        <h1>
          <bdi>{officialName[lang]}</bdi>
        </h1>
      </header>
      <dl class="facts">
        {kind === 'state' && (
          <div>
            <dt>{w.standing}</dt>
            <dd>{standingAsOf === null ? none : standingWords[standingAsOf][lang]}</dd>
          </div>
        )}
        {regionalGroup !== null && (
          <div>
            <dt>{w.group}</dt>
            <dd>{groupWords[regionalGroup][lang]}</dd>
          </div>
        )}
        {/* The register keeps the English one; Arabic and French have their own or none. */}
        {lang === 'en' && acronym !== null && (
          <div>
            <dt>{w.acronym}</dt>
            <dd>
              <Code>{acronym}</Code>
            </dd>
          </div>
        )}
        {parent !== null && (
          <div>
            <dt>{w.parent}</dt>
            <dd>
              <Link to={places.party(parent)}>
                <PartyName code={parent} />
              </Link>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
};

const History = ({ shown }: { readonly shown: Shown }) => {
  const { lang } = useReader();
  const w = useWords(partyWords);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{w.history}</h2>
      <ol class="entries">
        {shown.party.standing.map(({ standing, on, decidedBy, source, eventId, ...marks }) => (
          <li id={eventId}>
            <p>
              {standingWords[standing][lang]}
              <Comma />
              <DateText on={on} />
              {decidedBy !== null && (
                <>
                  <Comma />
                  {w.decidedBy} <PartyName code={decidedBy} />
                </>
              )}
              <Marks of={marks} moment={shown} />
            </p>
            <SourceNote of={source} event={eventId} />
          </li>
        ))}
      </ol>
    </section>
  );
};

const inside: ReadonlySet<Standing | null> = new Set(['member', 'suspended', 'reinstated']);

/** A party's own record: its standing, what is addressed to it, what the record has of it, what it said. */
interface Props {
  readonly shown: Shown;
  readonly titleOf: TitleOf;
  readonly resolutions: readonly NamedResolution[];
  /** Whether any recommendation is on record. */
  readonly recommended: boolean;
  /** Whether the resolutions shown are the first. */
  readonly begun: boolean;
}

export const PartyPage = ({ shown, titleOf, resolutions, recommended, begun }: Props) => {
  const { lang } = useReader();
  const w = useWords(partyWords);
  const { party, addressed, record, statements, reportedStatements, recentActions } = shown;
  return (
    <Layout title={party.name[lang]} moment={shown}>
      <Head shown={shown} />
      <AddressedPart
        of={addressed}
        whole={begun && shown.next === null}
        toAll={recommended && party.kind === 'state' && inside.has(party.standingAsOf)}
      />
      {record.length > 0 && (
        <section aria-labelledby="record">
          <h2 id="record">{w.record}</h2>
          <p class="quiet">{w.recordNote}</p>
          {record.map((each) => (
            <RecordPart party={party.code} of={each} titleOf={titleOf} resolutions={resolutions} />
          ))}
        </section>
      )}
      <Pager label={w.pages} first={begun ? null : w.first} next={shown.next} words={w.next} />
      {statements.length > 0 && (
        <section aria-labelledby="statements">
          <h2 id="statements">{w.statements}</h2>
          <Statements of={statements} named={{ titleOf, resolutions }} moment={shown} agree />
        </section>
      )}
      {reportedStatements.length > 0 && (
        <section aria-labelledby="reported-statements">
          <h2 id="reported-statements">{w.reportedStatements}</h2>
          <p class="quiet">{w.reportedNote}</p>
          <Statements of={reportedStatements} named={{ titleOf, resolutions }} moment={shown} agree />
        </section>
      )}
      {/* Nothing is said to be not on record where a statement is. */}
      {(recentActions.length > 0 || statements.length + reportedStatements.length === 0) && (
        <section aria-labelledby="did">
          <h2 id="did">{w.did}</h2>
          {recentActions.length === 0 ? <p>{w.nothing}</p> : <Entries of={recentActions} moment={shown} />}
          {recentActions.length > 0 && (
            <p>
              <Link to={places.timeline} params={{ party: party.code }}>
                {w.all}
              </Link>
            </p>
          )}
        </section>
      )}
      {party.standing.length > 0 && <History shown={shown} />}
      <Amendments of={shown.amendments} titleOf={titleOf} />
    </Layout>
  );
};
