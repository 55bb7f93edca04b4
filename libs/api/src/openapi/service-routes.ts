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
    id: 'getListSchema',
    tag: 'Service',
    summary: 'Show what the columns of a list hold',
    description: 'Of a list as `text/csv`: its columns, in the W3C’s vocabulary for tables (CSVW).',
    parameters: [inPath('list', 'The list, by the last name of its address: `actions`.')],
    type: 'application/json',
    answer: { type: 'object', additionalProperties: true },
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
