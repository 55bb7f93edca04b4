import { BadExport } from './bad-export.js';

/** No event comes near it; what is longer is no export of ours. */
const LONGEST_LINE = 16 * 1024 * 1024;

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** With its end, as it was hashed. */
  readonly bytes: Buffer;
}

/**
 * Lines as they lie in a file, ended by LF alone: a reader of lines for people would also break at U+2028, which JSON
 * leaves as it is. Throws `BadExport`.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let held = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield decoded(number, Buffer.concat([...parts, chunk.subarray(from, end + 1)]));
      [parts, held, from] = [[], 0, end + 1];
      number += 1;
    }
    const rest = chunk.subarray(from);
    if (rest.length > 0) parts.push(rest);
    held += rest.length;
    if (held > LONGEST_LINE) throw new BadExport(number, `it is longer than ${LONGEST_LINE} bytes`);
  }
  if (held > 0) throw new BadExport(number, 'it is cut off: a line ends with a line feed');
}

function decoded(number: number, bytes: Buffer): Line {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, -1));
    return { number, text, bytes };
  } catch {
    throw new BadExport(number, 'it is not UTF-8');
  }
}
