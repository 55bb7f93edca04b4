/** RFC 4180, read strictly: what is malformed throws. Nothing here is shared with what writes it. */
export const parseCsv = (text: string): readonly (readonly string[])[] => {
  const lines: string[][] = [];
  let line: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, quoted, bare, end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 80)}`);
    line.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  if (line.length > 0) throw new Error('the last line has no end');
  return lines;
};

interface ColumnDescribed {
  readonly name: string;
  readonly datatype: string;
  readonly separator?: string;
}

const unmarked = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

const listIn = (text: string): readonly string[] => {
  const texts = [''];
  for (const [token] of unmarked(text).matchAll(/\\.|[^\\]/gsu))
    if (token === '|') texts.push('');
    else texts.push(`${texts.pop()}${token.startsWith('\\') ? token.slice(1) : token}`);
  return texts;
};

const valueOf = (cell: string, { datatype, separator }: ColumnDescribed): unknown => {
  if (separator !== undefined) return listIn(cell);
  if (datatype === 'string') return unmarked(cell);
  return JSON.parse(cell);
};

const put = (into: Record<string, any>, [step = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) into[step] = value;
  else put((into[step] ??= {}), rest, value);
};

/** The entries of a list, made again of its rows by what is told of its columns. */
export const entriesOf = (text: string, columns: readonly ColumnDescribed[]): readonly object[] => {
  if (!text.startsWith('\u{FEFF}')) throw new Error('without a byte order mark');
  const [head = [], ...lines] = parseCsv(text.slice(1));
  if (head.join() !== columns.map(({ name }) => name).join()) throw new Error(`other columns: ${head.join()}`);
  return lines.map((cells) => {
    if (cells.length !== head.length) throw new Error(`${cells.length} cells of ${head.length}`);
    const entry = {};
    for (const [at, column] of columns.entries()) {
      const cell = cells[at] ?? '';
      if (cell !== '') put(entry, column.name.split('.'), valueOf(cell, column));
    }
    return entry;
  });
};

/** Without what no cell tells apart: nothing, null, and a list or an object with nothing in it. */
export const told = (value: unknown): unknown => {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const fields = Object.entries(value)
    .map(([name, each]) => [name, told(each)] as const)
    .filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0));
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
};
