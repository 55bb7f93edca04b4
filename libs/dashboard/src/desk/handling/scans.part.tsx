import { addressOf } from '#api';
import { colon } from '#kernel';
import type { DeskEntry, Scans } from '#record';
import { useReader, useWords } from '../../i18n/index.js';
import { Code, FileSaid } from '../../ui/index.js';
import { handlingPageWords } from './handling.words.js';

/** What any browser shows as a picture; all else is a link. */
const pictures: readonly string[] = ['image/jpeg', 'image/png'];

/** Each beside its entry: a picture to be compared at once, and the way to it as it was sent. */
const Shown = ({ of: { event, of } }: { readonly of: Scans }) => (
  <>
    {of.map((file) => {
      const href = addressOf('getFile', event, file.sha256);
      return (
        <li>
          {pictures.includes(file.type) && (
            <a href={href} aria-hidden="true" tabIndex={-1}>
              <img src={href} alt="" loading="lazy" />
            </a>
          )}
          <FileSaid of={file} href={href} />
        </li>
      );
    })}
  </>
);

/** What was scanned of an entry's paper, and what it names itself; on paper, whether there is any. */
export const ScansOf = ({ entry: { paper, files } }: { readonly entry: Pick<DeskEntry, 'paper' | 'files'> }) => {
  const { lang } = useReader();
  const w = useWords(handlingPageWords);
  const all = [...(paper === null ? [] : [paper.scans]), files].filter(({ of }) => of.length > 0);
  return (
    <>
      {paper !== null && (
        <p class="quiet">
          {w.registryNumber}
          {colon[lang]}
          <Code>{paper.number}</Code>
        </p>
      )}
      <p class="quiet">
        {w.scan}
        {colon[lang]}
        {all.length === 0 ? w.no : w.yes}
      </p>
      {all.length > 0 && (
        <ul class="scans screen-only">
          {all.map((scans) => (
            <Shown of={scans} />
          ))}
        </ul>
      )}
    </>
  );
};
