import { randomUUID } from 'node:crypto';

const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The caller's own correlation id where it is sane, else a new one. */
export const correlationOf = (header: string | readonly string[] | undefined): string =>
  typeof header === 'string' && sane.test(header) ? header : randomUUID();
