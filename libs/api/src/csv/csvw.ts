import type { CellForm } from './cell.js';
import { separator } from './cell.js';
import type { ListRows } from './list-rows.js';

const datatypes: Readonly<Record<CellForm, string>> = {
  text: 'string',
  texts: 'string',
  number: 'number',
  boolean: 'boolean',
  json: 'json',
};

/** What the columns of a list hold, as the W3C has it for tables (CSV on the Web). */
export const csvwOf = ({ name, columns }: ListRows, licence: string): object => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: `${name}.csv`,
  'dc:license': { '@id': licence },
  tableSchema: {
    columns: columns.map((column) => ({
      name: column.name,
      titles: column.name,
      ...(column.description !== '' && { 'dc:description': column.description }),
      datatype: datatypes[column.form],
      ...(column.form === 'texts' && { separator }),
    })),
  },
});
