import { answerSchemas } from './answer-schemas.js';
import { inPath } from './parameters.js';
import type { JsonRoute, OtherRoute } from './read-route.js';

/** What tells of the service itself, and of its answers. */
export const serviceRoutes: readonly (JsonRoute | OtherRoute)[] = [
  {
    id: 'getLiveness',
    tag: 'Service',
    summary: 'Tell whether the process lives',
    description: 'For whoever restarts processes. Looks at nothing else.',
    parameters: [],
  },
  {
    id: 'getReadiness',
    tag: 'Service',
    summary: 'Tell whether the process should be given work',
    description: 'How everything that the process needs stands, and how far the read side is.',
    parameters: [],
    also: {
      503: { description: 'Not ready', content: { 'application/json': { schema: answerSchemas.getReadiness } } },
    },
  },
  {
    id: 'getMetrics',
    tag: 'Service',
    summary: 'Show figures for Prometheus',
    description: 'Requests, commands, events, lag and checks, in the text format of Prometheus.',
    parameters: [],
    type: 'text/plain',
    answer: { type: 'string' },
  },
  {
    id: 'getDataset',
    tag: 'Service',
    summary: 'Describe the record as a set of data',
    description: 'Title, licence, years and files, in JSON-LD (schema.org, DCAT).',
    parameters: [],
    type: ['application/ld+json', 'application/json'],
    answer: { type: 'object' },
  },
  {
    id: 'getSchema',
    tag: 'Service',
    summary: 'Show the schema of an event or of the rows of a list',
    description: 'Of an event a JSON Schema, of a list as `text/csv` its columns (CSVW).',
    parameters: [inPath('of', '`events` or `lists`.'), inPath('name', '`ContactGroupMet`, `actions`.')],
    type: 'application/json',
    answer: { type: 'object' },
  },
  {
    id: 'getAsyncApi',
    tag: 'Service',
    summary: 'Show what can be listened to',
    description: 'The live stream and the topic of events in AsyncAPI 3.0.',
    parameters: [],
    type: 'application/json',
    answer: { type: 'object' },
  },
  {
    id: 'getOpenApi',
    tag: 'Service',
    summary: 'Show this document',
    description: 'This interface in OpenAPI 3.1.',
    parameters: [],
    type: 'application/json',
    answer: { type: 'object', additionalProperties: true },
  },
  {
    id: 'getDocs',
    tag: 'Service',
    summary: 'Show this document as a page',
    description: 'This interface for people, in a browser.',
    parameters: [],
    type: 'text/html',
    answer: { type: 'string' },
  },
];
