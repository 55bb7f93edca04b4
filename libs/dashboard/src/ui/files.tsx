import { addressOf } from '#api';
import { endingOf, type FileOnRecord } from '#kernel';
import { useReader } from '../i18n/reader.js';
import { useWords } from '../i18n/words.js';
import { filesWords } from './files.words.js';
import { Colon, Comma } from './text.js';

const KILO = 1_000;
const MEGA = 1_000_000;

/** "1.2 MB": never nothing of what is something. */
const Size = ({ of }: { readonly of: number }) => {
  const { format } = useReader();
  const w = useWords(filesWords);
  if (of < MEGA) return <>{w.kilobytes(format.number(Math.ceil(of / KILO)))}</>;
  return <>{w.megabytes(format.number(Math.round(of / (MEGA / 10)) / 10))}</>;
};

interface SaidProps {
  readonly of: FileOnRecord;
  /** Where it is to be had; `null`: nowhere yet. */
  readonly href: string | null;
}

/** "note.pdf (PDF, 1.2 MB)" */
export const FileSaid = ({ of: { sha256, name, type, size }, href }: SaidProps) => {
  const called = <bdi lang="">{name ?? sha256.slice(0, 8)}</bdi>;
  return (
    <>
      {href === null ? called : <a href={href}>{called}</a>} (<bdi>{endingOf(type).toUpperCase()}</bdi>
      <Comma />
      <Size of={size} />)
    </>
  );
};

interface Props {
  readonly of: readonly FileOnRecord[];
  /** Id of an event that names them: there is no other way to them. */
  readonly event: string;
}

/** The files behind something, each with what it is and how large: "note.pdf (PDF, 1.2 MB)". */
export const FileLinks = ({ of, event }: Props) => {
  const w = useWords(filesWords);
  return (
    <p class="quiet files">
      {of.length === 1 ? w.file : w.files}
      <Colon />
      {of.map((file, n) => (
        <>
          {n > 0 && ' · '}
          <FileSaid of={file} href={addressOf('getFile', event, file.sha256)} />
        </>
      ))}
    </p>
  );
};
