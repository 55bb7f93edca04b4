import { MOST_ROWS } from '#api';
import type { AmendmentShown, RecordChangeList, Stamp, TimelineEntry } from '#record';
import type { ResolutionProgress } from '#progress';
import { statusOrder, statusWords } from '#progress';
import type { Resolution } from '#register';
import { counted, numberIn, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import {
  Amendments,
  Colon,
  commitmentTitles,
  Entries,
  InRows,
  Layout,
  Shape,
  Text,
  byStanding,
  plain,
  useDue,
} from '../../ui/index.js';
import { ParagraphPart } from './paragraph.part.js';
import { ResolutionHead } from './head.part.js';
import { RecordChangesPart } from './record-changes.part.js';
import { commitmentForms, firstVisit, overviewWords } from './overview.words.js';

interface Props {
  readonly progress: Stamp & ResolutionProgress;
  readonly resolution: Resolution;
  /** Every one that the register knows. */
  readonly resolutions: readonly Resolution[];
  /** What was done last of its commitments, by their keys. */
  readonly done: ReadonlyMap<string, TimelineEntry>;
  /** Newest first. */
  readonly recent: readonly TimelineEntry[];
  /** Last entered first. */
  readonly changes: RecordChangeList;
  /** Corrections and withdrawals of what was registered of it. */
  readonly amendments: readonly AmendmentShown[];
}

type Commitments = ResolutionProgress['paragraphs'][number]['commitments'];

/** What the record has least of comes first. */
const pendingFirst = ({ paragraphs }: ResolutionProgress): ResolutionProgress['paragraphs'] =>
  paragraphs.toSorted((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status));

/** How many commitments have which status: words, shapes and numbers, and no sum of them. */
const StatusSection = ({ of }: { readonly of: Commitments }) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  return (
    <section class="stands" aria-labelledby="stands">
      <h2 id="stands">
        {w.stands} <span class="quiet">{counted(lang, of.length, commitmentForms[lang])}</span>
      </h2>
      <ul>
        {byStanding(of).map(({ standing, number }) => (
          <li>
            <Shape of={standing} />
            <span class="number">{numberIn(lang, number)}</span>
            <span>{statusWords[standing][lang]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const DueItem = ({ resolution, of }: { readonly resolution: string; readonly of: Commitments[number] }) => (
  <li>
    <Link to={places.commitment(resolution, of.key)}>
      <Text of={of.title} />
    </Link>
    <Colon />
    {useDue(of)}
  </li>
);

const Lately = ({ recent, progress }: Pick<Props, 'recent' | 'progress'>) => {
  const w = useWords(overviewWords);
  return (
    <section class="lately" aria-labelledby="lately">
      <h2 id="lately">{w.lately}</h2>
      {recent.length === 0 ? <p>{w.nothingYet}</p> : <Entries of={recent} moment={progress} />}
      <p>
        <Link to={places.timeline}>{w.allActions}</Link>
      </p>
    </section>
  );
};

const FirstVisit = () => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  return (
    <section class="first-visit" aria-labelledby="first-visit">
      <h2 id="first-visit">{w.first}</h2>
      <p>{firstVisit[lang].join(' ')}</p>
      <p>
        <Link to={places.about}>{w.readOn}</Link>
      </p>
    </section>
  );
};

/** A resolution: what it asks for, what the record shows of it, what was due, what came last. */
export const OverviewPage = ({ progress, resolution, resolutions, done, recent, changes, amendments }: Props) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  const commitments = progress.paragraphs.flatMap((paragraph) => paragraph.commitments);
  const due = commitments.filter(({ overdue }) => overdue !== null);
  return (
    <Layout title={plain(resolution.title, lang)} moment={progress}>
      <ResolutionHead of={resolution} moment={progress} among={resolutions} />
      <div class="overview">
        <FirstVisit />
        <div class="overview-main">
          {commitments.length > 0 && <StatusSection of={commitments} />}
          {due.length > 0 && (
            <section aria-labelledby="due">
              <h2 id="due">{w.due}</h2>
              <ul class="entries">
                {due.map((each) => (
                  <DueItem resolution={resolution.id} of={each} />
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="paragraphs">
            <h2 id="paragraphs">{w.paragraphs}</h2>
            {progress.paragraphs.length === 0 && <p>{w.noParagraphs}</p>}
            {pendingFirst(progress).map((paragraph) => (
              <ParagraphPart resolution={resolution} done={done} of={paragraph} moment={progress} />
            ))}
            {commitments.length > 0 && (
              <InRows
                of="listCommitments"
                params={{ resolution: resolution.id }}
                moment={progress}
                more={commitments.length > MOST_ROWS}
              />
            )}
          </section>
          <Amendments of={amendments} titleOf={commitmentTitles(resolutions)} />
        </div>
        <div class="overview-side">
          <RecordChangesPart of={changes} resolution={resolution} />
          <Lately recent={recent} progress={progress} />
        </div>
      </div>
    </Layout>
  );
};
