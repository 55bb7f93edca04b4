import { fileTypes } from '#kernel';
import { uploadAddress } from '../conventions/addresses.js';
import { answerSchemas } from './answer-schemas.js';
import { inHeader, inPath, moment, shared } from './parameters.js';
import type { JsonRoute, OtherRoute } from './read-route.js';
import { failures, notModified } from './responses.js';
import type { Schema } from './schema.js';

const sha256 = inPath('sha256', 'Of its bytes, hexadecimal.');
const bytes: Schema = { type: 'string', format: 'binary' };
const givenAs: Schema = Object.fromEntries(fileTypes.map((type) => [type, { schema: bytes }]));

/** Files behind what is recorded. */
export const fileRoutes: readonly (JsonRoute | OtherRoute)[] = [
  {
    id: 'getFile',
    tag: 'Files',
    summary: 'Give a file',
    description:
      'As an event names it, to who may see that event. PDF and pictures are shown by a browser, all else is saved.',
    parameters: [
      inPath('event', 'Id of an event that names it.'),
      sha256,
      inHeader('Range', 'One range of bytes.', { type: 'string' }),
      ...shared('MinPosition'),
    ],
    type: fileTypes,
    answer: bytes,
    also: { 206: { description: 'The range asked for', content: givenAs }, ...notModified },
  },
  {
    id: 'getFileUses',
    tag: 'Files',
    summary: 'Show what leans on a file',
    description: 'Every event that names it, and the figures counted from it. For the Secretariat.',
    parameters: [sha256, ...moment],
  },
];

/** Takes a file. */
export const uploadOperation: readonly [path: string, operation: Schema] = [
  uploadAddress,
  {
    post: {
      operationId: 'uploadFile',
      tags: ['Files'],
      summary: 'Upload a file',
      description:
        'PDF, JPEG, PNG, HEIC, DOCX or XLSX, by its bytes. The answer, the same whether it was there, is what `files` of a command take. Reached through an event alone.',
      parameters: shared('Lang'),
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', additionalProperties: false, required: ['file'], properties: { file: bytes } },
          },
        },
      },
      responses: {
        200: { description: 'Kept', content: { 'application/json': { schema: answerSchemas.uploaded } } },
        ...failures,
      },
    },
  },
];
