import { positionPattern } from '../conventions/parameters.js';

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const whole: Schema = { type: 'integer' };
export const flag: Schema = { type: 'boolean' };
export const day: Schema = { type: 'string', format: 'date' };
export const instant: Schema = { type: 'string', format: 'date-time' };
export const partialDate: Schema = {
  type: 'string',
  description: 'A day, month, year, range, or `before` / `on or before` one',
  examples: ['2018-11-29', '2018-11', 'on or before 2018-09-24'],
};
export const position: Schema = {
  type: 'string',
  description:
    'A place in the log, to be compared as text and given back as it is. After a restore from a backup every position begins with four digits and a dot, and sorts above all that were given before',
  pattern: positionPattern.source,
  examples: ['0000000000000284', '0002.0000000000000284'],
};
export const anything: Schema = {};

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: [...values] });
export const mapOf = (schema: Schema): Schema => ({ type: 'object', additionalProperties: schema });
export const also = (schema: Schema, description: string): Schema => ({ ...schema, description });

/** An object with exactly these fields; a name ending in `?` may be missing. */
export const object = (fields: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(fields).filter((name) => !name.endsWith('?')),
  properties: Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
});
