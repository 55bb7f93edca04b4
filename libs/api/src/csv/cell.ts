import { isObject } from '#kernel';

/** How the values of one field stand in their column; what a spreadsheet would take for a formula is no form of its own. */
export type CellForm = 'text' | 'texts' | 'number' | 'boolean' | 'json';

/** Between the texts of a list. */
export const separator = '|';

/**
 * What a spreadsheet may take for a formula, in half or full width, also behind what is not seen; and the mark itself, so that
 * whoever reads takes away one mark from whatever begins with one.
 */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠']|^[\t\r\n]/u;

const marked = (text: string): string => (formula.test(text) ? `'${text}` : text);

const inList = (text: unknown): string => String(text).replaceAll(/[\\|]/g, String.raw`\$&`);

const plain = (value: unknown, form: CellForm): string => {
  if (form === 'json') return JSON.stringify(value);
  if (form === 'texts') return marked(Array.isArray(value) ? value.map(inList).join(separator) : inList(value));
  return form === 'text' ? marked(String(value)) : String(value);
};

/** RFC 4180; a semicolon too, which some spreadsheets take for a comma. */
const quoted = (text: string): string => (/[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One value as it stands between two commas; nothing where there is none. */
export const cellOf = (value: unknown, form: CellForm): string =>
  value === null || value === undefined ? '' : quoted(plain(value, form));

/** What stands at a path in an entry; `undefined` where there is nothing. */
export const valueAt = (entry: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined), entry);

/** A line of cells. */
export const lineOf = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
