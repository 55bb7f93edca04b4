import type { ComponentChildren } from 'preact';
import type { CommitmentProgress } from '#progress';
import type { Stamp } from '#record';
import type { Resolution } from '#register';
import { Link } from '../routing/link.js';
import { places } from '../routing/places.js';
import { Assessed, FactsCounted, Figure, Stated, useDue } from './progress.js';
import { progressWords } from './progress.words.js';
import { useReader } from '../i18n/reader.js';
import { CommitmentStatus } from './standing.js';
import { Statements } from './statements.js';
import { Instances } from './status.js';
import { DateText, PartyNames, Text, dateBeside } from './text.js';
import { useWords } from '../i18n/words.js';

const Evidence = ({ of }: { readonly of: CommitmentProgress }) => {
  const { lang } = useReader();
  const w = useWords(progressWords);
  const { latestEvidence, checkedTo } = of;
  return (
    <>
      {latestEvidence === null ? <FactsCounted of={of} /> : <DateText on={latestEvidence} />}
      {checkedTo !== null && <span class="quiet"> · {w.checked(dateBeside(checkedTo.date, lang))}</span>}
    </>
  );
};

/** A commitment: its computed status, what the record has of it, and statements where they differ. */
export const CommitmentSummary = ({
  of,
  resolution,
  moment,
  heading: Heading = 'h4',
  children,
}: {
  readonly of: CommitmentProgress;
  readonly resolution: Resolution;
  readonly moment: Pick<Stamp, 'asOf'>;
  readonly heading?: 'h3' | 'h4';
  /** Further facts of it, each a `div` of the list. */
  readonly children?: ComponentChildren;
}) => {
  const w = useWords(progressWords);
  const due = useDue(of);
  const measure = resolution.commitments.find(({ key }) => key === of.key)?.measure ?? null;
  return (
    <div class="commitment">
      <Heading>
        <Link to={places.commitment(resolution.id, of.key)}>
          <Text of={of.title} />
        </Link>
      </Heading>
      <dl class="facts">
        <div>
          <dt>{w.status}</dt>
          <dd>
            <CommitmentStatus of={of} />
            {of.stated !== null && (
              <>
                {' · '}
                <Stated of={of.stated} />
              </>
            )}
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
            <dt>{w.dueDate}</dt>
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
        {children}
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
      {of.assessment !== null && <Assessed of={of.assessment} moment={moment} />}
      {!of.statementsAgree && (
        <Statements
          of={of.statements.filter(({ status }) => status !== null)}
          agree={of.statementsAgree}
          moment={moment}
        />
      )}
    </div>
  );
};
