import type { Stamp } from '#record';
import type { ResolutionProgress } from '#progress';
import { useWords } from '../../i18n/index.js';
import { Statements } from '../../ui/index.js';
import { overviewWords } from './overview.words.js';

/** What was said of the resolution as a whole, by whom and through whom; no figure rests on it. */
export const WholePart = ({ of }: { readonly of: Stamp & Pick<ResolutionProgress, 'statements'> }) => {
  const w = useWords(overviewWords);
  if (of.statements.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said">{w.said}</h2>
      <p class="quiet">{w.saidNote}</p>
      <Statements of={of.statements} moment={of} agree />
    </section>
  );
};
