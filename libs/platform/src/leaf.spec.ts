import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newEvent, recordedEvent } from '../../../test/contracts/events.js';
import { DamagedEvent, isIntact, leafOf, requireIntact } from './leaf.js';

const event = (data: unknown) => recordedEvent(newEvent(data), { stream: 'a-1', revision: 3, position: '0007' });

describe('the leaf of an event', () => {
  it('is SHA-256 over a zero byte and the canonical JSON of the envelope', () => {
    const { id, meta } = event({ b: 'س', a: [1, null] });
    const leaf = leafOf({ ...event({ b: 'س', a: [1, null] }), id, meta });
    const canonical = `{"data":{"a":[1,null],"b":"س"},"id":"${id}","meta":{"actor":"test","causationId":null,"commandId":"${meta.commandId}","correlationId":"${meta.correlationId}","distribution":"general","import":null,"onBehalfOf":null,"recordedAt":"2019-03-02T10:00:00.000Z","requestHash":"hash","role":"secretariat","source":null},"revision":3,"stream":"a-1","type":"ThingHappened","v":1}`;
    expect(leaf).toBe(createHash('sha256').update(`\0${canonical}`).digest('hex'));
  });

  it('is the same before and after the event was stored as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const given = event({ data, nothing: undefined });
        expect(leafOf(JSON.parse(JSON.stringify(given)) as typeof given)).toBe(leafOf(given));
      }),
    );
  });

  it('does not depend on the position', () => {
    const given = event({});
    expect(leafOf({ ...given, position: '0008' } as typeof given)).toBe(leafOf(given));
  });

  it.each(['id', 'stream', 'revision', 'type', 'v', 'data', 'meta'] as const)('tells that %s was changed', (field) => {
    const given = event({});
    const kept = { ...given, leaf: leafOf(given) };
    expect(requireIntact(kept)).toBe(kept);
    const changed = { ...kept, [field]: field === 'revision' || field === 'v' ? 9 : field === 'meta' ? {} : 'x' };
    expect(isIntact(changed as typeof kept)).toBe(false);
    expect(() => requireIntact(changed as typeof kept)).toThrow(DamagedEvent);
  });

  it('tells of what has no canonical form that it is not what was recorded', () => {
    const given = event({});
    expect(isIntact({ ...given, data: '\uD800', leaf: leafOf(given) })).toBe(false);
  });
});
