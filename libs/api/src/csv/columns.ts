import { typeSchemas } from '../openapi/answer-schemas.js';
import { lastOf, type Schema } from '../openapi/schema.js';
import type { CellForm } from './cell.js';

/** One field of the entries of a list. */
export interface Column {
  /** As it stands in the first line: the names on the way to it, with full stops between. */
  readonly name: string;
  readonly path: readonly string[];
  readonly form: CellForm;
  readonly description: string;
}

/** What a field is, once it is opened: the description nearest to it tells what it says. */
interface Field {
  readonly schema: Schema;
  readonly description: string;
}

const schemasIn = (schema: Schema, key: string): readonly Schema[] =>
  Array.isArray(schema[key]) ? (schema[key] as readonly Schema[]) : [];

const descriptionOf = ({ description }: Schema): string => (typeof description === 'string' ? description : '');

/** Behind its name, and behind the choice between it and nothing. */
const opened = (schema: Schema, description = descriptionOf(schema)): Field => {
  const { $ref } = schema;
  const further = (next: Schema): Field => opened(next, description === '' ? descriptionOf(next) : description);
  if (typeof $ref === 'string') return further(typeSchemas[lastOf($ref)] ?? {});
  const [one, ...others] = schemasIn(schema, 'anyOf').filter(({ type }) => type !== 'null');
  return one === undefined || others.length > 0 ? { schema, description } : further(one);
};

/** Its own and those of what it is made upon; `null` where it is no object, or of several shapes. */
const fieldsOf = (schema: Schema): readonly (readonly [string, Schema])[] | null => {
  const upon = schemasIn(schema, 'allOf').flatMap((each) => fieldsOf(opened(each).schema) ?? []);
  const own = Object.entries(Object(schema['properties']) as Readonly<Record<string, Schema>>);
  return upon.length + own.length === 0 ? null : [...upon, ...own];
};

const itemOf = (schema: Schema): Field => opened((schema['items'] ?? {}) as Schema);

const typesOf = ({ type }: Schema): readonly unknown[] => [type].flat();

const formOf = (schema: Schema): CellForm => {
  const types = typesOf(schema);
  if (types.includes('array')) return formOf(itemOf(schema).schema) === 'text' ? 'texts' : 'json';
  if (types.includes('string')) return 'text';
  if (types.includes('integer') || types.includes('number')) return 'number';
  return types.includes('boolean') ? 'boolean' : 'json';
};

const isPlain = (schema: Schema): boolean => !['json', 'texts'].includes(formOf(schema));

/** How deep objects are opened whatever they hold. */
const DEPTH = 1;

/** Deeper than that, only what holds plain values: a text in its languages, a fraction. */
const isOpened = (fields: readonly (readonly [string, Schema])[], depth: number): boolean =>
  depth <= DEPTH || fields.every(([, each]) => isPlain(opened(each).schema));

const columnsAt = (schema: Schema, path: readonly string[], description: string): readonly Column[] => {
  const fields = fieldsOf(schema);
  if (fields === null || !isOpened(fields, path.length))
    return [
      { name: path.join('.'), path, form: formOf(schema), description: description || itemOf(schema).description },
    ];
  // What is said of a field again says more than what it is made upon.
  return [...new Map(fields)].flatMap(([name, each]) => {
    const field = opened(each);
    return columnsAt(field.schema, [...path, name], field.description);
  });
};

/** The columns of a list whose answer has this schema: the same ones whatever it holds. */
export const columnsOf = (answer: Schema): readonly Column[] => {
  const fields = new Map(fieldsOf(opened(answer).schema) ?? []);
  return columnsAt(itemOf(opened(fields.get('items') ?? {}).schema).schema, [], '');
};
