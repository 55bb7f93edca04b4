import type { Stamp } from '#record';
import type { ResolutionProgress } from '#progress';
import { numberIn, useReader, useWords } from '../../i18n/index.js';
import { Statements } from '../../ui/index.js';
import { overviewWords } from './overview.words.js';

/** What was said of the resolution as a whole, by whom and through whom; no figure rests on it. */
export const WholePart = ({ of }: { readonly of: Stamp & Pick<ResolutionProgress, 'statements'> }) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  if (of.statements.length === 0) return null;
  return (
    <details id="said">
      <summary>
        {w.said} ({numberIn(lang, of.statements.length)})
      </summary>
      <p class="quiet">{w.saidNote}</p>
      <Statements of={of.statements} moment={of} agree />
    </details>
  );
};
