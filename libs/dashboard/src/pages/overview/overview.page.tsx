import { MOST_ROWS } from '#api';
import type { AmendmentShown, RecordChangeList, Stamp, Standings, TimelineEntry } from '#record';
import type { ResolutionProgress } from '#progress';
import type { Resolution } from '#register';
import { useReader, useWords } from '../../i18n/index.js';
import { InRows, Layout, plain } from '../../ui/index.js';
import { DeeperPart } from './deeper.part.js';
import { ResolutionHead } from './head.part.js';
import { overviewWords } from './overview.words.js';
import { type RowFilters, RowsPart } from './rows.part.js';
import { SentencePart } from './sentence.part.js';

interface Props {
  readonly progress: Stamp & ResolutionProgress;
  readonly standings: Standings;
  readonly filters: RowFilters;
  readonly resolution: Resolution;
  /** Every one that the register knows. */
  readonly resolutions: readonly Resolution[];
  /** Newest first. */
  readonly recent: readonly TimelineEntry[];
  /** Last entered first. */
  readonly changes: RecordChangeList;
  /** Corrections and withdrawals of what was registered of it. */
  readonly amendments: readonly AmendmentShown[];
}

/** A resolution: one sentence, one row a commitment, and all else one tap deeper. */
export const OverviewPage = ({ progress, standings, filters, resolution, ...deeper }: Props) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  const commitments = progress.paragraphs.flatMap((paragraph) => paragraph.commitments);
  return (
    <Layout title={plain(resolution.title, lang)} moment={progress}>
      <ResolutionHead of={resolution} moment={progress} />
      {commitments.length === 0 ? (
        <p>{w.noParagraphs}</p>
      ) : (
        <>
          <SentencePart of={commitments} resolution={resolution.id} />
          <RowsPart of={standings} filters={filters} resolution={resolution} />
          <InRows
            of="listCommitments"
            params={{ resolution: resolution.id }}
            moment={progress}
            more={commitments.length > MOST_ROWS}
          />
        </>
      )}
      <DeeperPart {...deeper} moment={progress} resolution={resolution} />
    </Layout>
  );
};
