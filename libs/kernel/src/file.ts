import { isObject } from './is-object.js';

/** What a file may be. What cannot be told from its bytes is not taken. */
export const fileTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
  'image/heif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
/** What a file is, as its bytes tell. */
export type FileType = (typeof fileTypes)[number];

/** How names of such files end, the usual way first. */
const endings: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heif', 'heic'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

export const endingOf = (type: FileType): string => endings[type][0];

/** A file as an event names it: known by its digest, reached through that event alone. */
export interface FileOnRecord {
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** What it was called where it came from; for people, never a path. */
  readonly name?: string;
  /** In bytes. */
  readonly size: number;
  readonly type: FileType;
}

const LONGEST_NAME = 120;

/**
 * What somebody called a file, fit to be shown and to be saved under: no path, nothing that cannot be seen, and an end that says what
 * the file is. `null` where nothing is left of it.
 */
export const displayName = (given: string, type: FileType): string | null => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = last
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .replaceAll(/["<>:|?*]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = seen, ending = ''] = /^(.+)\.([a-z0-9]{1,5})$/i.exec(seen) ?? [];
  const fits = endings[type].includes(ending.toLowerCase());
  const named = [...(fits ? stem : seen)].slice(0, LONGEST_NAME).join('').trim();
  return named === '' ? null : `${named}.${fits ? ending : endingOf(type)}`;
};

const isFileOnRecord = (value: object): value is FileOnRecord =>
  'sha256' in value && 'size' in value && fileTypes.some((type) => type === Reflect.get(value, 'type'));

function* within(value: unknown): Generator<FileOnRecord> {
  if (!isObject(value) && !Array.isArray(value)) return;
  if (isFileOnRecord(value)) yield value;
  else for (const each of Object.values(value)) yield* within(each);
}

interface SaidOfFiles {
  readonly data: unknown;
  readonly meta: { readonly source: unknown };
}

/** The files that an event names, in what it says and in its source, each once. */
export const filesOf = ({ data, meta }: SaidOfFiles): readonly FileOnRecord[] => {
  const found = [...within(data), ...within(meta.source)];
  return [...new Map(found.map((file) => [file.sha256, file])).values()];
};
