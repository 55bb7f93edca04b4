import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A UUID (version 8, RFC 9562) that follows from its seed. */
const uuidFrom = (...seed: readonly string[]): string => {
  const hex = createHash('sha256').update(JSON.stringify(seed)).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
};

/** A retry carries the same key and so has the same id; without a key each command is new. */
export const commandIdOf = (actor: string, idempotencyKey: string | null): string =>
  idempotencyKey === null ? randomUUID() : uuidFrom('command', actor, idempotencyKey);

export const streamIdOf = (commandId: string): string => uuidFrom('stream', commandId);
/** Of the request too: a store that takes a repeated event id for a retry must not take another body for one. */
export const eventIdOf = (commandId: string, requestHash: string, index: number): string =>
  uuidFrom('event', commandId, requestHash, String(index));

/** SHA-256 over the canonical form (RFC 8785) of what is asked, whatever the order of its fields. */
export const requestHashOf = (slice: string, command: string, id: string | null, body: unknown): string =>
  createHash('sha256')
    .update(canonicalize({ slice, command, id, body: body ?? null }) ?? '')
    .digest('hex');
