import type { Stamp, TimelineEntry } from '#record';
import { factWords } from '#actions';
import type { Lang, OnRecord, Quantity, Source } from '#kernel';
import type { FactShown } from '#progress';
import { confidenceWords, sourceTypeWords } from '#register';
import { Link } from '../routing/link.js';
import { places } from '../routing/places.js';
import { useReader } from '../i18n/reader.js';
import { progressWords } from './progress.words.js';
import { recordWords } from './record.words.js';
import { moreFacts } from '../i18n/units.words.js';
import { Quoted } from './reported.js';
import { Citation } from './citation.js';
import { FileLinks } from './files.js';
import { Colon, Comma, DateText, InLang, Text, dateBeside } from './text.js';
import type { Forms } from '../i18n/words.js';
import { counted, useWords } from '../i18n/words.js';

interface SourceProps {
  readonly of: Source | null;
  /** Id of the event that says so: through it the files of the source are reached. */
  readonly event: string;
}

/** Where something comes from: who vouches for it and how surely, the document and the place in it, its own words, and its files. */
export const SourceNote = ({ of, event }: SourceProps) => {
  const { lang } = useReader();
  const w = useWords(recordWords);
  if (of === null) return <p class="source quiet">{w.noSource}</p>;
  return (
    <div class="source">
      <p class="quiet">
        {w.source}
        <Colon />
        {sourceTypeWords[of.type][lang]}
        <Comma />
        {confidenceWords[of.confidence][lang]} (<bdi>{of.confidence}</bdi>) · <Citation source={of} />
      </p>
      {of.quote !== null && <Quoted of={of.quote} />}
      {of.files !== undefined && <FileLinks of={of.files} event={event} />}
    </div>
  );
};

interface EnteredOnProps {
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly moment: Pick<Stamp, 'asOf'>;
  /** Whether it is told in any case. */
  readonly always?: boolean;
}

/** "entered on …", where a reader of the day asked about could not have seen it yet. */
export const EnteredOn = ({ at, moment, always = false }: EnteredOnProps) => {
  const { lang } = useReader();
  const w = useWords(recordWords);
  const day = at.slice(0, 10);
  return day <= moment.asOf && !always ? null : <span class="quiet"> · {w.enteredOn(dateBeside(day, lang))}</span>;
};

/** "corrected", where something reads as a correction has it. */
export const CorrectedNote = ({ by }: { readonly by: string | null }) => {
  const w = useWords(recordWords);
  return by === null ? null : <span class="quiet"> · {w.corrected}</span>;
};

interface Marked {
  readonly of: Pick<OnRecord, 'knownSince' | 'correctedBy'>;
  readonly moment: Pick<Stamp, 'asOf'>;
  /** Whether it is told in any case when it was entered in the record. */
  readonly always?: boolean;
}

/** When something was entered in the record, and whether it was corrected: the same marks wherever something on record stands. */
export const Marks = ({ of: { knownSince, correctedBy }, moment, always = false }: Marked) => (
  <>
    <EnteredOn at={knownSince} moment={moment} always={always} />
    <CorrectedNote by={correctedBy} />
  </>
);

/** What a fact is called. */
export const FactName = ({ of: { name } }: { readonly of: Pick<FactShown, 'name'> }) => {
  const { lang } = useReader();
  return name === null ? null : <>{factWords.get(name)?.[lang] ?? name}</>;
};

/** What a fact is called, with the way to where everything about it stands. */
export const FactLink = ({ of }: { readonly of: FactShown }) => {
  const { name, kind, action, eventId } = of;
  if (name === null || kind === null || action === null) return <FactName of={of} />;
  return (
    <Link to={places.action(kind, action)} hash={eventId}>
      <FactName of={of} />
    </Link>
  );
};

interface PartyFactsProps {
  /** Oldest first. */
  readonly of: readonly FactShown[];
  readonly party: string;
  readonly resolution: string;
  readonly commitment: string;
  /** So many are shown, the newest; the timeline has all. */
  readonly most: number;
}

/** What the record has of a party under a commitment; "no record" where that is nothing. */
export const PartyFacts = ({ of, party, resolution, commitment, most }: PartyFactsProps) => {
  const { lang } = useReader();
  const { none } = useWords(progressWords);
  if (of.length === 0) return <span class="quiet">{none}</span>;
  return (
    <ul class="plain">
      {of.slice(-most).map((fact) => (
        <li>
          <FactLink of={fact} />
          <Comma />
          <DateText on={fact.on} withHijri={false} />
        </li>
      ))}
      {of.length > most && (
        <li>
          <Link to={places.timeline} params={{ party, commitment: `${resolution}/${commitment}` }}>
            {counted(lang, of.length - most, moreFacts[lang])}
          </Link>
        </li>
      )}
    </ul>
  );
};

interface EntriesProps {
  readonly of: readonly TimelineEntry[];
  readonly moment: Pick<Stamp, 'asOf'>;
  /** Among those of other actions each says of which it is; under the title of its action it need not; its own page is where links lead. */
  readonly among?: 'others' | 'its-own' | 'on-its-page';
}

/** What happened, one sentence each, with its day and its source; each leads to where everything about it stands. */
export const Entries = ({ of, moment, among = 'others' }: EntriesProps) => {
  const { lang } = useReader();
  const w = useWords(recordWords);
  const here = among === 'on-its-page';
  return (
    <ol class="entries happenings">
      {of.map(({ kind, action, title, eventId, on, sentence, source, ...marks }) => (
        <li id={here ? eventId : undefined}>
          <p class="eyebrow">
            {on === null ? w.noDate : <DateText on={on} />}
            {among === 'others' && (
              <>
                {' · '}
                <Text of={title} />
              </>
            )}
            <Marks of={marks} moment={moment} always={here} />
          </p>
          <p class="happening">
            {here ? (
              sentence[lang]
            ) : (
              <Link to={places.action(kind, action)} hash={eventId}>
                {sentence[lang]}
              </Link>
            )}
          </p>
          <SourceNote of={source} event={eventId} />
        </li>
      ))}
    </ol>
  );
};

interface AmountProps {
  readonly of: Quantity;
  readonly unit?: Readonly<Record<Lang, Forms>>;
}

/** A number with the qualifier that its source gives it, and the source's own words beside it. */
export const Amount = ({ of, unit }: AmountProps) => {
  const { lang, format } = useReader();
  const amount = format.quantity(of);
  return (
    <span class="amount">
      {/* The noun goes with the number, within what qualifies it: "200 participants expected". */}
      {unit === undefined ? amount : amount.replace(format.number(of.value), () => counted(lang, of.value, unit[lang]))}
      {of.wording !== undefined && (
        <span class="quiet">
          {' '}
          (<InLang lang={of.wording.lang}>{of.wording.text}</InLang>)
        </span>
      )}
    </span>
  );
};
