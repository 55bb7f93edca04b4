import { addresses } from '../conventions/addresses.js';
import type { Schema } from '../openapi/schema.js';
import { ref } from '../openapi/schema.js';
import { definitions, eventOf, eventTypes } from './event-schemas.js';

const at = (part: string, name: string): Schema => ({ $ref: `#/${part}/${name}` });
const text = { type: 'string' };

/** What a live stream tells of what was recorded: enough to know what to ask for anew. */
const change: Schema = {
  type: 'object',
  required: ['position', 'slice', 'id', 'stream', 'revision', 'type'],
  properties: {
    position: { ...ref('Position'), description: 'Where it stands in the log; also the id of the server-sent event.' },
    slice: { type: ['string', 'null'], description: 'What it is of: `training`, `resolution`.' },
    id: { type: ['string', 'null'], description: 'Of which of these.' },
    stream: ref('StreamName'),
    revision: ref('Revision'),
    type: ref('EventType'),
  },
};

/** What every message on the topic has around it. */
const carried: Schema = {
  type: 'object',
  description: 'CloudEvents 1.0, structured mode.',
  required: ['specversion', 'id', 'source', 'type', 'partitions'],
  properties: {
    specversion: { const: '1.0' },
    id: text,
    source: { const: 'urn:tanfidh:log' },
    type: text,
    partitions: { type: 'integer', description: 'How many partitions the topic had.' },
    prev: { ...ref('Position'), description: 'The position before it in its partition, where there was one.' },
  },
};

const watermark: Schema = {
  name: 'tanfidh.watermark',
  title: 'Watermark',
  summary: 'Every event up to `position` has been sent, whichever partition it went to.',
  contentType: 'application/cloudevents+json',
  payload: {
    allOf: [ref('Carried'), { properties: { type: { const: 'tanfidh.watermark' }, position: ref('Position') } }],
  },
};

const carriedEvent = (type: string): Schema => ({
  name: `tanfidh.event.${type}`,
  title: type,
  contentType: 'application/cloudevents+json',
  payload: {
    allOf: [
      ref('Carried'),
      {
        required: ['subject', 'time', 'data'],
        properties: {
          type: { const: `tanfidh.event.${type}` },
          subject: ref('StreamName'),
          time: { type: 'string', format: 'date-time' },
          data: eventOf(type, '#/components/schemas/'),
        },
      },
    ],
  },
});

const messages: Readonly<Record<string, Schema>> = {
  Change: {
    name: 'recorded',
    title: 'Change',
    summary: 'Something was recorded; it is read at its address, or in the feed of events.',
    contentType: 'application/json',
    payload: ref('Change'),
  },
  Watermark: watermark,
  ...Object.fromEntries(eventTypes.map((type) => [type, carriedEvent(type)])),
};

const onTopic = Object.keys(messages).filter((name) => name !== 'Change');
const named = (names: readonly string[]): Schema =>
  Object.fromEntries(names.map((name) => [name, at('components/messages', name)]));

const documented = (): Schema => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Tanfidh: what is recorded, as it is recorded',
    version: '1',
    description:
      'Of the same source as `/openapi.json` and the schemas under `/api/v1/schemas/events`. Messages may grow: bear fields that you do not know.',
    license: { name: 'Apache License 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  defaultContentType: 'application/json',
  channels: {
    live: {
      address: addresses.streamEvents,
      title: 'Live changes',
      description: 'Server-sent events over HTTP, for anybody; resumable with `Last-Event-ID`.',
      messages: named(['Change']),
    },
    events: {
      address: 'tanfidh.events',
      title: 'The topic of events',
      description:
        'Kafka, where the record runs as several services; `KAFKA_TOPIC` may name another topic. The key of a message is its stream. It holds what is not for ' +
        'everybody, so it stays within the installation. The topic carries and keeps nothing: whoever comes late reads the log.',
      messages: named(onTopic),
      bindings: { kafka: { bindingVersion: '0.5.0', topic: 'tanfidh.events' } },
    },
  },
  operations: {
    tellChange: {
      action: 'send',
      channel: at('channels', 'live'),
      summary: 'Tells every listener what was recorded.',
      messages: [at('channels/live/messages', 'Change')],
      bindings: { http: { bindingVersion: '0.3.0', method: 'GET' } },
    },
    carryEvent: {
      action: 'send',
      channel: at('channels', 'events'),
      summary: 'Carries each event from the log to those who make views of it.',
      messages: onTopic.map((name) => at('channels/events/messages', name)),
    },
  },
  components: {
    messages,
    schemas: {
      Change: change,
      Carried: carried,
      ...definitions(['EventEnvelope', ...eventTypes], '#/components/schemas/'),
    },
  },
});

let made: Schema | null = null;

/** What can be listened to, as AsyncAPI 3.0. Made when it is first asked for. */
export const asyncApiDocument = (): Schema => (made ??= Object.freeze(documented()));
