import type { AmendmentShown, RecordChangeList, Stamp, TimelineEntry } from '#record';
import type { ResolutionProgress } from '#progress';
import type { Paragraph, Resolution } from '#register';
import { textReadWords } from '#register';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Amendments, commitmentTitles, Entries, Text } from '../../ui/index.js';
import { firstVisit, overviewWords } from './overview.words.js';
import { Particulars } from './head.part.js';
import { RecordChangesPart } from './record-changes.part.js';
import { WholePart } from './whole.part.js';

interface Props {
  readonly moment: Stamp & Pick<ResolutionProgress, 'statements'>;
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

const ParagraphItem = ({ of, resolution }: { readonly of: Paragraph; readonly resolution: string }) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  const { key, number, part, title, textRead } = of;
  const named = number === null ? (part === 'operative' ? w.unnumbered : null) : w.paragraph(number);
  return (
    <li>
      {named !== null && <span class="quiet">{named} · </span>}
      <Link to={places.paragraph(resolution, key)}>
        <Text of={title} />
      </Link>
      {textRead !== null && <span class="quiet"> · {textReadWords[textRead][lang]}</span>}
    </li>
  );
};

/** The preamble and the operative part, and what of the adopted text was read. */
const Paragraphs = ({ of: { id, paragraphs } }: { readonly of: Resolution }) => {
  const w = useWords(overviewWords);
  const [operative, preamble] = [
    paragraphs.filter(({ part }) => part === 'operative'),
    paragraphs.filter(({ part }) => part === 'preambular'),
  ];
  const isUnread = operative.every(({ textRead }) => textRead === null);
  return (
    <details id="paragraphs">
      <summary>{w.paragraphs}</summary>
      {preamble.length > 0 && (
        <>
          <p>{w.preamble}</p>
          <ul>
            {preamble.map((each) => (
              <ParagraphItem of={each} resolution={id} />
            ))}
          </ul>
        </>
      )}
      {preamble.length > 0 && operative.length > 0 && <p>{isUnread ? w.operativeUnread : w.operative}</p>}
      {paragraphs.length === 0 ? (
        <p>{w.noParagraphs}</p>
      ) : (
        <ul>
          {operative.map((each) => (
            <ParagraphItem of={each} resolution={id} />
          ))}
        </ul>
      )}
    </details>
  );
};

const Lately = ({ recent, moment }: Pick<Props, 'recent' | 'moment'>) => {
  const w = useWords(overviewWords);
  return (
    <details class="lately">
      <summary>{w.lately}</summary>
      {recent.length === 0 ? <p>{w.nothingYet}</p> : <Entries of={recent} moment={moment} />}
      <p>
        <Link to={places.timeline}>{w.allActions}</Link>
      </p>
    </details>
  );
};

const FirstVisit = () => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  return (
    <details class="first-visit">
      <summary>{w.firstVisit}</summary>
      <p>{firstVisit[lang].join(' ')}</p>
      <p>
        <Link to={places.about}>{w.readOn}</Link>
      </p>
    </details>
  );
};

/** What lies one tap deeper than the rows: pages of their own, and what opens here. */
export const DeeperPart = ({ moment, resolution, resolutions, recent, changes, amendments }: Props) => {
  const w = useWords(overviewWords);
  return (
    <section class="deeper" aria-labelledby="deeper">
      <h2 id="deeper">{w.deeper}</h2>
      <ul class="plain ways">
        <li>
          <Link to={places.dates} params={{ resolution: resolution.id }}>
            {w.dates}
          </Link>
        </li>
        <li>
          <Link to={places.onRecord(resolution.id)}>{w.who}</Link>
        </li>
      </ul>
      <WholePart of={moment} />
      <Paragraphs of={resolution} />
      <Particulars of={resolution} moment={moment} among={resolutions} />
      <Lately recent={recent} moment={moment} />
      <RecordChangesPart of={changes} resolution={resolution} />
      <FirstVisit />
      <Amendments of={amendments} titleOf={commitmentTitles(resolutions)} folded />
    </section>
  );
};
