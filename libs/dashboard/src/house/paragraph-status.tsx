import type { ParagraphProgress } from '#progress';
import { statusOrder, statusWords } from '#progress';
import { paragraphStatusWords } from './paragraph-status.words.js';
import { useReader } from './reader.js';
import { Status } from './status.js';
import { Colon, Comma } from './text.js';
import { numberIn, useWords } from './words.js';

/** A paragraph's status as its commitments have it together; where they are several, how many have which, and how many a figure. */
export const ParagraphStatus = ({ of }: { readonly of: ParagraphProgress }) => {
  const { lang } = useReader();
  const w = useWords(paragraphStatusWords);
  const { status, byStatus, coverage, commitments } = of;
  if (commitments.length === 0) return null;
  return (
    <p class="paragraph-status">
      <span class="quiet">
        {w.ofParagraph}
        <Colon />
      </span>
      <Status of={status} />
      {commitments.length > 1 && (
        <span class="quiet">
          {' · '}
          {statusOrder
            .filter((each) => byStatus[each] > 0)
            .map((each, index) => (
              <>
                {index > 0 && <Comma />}
                {statusWords[each][lang]} ({numberIn(lang, byStatus[each])})
              </>
            ))}
          {' · '}
          {w.withFigure(numberIn(lang, coverage.withFigure), numberIn(lang, coverage.of))}
        </span>
      )}
    </p>
  );
};
