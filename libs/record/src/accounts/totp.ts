import { createHmac } from 'node:crypto';
import { FACTOR_DIGITS } from '#identity';

/** The code of a step (RFC 6238, as apps have it: HMAC-SHA-1, truncated as RFC 4226 says). */
export const totpCode = (secret: Uint8Array, step: number, digits = FACTOR_DIGITS): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
};
