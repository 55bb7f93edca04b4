import { readFileSync } from 'node:fs';
import type { Answers, SharedAnswers } from './answers.js';
import type { Schema } from './schema.js';

interface Generated {
  /** By the id of the operation, or by what is answered. */
  readonly answers: Readonly<Record<keyof Answers | keyof SharedAnswers, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** What `npm run schemas` made of the types in `answers.ts`. */
export const { answers: answerSchemas, schemas: typeSchemas } = JSON.parse(
  readFileSync(new URL('answers.json', import.meta.url), 'utf8'),
) as Generated;
