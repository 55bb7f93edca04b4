import { dateIn } from '#register';
import type { Resolution } from '#register';
import type { CommitmentProgress, ParagraphProgress } from '#progress';
import {
  Assessed,
  DateText,
  Figure,
  Instances,
  Link,
  PartyNames,
  Quoted,
  Statements,
  Status,
  Text,
  places,
  useDue,
  useReader,
  useWords,
} from '../../house/index.js';
import { overviewWords } from './overview.words.js';

const Evidence = ({ of: { latestEvidence, checkedTo } }: { readonly of: CommitmentProgress }) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  return (
    <>
      {latestEvidence === null ? w.noEvidence : <DateText on={latestEvidence} />}
      {checkedTo !== null && <span class="quiet"> · {w.checked(dateIn(checkedTo.date, lang))}</span>}
    </>
  );
};

/** A commitment: its computed status, what the record has of it, and statements where they differ. */
const CommitmentPart = ({ of, resolution }: { readonly of: CommitmentProgress; readonly resolution: Resolution }) => {
  const w = useWords(overviewWords);
  const due = useDue(of);
  const measure = resolution.commitments.find(({ key }) => key === of.key)?.measure?.measure ?? null;
  return (
    <div class="commitment">
      <h4>
        <Link to={places.commitment(resolution.id, of.key)}>
          <Text of={of.title} />
        </Link>
      </h4>
      <dl class="facts">
        <div>
          <dt>{w.status}</dt>
          <dd>
            <Status of={of.status} />
          </dd>
        </div>
        <div>
          <dt>{w.record}</dt>
          <dd>
            <Link to={places.commitment(resolution.id, of.key)} hash="why">
              <Figure progress={of} measure={measure} />
            </Link>
          </dd>
        </div>
        {due !== null && (
          <div>
            <dt>{w.dueOn}</dt>
            <dd>{due}</dd>
          </div>
        )}
        {(of.latestEvidence !== null || of.checkedTo !== null) && (
          <div>
            <dt>{w.evidence}</dt>
            <dd>
              <Evidence of={of} />
            </dd>
          </div>
        )}
        {of.responsible.length > 0 && (
          <div>
            <dt>{w.responsible}</dt>
            <dd>
              <PartyNames codes={of.responsible} />
            </dd>
          </div>
        )}
      </dl>
      {of.instances !== null && <Instances of={of.instances} />}
      {of.assessment !== null && <Assessed of={of.assessment} />}
      {!of.statementsAgree && (
        <Statements of={of.statements.filter(({ status }) => status !== null)} agree={of.statementsAgree} />
      )}
    </div>
  );
};

/** A paragraph: the words of its mandate, then what has been done about it. */
export const ParagraphPart = ({
  of,
  resolution,
}: {
  readonly of: ParagraphProgress;
  readonly resolution: Resolution;
}) => {
  const w = useWords(overviewWords);
  const text = resolution.paragraphs.find(({ key }) => key === of.key);
  return (
    <article class="paragraph" aria-labelledby={`paragraph-${of.key}`}>
      <p class="eyebrow">{of.number === null ? w.unnumbered : w.paragraph(of.number)}</p>
      <h3 id={`paragraph-${of.key}`}>
        <Link to={places.paragraph(resolution.id, of.key)}>
          <Text of={of.title} />
        </Link>
      </h3>
      {text?.mandate && <Quoted text={text.mandate} source={text.source} />}
      {of.commitments.map((commitment) => (
        <CommitmentPart of={commitment} resolution={resolution} />
      ))}
    </article>
  );
};
