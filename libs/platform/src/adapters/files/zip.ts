/** Of the record that ends an archive, without its comment. */
const END_SIZE = 22;
const END = Buffer.from('PK\x05\x06', 'latin1');
/** The longest end there can be. */
export const ZIP_TAIL = END_SIZE + 0xffff;

export interface Directory {
  readonly at: number;
  readonly size: number;
  readonly entries: number;
  /** Whether the archive is the whole file, from its first byte to its last. */
  readonly whole: boolean;
}

/** Where an archive that ends with these bytes has its directory; `null` where none ends there. `size`: of the whole file. */
export const directoryIn = (tail: Buffer, size: number): Directory | null => {
  for (let at = tail.lastIndexOf(END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)) {
    if (at + END_SIZE > tail.length || at + END_SIZE + tail.readUInt16LE(at + 20) > tail.length) continue;
    const [entries, length, offset] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16),
    ];
    const comment = tail.readUInt16LE(at + 20);
    const ends = at + END_SIZE + comment === tail.length;
    const whole = ends && comment === 0 && offset + length + END_SIZE === size;
    return { at: offset, size: length, entries, whole };
  }
  return null;
};

const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;

/** The names in a directory; `null` where it is none. */
export const namesIn = (directory: Buffer, entries: number): readonly string[] | null => {
  const names: string[] = [];
  let at = 0;
  while (at + ENTRY_SIZE <= directory.length && directory.readUInt32LE(at) === ENTRY) {
    const name = directory.readUInt16LE(at + 28);
    const more = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    names.push(directory.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + name));
    at += ENTRY_SIZE + name + more;
  }
  return at === directory.length && names.length === entries ? names : null;
};
