import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#kernel';
import { newEvent, recordedEvent } from '../../../../../test/contracts/events.js';
import { decode, encodeEvent, encodeWatermark } from './envelope.js';

const event: RecordedEvent = recordedEvent(newEvent({ text: 'الأمانة العامة' }), {
  stream: 'a-1',
  revision: 3,
  position: '0007',
});
const bytes = (value: unknown): Buffer => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

describe('an envelope', () => {
  it('is a CloudEvent that carries the event as the log has it', () => {
    const { key, value, headers } = encodeEvent(event, '0005', 4);
    expect(key).toBe('a-1');
    expect(headers['content-type']).toContain('application/cloudevents+json');
    const cloudEvent = JSON.parse(value) as Record<string, unknown>;
    expect(cloudEvent).toMatchObject({
      specversion: '1.0',
      id: event.id,
      source: 'urn:tanfidh:log',
      type: 'tanfidh.event.ThingHappened',
      subject: 'a-1',
      time: event.meta.recordedAt,
      revision: 3,
      position: '0007',
      prev: '0005',
    });
    // CloudEvents allows lower-case letters and digits in names, and no object or null beside `data`.
    for (const [name, attribute] of Object.entries(cloudEvent)) {
      expect(name).toMatch(/^[a-z0-9]+$/);
      if (name !== 'data') expect(['string', 'number']).toContain(typeof attribute);
    }
    expect(decode(Buffer.from(value))).toEqual({ type: 'event', event, prev: '0005', of: 4 });
    expect(decode(Buffer.from(encodeEvent(event, null, 4).value))).toMatchObject({ prev: null });
  });

  it('hands back any data whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const given = JSON.parse(JSON.stringify({ ...event, data })) as RecordedEvent;
        expect(decode(Buffer.from(encodeEvent(given, null, 4).value))).toEqual({
          type: 'event',
          event: given,
          prev: null,
          of: 4,
        });
      }),
    );
  });

  it('of a watermark says how far all partitions are, and the last of this one', () => {
    const { key, value } = encodeWatermark('w', '0009', '0007', 4);
    expect(key).toBeNull();
    expect(decode(Buffer.from(value))).toEqual({ type: 'watermark', position: '0009', prev: '0007', of: 4 });
    expect(decode(Buffer.from(encodeWatermark('w', null, null, 4).value))).toMatchObject({
      position: null,
      prev: null,
    });
  });

  it.each([
    ['nothing', null],
    ['no JSON', bytes('{')],
    ['null', bytes('null')],
    ["somebody else's", bytes({ specversion: '1.0', source: 'elsewhere', type: 'x' })],
    [
      'one without an event',
      bytes({ specversion: '1.0', source: 'urn:tanfidh:log', type: 'tanfidh.event.X', partitions: 4 }),
    ],
    [
      'one with half an event',
      bytes({
        specversion: '1.0',
        source: 'urn:tanfidh:log',
        type: 'tanfidh.event.X',
        data: { id: 'x' },
        partitions: 4,
      }),
    ],
    [
      'one with a number for a position',
      bytes({ specversion: '1.0', source: 'urn:tanfidh:log', type: 'x', prev: 7, partitions: 4 }),
    ],
    [
      'one that tells no partitions',
      bytes({ specversion: '1.0', source: 'urn:tanfidh:log', type: 'tanfidh.watermark' }),
    ],
  ])('is not read out of %s', (_, given) => {
    expect(() => decode(given)).toThrow();
  });
});
