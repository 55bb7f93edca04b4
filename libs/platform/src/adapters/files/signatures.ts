/** So far readers look for the beginning of a PDF, and browsers for markup. */
const HEAD = 2048;

/** What begins an archive that may follow anything: readers look for it wherever it stands. */
const archives = [Buffer.from('Rar!\x1a\x07', 'latin1'), Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])];

const OVERLAP = 5;

const markup =
  /<(?:!doctype|!entity|html|head|body|script|svg|iframe|object|embed|img|style|title|table|h1|a\s|\?php|%)/i;

/** Whether what begins so would be read as another thing too, by a reader that does not go by its type. */
export const beginsAsOther = (head: Buffer, own: 'pdf' | 'other'): boolean => {
  const text = head.subarray(0, HEAD).toString('latin1');
  return markup.test(text) || text.includes('%PDF-', own === 'pdf' ? 1 : 0);
};

/** Whether an archive stands anywhere in it. */
export async function holdsArchive(bytes: AsyncIterable<Buffer>): Promise<boolean> {
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const seam = Buffer.concat([before, chunk.subarray(0, OVERLAP)]);
    if (archives.some((mark) => chunk.includes(mark) || seam.includes(mark))) return true;
    before = Buffer.from(chunk.subarray(-OVERLAP));
  }
  return false;
}
