import { comma, spanOf } from '#kernel';
import type { CommitmentProgress } from '#progress';
import type { StatedStatus } from '#register';
import { dateIn, statedStatuses, statedStatusWords } from '#register';
import { counted, numberIn, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { byStanding } from '../../ui/index.js';
import { commitmentForms, overviewWords, standingForms } from './overview.words.js';

type Commitments = readonly CommitmentProgress[];

interface Said {
  readonly status: StatedStatus;
  readonly byLead: boolean;
  readonly number: number;
}

/** How many were stated to stand where, by those entrusted with them and by others; the latest statement on each. */
const statedIn = (of: Commitments): readonly Said[] =>
  [true, false].flatMap((byLead) =>
    statedStatuses.flatMap((status) => {
      const saying = ({ stated, responsible }: CommitmentProgress): boolean =>
        stated?.status === status && (stated.party !== null && responsible.includes(stated.party)) === byLead;
      const number = of.filter(saying).length;
      return number === 0 ? [] : [{ status, byLead, number }];
    }),
  );

const latestIn = (of: Commitments): string | null =>
  of
    .flatMap(({ latestEvidence }) => latestEvidence ?? [])
    .toSorted((a, b) => (spanOf(a).latest < spanOf(b).latest ? 1 : -1))[0] ?? null;

/** Where all of it stands, in a sentence each for what the record shows, what was stated, and which day comes next. */
export const SentencePart = ({ of, resolution }: { readonly of: Commitments; readonly resolution: string }) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  const standings = byStanding(of)
    .map(({ standing, number }) => counted(lang, number, standingForms[standing][lang]))
    .join(comma[lang]);
  const stated = statedIn(of).map(({ status, byLead, number }) =>
    (byLead ? w.statedByLeads : w.statedByOthers)(numberIn(lang, number), statedStatusWords[status][lang]),
  );
  const latest = latestIn(of);
  const [next] = of.flatMap(({ nextDue }) => nextDue?.dueOn ?? []).toSorted();
  return (
    <div class="stands">
      <p>
        {w.standsOnRecord(counted(lang, of.length, commitmentForms[lang]), standings)}
        {latest !== null && <> {w.latestIs(dateIn(latest, lang))}</>}
      </p>
      {stated.length > 0 && <p>{w.statedBeside(stated.join(comma[lang]))}</p>}
      {next !== undefined && (
        <p>
          <Link to={places.dates} params={{ resolution }}>
            {w.nextDate(dateIn(next, lang))}
          </Link>
        </p>
      )}
    </div>
  );
};
