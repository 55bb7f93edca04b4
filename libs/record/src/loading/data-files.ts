import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

const fields = ['key', 'slice', 'command', 'id', 'of', 'body'];

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
    body: row.get('body'),
  };
};

/** All `*.json` of a folder, by name. Throws `DataRefused` where one is not a list of rows or a key is used twice. */
export const readDataFiles = (folder: string): readonly DataFile[] => {
  const bad: string[] = [];
  const seen = new Set<string>();
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
    for (const [index, { key }] of rows.entries()) {
      if (seen.has(key)) bad.push(`${name}, row ${index + 1}, field key: ${key} is used twice`);
      seen.add(key);
    }
    return { name, rows };
  });
  if (bad.length > 0) throw new DataRefused(bad);
  return files;
};
