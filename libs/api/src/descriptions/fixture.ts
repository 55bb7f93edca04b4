import type { RecordedEvent } from '#kernel';

/** Data as it stands in a golden file, with what the log puts around it. */
export const recordedOf = (type: string, v: number, data: unknown) =>
  ({
    id: 'a64eb63b-76d1-84e8-947c-9063ce6e2919',
    type,
    v,
    data,
    stream: 'training-a764ba89-2e93-84fd-ac5f-d99d430c3bd0',
    revision: 3,
    position: '0000000000000017',
    leaf: 'A'.repeat(43),
    meta: {
      actor: 'secretariat',
      role: 'secretariat',
      onBehalfOf: null,
      commandId: 'c',
      requestHash: 'h',
      correlationId: 'k',
      causationId: null,
      source: { type: 'state', confidence: 'A', citation: 'A communiqué', locator: null, quote: null },
      recordedAt: '2026-11-23T12:00:00.000Z',
      salt: 's',
      distribution: 'general',
      import: null,
    },
  }) satisfies RecordedEvent;
