import type { Stamp, TimelineEntry } from '#record';
import type { Resolution } from '#register';
import type { ParagraphProgress } from '#progress';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { CommitmentSummary, ParagraphStatus, Reported, Text } from '../../ui/index.js';
import { overviewWords } from './overview.words.js';

/** What was done last, in the sentence that says its day, and the way to it. */
const Done = ({ of: { kind, action, eventId, sentence } }: { readonly of: TimelineEntry }) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  return (
    <div>
      <dt>{w.done}</dt>
      <dd>
        <Link to={places.action(kind, action)} hash={eventId}>
          {sentence[lang]}
        </Link>
      </dd>
    </div>
  );
};

/** A paragraph: the words of its mandate, then what has been done about it. */
export const ParagraphPart = ({
  of,
  resolution,
  moment,
  done,
}: {
  readonly of: ParagraphProgress;
  readonly resolution: Resolution;
  readonly moment: Pick<Stamp, 'asOf'>;
  /** What was done last of the resolution's commitments, by their keys. */
  readonly done: ReadonlyMap<string, TimelineEntry>;
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
      <ParagraphStatus of={of} />
      {text?.mandate && <Reported text={text.mandate} source={text.source} />}
      {of.commitments.map((commitment) => {
        const latest = done.get(commitment.key);
        return (
          <CommitmentSummary of={commitment} resolution={resolution} moment={moment}>
            {latest !== undefined && <Done of={latest} />}
          </CommitmentSummary>
        );
      })}
    </article>
  );
};
