import type { Resolution } from '#register';
import type { ParagraphProgress } from '#progress';
import { CommitmentSummary, Link, Quoted, Text, places, useWords } from '../../house/index.js';
import { overviewWords } from './overview.words.js';

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
        <CommitmentSummary of={commitment} resolution={resolution} />
      ))}
    </article>
  );
};
