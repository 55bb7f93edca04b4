import { createHash } from 'node:crypto';

/** SHA-256 of bytes as they come, hexadecimal: under which a file is kept. */
export const digestOf = async (bytes: AsyncIterable<Buffer>): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
};
