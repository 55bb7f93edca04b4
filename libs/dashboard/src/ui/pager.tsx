import { useReader } from '../i18n/index.js';
import { linkHere } from '../routing/index.js';

interface Props {
  /** What it is the pages of. */
  readonly label: string;
  /** What the link to the beginning is called; `null`: this is the beginning. */
  readonly first: string | null;
  /** `null` at the end. */
  readonly next: string | null;
  /** What the link to what follows is called. */
  readonly words: string;
}

/** The ways through a list that stands on several pages; nothing where it stands on one. */
export const Pager = ({ label, first, next, words }: Props) => {
  const reader = useReader();
  if (first === null && next === null) return null;
  return (
    <nav class="pager" aria-label={label}>
      {first === null ? <span /> : <a href={linkHere(reader, { cursor: null })}>{first}</a>}
      {next !== null && <a href={linkHere(reader, { cursor: next })}>{words}</a>}
    </nav>
  );
};
