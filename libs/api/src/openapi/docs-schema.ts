import { lastOf, type Schema } from './schema.js';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const text = (value: unknown): string => String(value).replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** What stands between backquotes in a description is code. */
export const prose = (value: unknown): string => text(value).replace(/`([^`]+)`/g, '<code>$1</code>');

const listOf = (schema: Schema, key: string): readonly Schema[] =>
  Array.isArray(schema[key]) ? (schema[key] as readonly Schema[]) : [];

const fieldsIn = (schema: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries(Object(schema['properties']) as Readonly<Record<string, Schema>>);

const optional = (schema: Schema, name: string): string =>
  Array.isArray(schema['required']) && schema['required'].includes(name) ? '' : '?';

/** A schema in a line; what has a name leads to it. */
export const shapeText = (schema: Schema): string => {
  const { $ref, type, items, additionalProperties: other } = schema;
  if ($ref !== undefined) return `<a href="#schema-${lastOf($ref)}">${lastOf($ref)}</a>`;
  if ('const' in schema) return `“${text(schema['const'])}”`;
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => `“${text(value)}”`).join(' or ');
  const [either, both] = [[...listOf(schema, 'anyOf'), ...listOf(schema, 'oneOf')], listOf(schema, 'allOf')];
  if (either.length > 0) return either.map(shapeText).join(' or ');
  if (both.length > 0) return both.map(shapeText).join(' and ');
  if (items !== undefined) return `list of ${shapeText(items as Schema)}${nullable(type)}`;
  const fields = fieldsIn(schema).map(([name, each]) => `${text(name)}${optional(schema, name)}: ${shapeText(each)}`);
  if (fields.length > 0) return `{ ${fields.join('; ')} }`;
  if (typeof other === 'object' && other !== null) return `object, each of ${shapeText(other as Schema)}`;
  return type === undefined ? 'anything' : [type].flat().map(text).join(' or ');
};

const nullable = (type: unknown): string => (Array.isArray(type) && type.includes('null') ? ' or null' : '');

/** What a schema says beside its shape, for people. */
const bounds = ({ pattern, format, minLength, maxLength, minimum, maximum, minItems, maxItems }: Schema): string => {
  const stated = Object.entries({ pattern, format, minLength, maxLength, minimum, maximum, minItems, maxItems });
  const given = stated.filter(([, value]) => value !== undefined).map(([name, value]) => `${name} ${text(value)}`);
  return given.length === 0 ? '' : ` <small>${given.join(', ')}</small>`;
};

/** A schema with its fields, one a line. */
export const schemaTable = (schema: Schema): string => {
  const rows = fieldsIn(schema).map(([name, each]) => {
    const given = each['description'] === undefined ? '' : `<dd>${prose(each['description'])}</dd>`;
    return `<dt><code>${text(name)}${optional(schema, name)}</code>: ${shapeText(each)}${bounds(each)}</dt>${given || '<dd></dd>'}`;
  });
  const upon = listOf(schema, 'allOf').map(shapeText).join(' and ');
  const head = rows.length === 0 || upon === '' ? '' : `<p>All of ${upon}, and:</p>`;
  return rows.length === 0 ? `<p>${shapeText(schema)}${bounds(schema)}</p>` : `${head}<dl>${rows.join('')}</dl>`;
};
