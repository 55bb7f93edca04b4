import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for an address or a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret, or told of it in its stead: what it is for makes it another, so that the one never serves as the other. */
export const digestOf = (use: 'session' | 'form' | 'letter' | 'recovery' | 'try', secret: string): string =>
  createHash('sha256').update(`${use}\n${secret}`).digest('hex');
