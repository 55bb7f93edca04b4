import { addresses, addressOf } from '../conventions/addresses.js';
import type { Rows } from '../conventions/representation.js';
import { answerSchemas } from '../openapi/answer-schemas.js';
import type { ListOperation } from '../openapi/answers.js';
import { listOperations } from '../openapi/read-routes.js';
import { cellOf, lineOf, valueAt } from './cell.js';
import { type Column, columnsOf } from './columns.js';

/** By it spreadsheets know UTF-8. */
const byteOrderMark = '\u{FEFF}';

/** A list in rows, by the schema of its answer: the same columns in the same order whatever it holds. */
class ListRows implements Rows {
  readonly name: string;
  readonly describedBy: string;
  #columns: readonly Column[] | null = null;

  constructor(private readonly id: ListOperation) {
    this.name = addresses[id].split('/').at(-1) ?? id;
    this.describedBy = addressOf('getSchema', 'lists', this.name);
  }

  /** Made when they are first asked for: most processes are never asked. */
  get columns(): readonly Column[] {
    return (this.#columns ??= columnsOf(answerSchemas[this.id]));
  }

  written(answer: object): Buffer {
    const { items } = answer as { readonly items: readonly unknown[] };
    const { columns } = this;
    const head = lineOf(columns.map(({ name }) => cellOf(name, 'text')));
    const lines = items.map((item) => lineOf(columns.map(({ path, form }) => cellOf(valueAt(item, path), form))));
    return Buffer.from(`${byteOrderMark}${head}${lines.join('')}`);
  }
}

const made = new Map<ListOperation, ListRows>();

export const rowsOfList = (id: ListOperation): ListRows => {
  const rows = made.get(id) ?? new ListRows(id);
  made.set(id, rows);
  return rows;
};

/** Every list. */
export const lists: readonly ListRows[] = listOperations.map(rowsOfList);

export type { ListRows };
