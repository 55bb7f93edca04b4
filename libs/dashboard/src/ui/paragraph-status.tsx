import type { ParagraphProgress } from '#progress';
import { statusWords } from '#progress';
import { paragraphStatusWords } from './paragraph-status.words.js';
import { useReader } from '../i18n/reader.js';
import { StandingOfParagraph, byStanding } from './standing.js';
import { Colon, Comma } from './text.js';
import { numberIn, useWords } from '../i18n/words.js';

/** A paragraph's status as its commitments have it together; where they are several, how many have which, and how many a figure. */
export const ParagraphStatus = ({ of }: { readonly of: ParagraphProgress }) => {
  const { lang } = useReader();
  const w = useWords(paragraphStatusWords);
  const { coverage, commitments } = of;
  if (commitments.length === 0) return null;
  return (
    <p class="paragraph-status">
      <span class="quiet">
        {w.ofParagraph}
        <Colon />
      </span>
      <StandingOfParagraph of={of} />
      {commitments.length > 1 && (
        <span class="quiet">
          {' · '}
          {byStanding(commitments).map(({ standing, number }, index) => (
            <>
              {index > 0 && <Comma />}
              {statusWords[standing][lang]} ({numberIn(lang, number)})
            </>
          ))}
          {' · '}
          {w.withFigure(numberIn(lang, coverage.withFigure), numberIn(lang, coverage.of))}
        </span>
      )}
    </p>
  );
};
