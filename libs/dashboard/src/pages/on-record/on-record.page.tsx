import type { OnRecordList } from '#record';
import type { OnRecordUnder, PartyOnRecord } from '#progress';
import type { Resolution, Statement } from '#register';
import { isAdopted, statedStatusWords } from '#register';
import { byParty, numberIn, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import {
  Colon,
  Comma,
  DateText,
  FoldedFilters,
  Layout,
  NotYetAdopted,
  Pager,
  PartyFacts,
  PartyName,
  ResolutionLink,
  SearchField,
  Select,
  Text,
  UnnamedFacts,
} from '../../ui/index.js';
import { onRecordWords } from './on-record.words.js';

/** Facts of one party under one commitment. */
const MOST_SHOWN = 3;

interface Asked {
  readonly party: string | null;
  readonly q: string | null;
  readonly cursor: unknown;
}

const StatementLine = ({ of, to }: { readonly of: Statement; readonly to: string }) => {
  const { lang } = useReader();
  const w = useWords(onRecordWords);
  const { status, on, eventId } = of;
  return (
    <li>
      <Link to={to} hash={eventId}>
        {w.stated}
        {status !== null && (
          <>
            <Colon />
            {statedStatusWords[status][lang]}
          </>
        )}
      </Link>
      <Comma />
      <DateText on={on} withHijri={false} />
    </li>
  );
};

interface PartyProps {
  readonly of: PartyOnRecord;
  readonly under: OnRecordUnder;
  /** Id. */
  readonly resolution: string;
}

const Party = ({ of: { party, facts, statements }, under: { commitment }, resolution }: PartyProps) => (
  <div>
    <dt>
      <Link to={places.party(party)}>
        <PartyName code={party} />
      </Link>
    </dt>
    <dd>
      {facts.length > 0 && (
        <PartyFacts of={facts} party={party} resolution={resolution} commitment={commitment} most={MOST_SHOWN} />
      )}
      {statements.length > 0 && (
        <ul class="plain">
          {statements.slice(-MOST_SHOWN).map((each) => (
            <StatementLine of={each} to={places.commitment(resolution, commitment)} />
          ))}
        </ul>
      )}
    </dd>
  </div>
);

/** Of no party in particular. */
const Unnamed = ({ of }: { readonly of: OnRecordUnder['unnamed'] }) => {
  const w = useWords(onRecordWords);
  if (of.length === 0) return null;
  return (
    <div>
      <dt>{w.unnamed}</dt>
      <dd>
        <UnnamedFacts of={of} />
      </dd>
    </div>
  );
};

const Under = ({ of, resolution }: { readonly of: OnRecordUnder; readonly resolution: string }) => {
  const reader = useReader();
  return (
    <section class="under" aria-labelledby={`of-${of.commitment}`}>
      <h2 id={`of-${of.commitment}`}>
        <Link to={places.commitment(resolution, of.commitment)}>
          <Text of={of.title} />
        </Link>
      </h2>
      <dl class="facts">
        {byParty(reader, of.parties, ({ party }) => party).map((each) => (
          <Party of={each} under={of} resolution={resolution} />
        ))}
        <Unnamed of={of.unnamed} />
      </dl>
    </section>
  );
};

const Filters = ({ asked: { party, q }, parties }: { readonly asked: Asked; readonly parties: readonly string[] }) => {
  const reader = useReader();
  const w = useWords(onRecordWords);
  const those = byParty(reader, parties, (code) => code);
  return (
    <FoldedFilters open={party !== null || q !== null}>
      <Select
        name="party"
        label={w.party}
        chosen={party}
        options={those.map((code) => ({ value: code, shown: reader.format.party(code) }))}
      />
      <SearchField label={w.search} q={q} />
    </FoldedFilters>
  );
};

interface Props {
  readonly shown: OnRecordList;
  readonly asked: Asked;
  readonly resolution: Resolution;
}

/** Commitment by commitment who is on record, and one sentence for all others: an empty row would say of a state what nobody knows. */
export const OnRecordPage = ({ shown, asked, resolution }: Props) => {
  const { lang } = useReader();
  const w = useWords(onRecordWords);
  const { items, next, parties, total, commitments } = shown;
  return (
    <Layout title={w.title} moment={shown}>
      <header class="page-head">
        <p class="eyebrow">
          <ResolutionLink id={resolution.id} among={[resolution]} />
        </p>
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        <NotYetAdopted adopted={resolution.adopted} moment={shown} />
      </header>
      {isAdopted(resolution, shown.asOf) && (
        <>
          {parties.length > 0 && <Filters asked={asked} parties={parties} />}
          {total === 0 ? (
            <p>{w.nothing}</p>
          ) : (
            <p class="quiet">{w.of(numberIn(lang, total), numberIn(lang, commitments))}</p>
          )}
          <p>{w.others}</p>
          {items.map((each) => (
            <Under of={each} resolution={resolution.id} />
          ))}
          <Pager label={w.pages} first={asked.cursor === null ? null : w.first} next={next} words={w.next} />
        </>
      )}
      <p class="quiet">
        <Link to={places.matrix(resolution.id)}>{w.sheet}</Link>
      </p>
    </Layout>
  );
};
