import { randomUUID } from 'node:crypto';
import type { NewEventMeta } from '#kernel';

/** Of what an operator records about the log itself, on the machine where it is kept: no request led to it. */
export const operatorMeta = (): NewEventMeta => {
  const commandId = randomUUID();
  return {
    actor: 'operator',
    role: 'administrator',
    onBehalfOf: null,
    commandId,
    requestHash: commandId,
    correlationId: commandId,
    causationId: null,
    source: null,
    distribution: 'general',
    import: null,
  };
};
