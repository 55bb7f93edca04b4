import type { FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { FileType } from '#kernel';
import { beginsAsOther, holdsArchive } from './signatures.js';
import { directoryIn, namesIn, ZIP_TAIL } from './zip.js';

/** A file that came in whole and is not taken yet. */
interface Opened {
  readonly file: FileHandle;
  readonly size: number;
  readonly head: Buffer;
  readonly tail: Buffer;
}

const HEAD = 4100;
const STEP = 1024 * 1024;
const LARGEST_DIRECTORY = 4 * 1024 * 1024;
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

const bytesAt = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
};

/** Parts follow each other closely, or are large: each few bytes of them need not be asked of the disk. */
const WINDOW = 64 * 1024;

/** Reads some bytes here and there, with whatever follows them at hand. */
const inWindows = (file: FileHandle): ((at: number, length: number) => Promise<Buffer>) => {
  let [from, held]: [number, Buffer] = [0, Buffer.alloc(0)];
  return async (at, length) => {
    if (at < from || at + length > from + held.length) [from, held] = [at, await bytesAt(file, at, WINDOW)];
    return held.subarray(at - from, at - from + length);
  };
};

async function* allOf(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += STEP) yield bytesAt(file, at, Math.min(STEP, size - at));
}

/** Nothing may follow but ends of lines. */
const isWholePdf = async ({ head, tail }: Opened): Promise<boolean> =>
  /^%PDF-[12]\.\d/.test(head.toString('latin1', 0, 8)) &&
  /%%EOF\s*$/.test(tail.toString('latin1').replaceAll('\0', ' '));

/** Chunks, one after the other, of which the last is the last of the file. */
const isWholePng = async ({ file, size }: Opened): Promise<boolean> => {
  const read = inWindows(file);
  for (let at = 8; at < size;) {
    const chunk = await read(at, 8);
    if (chunk.length < 8) return false;
    at += 12 + chunk.readUInt32BE(0);
    if (chunk.toString('latin1', 4) === 'IEND') return at === size;
  }
  return false;
};

/** Telephones put more behind the picture, some of them a film: all that is asked is that it has an end. */
const isWholeJpeg = async ({ file, size }: Opened): Promise<boolean> => {
  let last = 0;
  for await (const chunk of allOf(file, size)) {
    if ((last === 0xff && chunk[0] === 0xd9) || chunk.includes(END_OF_JPEG)) return true;
    last = chunk.at(-1) ?? 0;
  }
  return false;
};

/** Boxes, one after the other, to the last byte. */
const isWholeHeif = async ({ file, size }: Opened): Promise<boolean> => {
  const read = inWindows(file);
  let at = 0;
  while (at < size) {
    const box = await read(at, 16);
    const name = box.toString('latin1', 4, 8);
    if (box.length < 8 || !/^[ -~]{4}$/.test(name) || (name === 'ftyp') !== (at === 0)) return false;
    const given = box.readUInt32BE(0);
    const length = given === 1 && box.length === 16 ? Number(box.readBigUInt64BE(8)) : given;
    if (length === 0) return true;
    if (length < 8) return false;
    at += length;
  }
  return at === size;
};

/** The folders of a document or a sheet: what else is in such a file is read by other programs. */
const parts = /^(?:\[Content_Types\]\.xml|(?:_rels|docProps|docMetadata|customXml|word|xl)\/.*)$/;
const program = /(?:vbaProject|vbaData|\.exe|\.dll|\.js|\.jar|\.ocx|activeX)/i;

const isOffice =
  (main: string) =>
  async ({ file, size, head, tail }: Opened): Promise<boolean> => {
    const directory = directoryIn(tail, size);
    if (directory === null || !directory.whole || directory.size > LARGEST_DIRECTORY) return false;
    const names = namesIn(await bytesAt(file, directory.at, directory.size), directory.entries);
    const fits = names?.every((name) => parts.test(name) && !name.includes('..') && !program.test(name)) ?? false;
    return fits && head.readUInt32LE(0) === 0x04034b50 && names?.includes(main) === true;
  };

const document = isOffice('word/document.xml');
const sheet = isOffice('xl/workbook.xml');

/** Whether it is what its beginning says, from its first byte to its last. */
const whole: Readonly<Record<FileType, (opened: Opened) => Promise<boolean>>> = {
  'application/pdf': isWholePdf,
  'image/jpeg': isWholeJpeg,
  'image/png': isWholePng,
  'image/heic': isWholeHeif,
  'image/heif': isWholeHeif,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': document,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': sheet,
};

const isTaken = (type: string): type is FileType => Object.hasOwn(whole, type);

/** By its first bytes; of an archive, by what is in it, which its first bytes need not tell. */
const namedType = async (opened: Opened): Promise<FileType | null> => {
  if (opened.head.subarray(0, 2).toString('latin1') === 'PK') {
    if (await document(opened)) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return (await sheet(opened)) ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : null;
  }
  const mime = (await fileTypeFromBuffer(opened.head))?.mime;
  return mime !== undefined && isTaken(mime) ? mime : null;
};

const isOffices = (type: FileType): boolean => type.includes('openxmlformats');

/** Whether another program would find something of its own in it. */
const isTwoThings = async ({ file, size, head, tail }: Opened, type: FileType): Promise<boolean> => {
  // What is packed in a document is found by nobody who does not unpack it.
  if (isOffices(type)) return false;
  if (beginsAsOther(head, type === 'application/pdf' ? 'pdf' : 'other')) return true;
  return directoryIn(tail, size) !== null || holdsArchive(allOf(file, size));
};

/** What a file is, by its bytes alone; `null` where that is nothing that is taken, not whole, or more than one thing. */
export async function typeOf(file: FileHandle, size: number): Promise<FileType | null> {
  const head = await bytesAt(file, 0, Math.min(HEAD, size));
  const from = Math.max(0, size - ZIP_TAIL);
  const opened = { file, size, head, tail: await bytesAt(file, from, size - from) };
  const type = await namedType(opened);
  if (type === null || !(await whole[type](opened)) || (await isTwoThings(opened, type))) return null;
  return type;
}
