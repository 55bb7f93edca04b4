import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAmendmentName, isObject } from '#kernel';

/** One command of a data file. */
export interface DataRow {
  /** Unique among all files: the idempotency key, so that loading twice changes nothing. */
  readonly key: string;
  readonly slice: string;
  readonly command: string;
  /** Of the stream, where the register names it. */
  readonly id: string | null;
  /** Key of the row that began the stream, where the record made its id. */
  readonly of: string | null;
  /**
   * Of a correction or a withdrawal: key of the row whose event it names. What a folder holds is never edited: it gets a later
   * row, which says here what it is about, since each record has given that event an id and a place of its own.
   */
  readonly amends: string | null;
  readonly body: unknown;
}

export interface DataFile {
  readonly name: string;
  readonly rows: readonly DataRow[];
}

/** A data file that cannot be loaded; nothing of any file was. `places` names file, row and field. */
export class DataRefused extends Error {
  override readonly name = 'DataRefused';
  constructor(readonly places: readonly string[]) {
    super(
      `The data was not loaded, and nothing of it was recorded:\n${places.map((place) => `  ${place}`).join('\n')}`,
    );
  }
}

const fields = ['key', 'slice', 'command', 'id', 'of', 'amends', 'body'];

const rowFrom = (raw: unknown, place: string, bad: string[]): DataRow | null => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return (bad.push(`${place}: not an object`), null);
  const row = new Map(Object.entries(raw));
  for (const name of row.keys()) if (!fields.includes(name)) bad.push(`${place}, field ${name}: not known`);
  for (const name of ['key', 'slice', 'command'])
    if (typeof row.get(name) !== 'string') bad.push(`${place}, field ${name}: text is expected`);
  const text = (name: string): string | null => (typeof row.get(name) === 'string' ? String(row.get(name)) : null);
  return {
    key: text('key') ?? '',
    slice: text('slice') ?? '',
    command: text('command') ?? '',
    id: text('id'),
    of: text('of'),
    amends: text('amends'),
    body: row.get('body'),
  };
};

/** What is wrong with how a row says which event it corrects or withdraws. */
const badAmendment = (row: DataRow, earlier: ReadonlyMap<string, DataRow>): readonly string[] => {
  const { command, id, of, amends, body } = row;
  if (!isAmendmentName(command))
    return amends === null ? [] : [`field amends: ${command} neither corrects nor withdraws`];
  if (amends === null) return ['field amends: the key of the row that recorded the entry is expected'];
  const bad: string[] = [];
  if (id !== null || of !== null) bad.push('field amends: says of which stream it is, no other field does');
  if (isObject(body) && Object.hasOwn(body, 'event')) bad.push('field body: amends says which event it names');
  const named = earlier.get(amends);
  if (named === undefined) bad.push(`field amends: no earlier row has the key ${amends}`);
  else if (named.slice !== row.slice) bad.push(`field slice: ${amends} is of ${named.slice}`);
  return bad;
};

/** All `*.json` of a folder, by name. Throws `DataRefused` where one is not a list of rows or a key is used twice. */
export const readDataFiles = (folder: string): readonly DataFile[] => {
  const bad: string[] = [];
  const seen = new Map<string, DataRow>();
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const files = names.map((name): DataFile => {
    let content: unknown = null;
    try {
      content = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      bad.push(`${name}: not JSON (${error instanceof Error ? error.message : 'unreadable'})`);
      return { name, rows: [] };
    }
    if (!Array.isArray(content)) return (bad.push(`${name}: not a list of rows`), { name, rows: [] });
    const rows = content.flatMap((raw: unknown, index) => rowFrom(raw, `${name}, row ${index + 1}`, bad) ?? []);
    for (const [index, row] of rows.entries()) {
      const { key } = row;
      if (seen.has(key)) bad.push(`${name}, row ${index + 1}, field key: ${key} is used twice`);
      bad.push(...badAmendment(row, seen).map((why) => `${name}, row ${index + 1}, ${why}`));
      seen.set(key, row);
    }
    return { name, rows };
  });
  if (bad.length > 0) throw new DataRefused(bad);
  return files;
};
