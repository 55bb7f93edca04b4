import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang, Words } from '#kernel';
import { shippedFolder } from '../loading/shipped-data.js';
import { NotFound } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';

/** A paper that the record cites and that no public address leads to: kept with the record, line by line. */
export interface ShippedDocument {
  readonly id: string;
  readonly title: Words;
  /** In which it is written. */
  readonly lang: Lang;
  /** How the text came here, and what is not known of it. */
  readonly origin: Words;
  /** Whose it is, and on what terms it is given. */
  readonly rights: Words;
  /** The first is line 1. */
  readonly lines: readonly string[];
}

/** By its id; of a closed register whoever has not signed in is shown none. */
export const shippedDocument = ({ isClosed }: Pick<RecordView, 'isClosed'>, id: string): ShippedDocument | NotFound => {
  const folder = join(shippedFolder(), 'documents');
  // A name that leads elsewhere is the name of no document.
  if (isClosed || !/^[a-z0-9-]{1,60}$/.test(id) || !existsSync(join(folder, `${id}.json`)))
    return new NotFound('not-found', { id: id.slice(0, 100) });
  const about: Omit<ShippedDocument, 'id' | 'lines'> = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
  const text = readFileSync(join(folder, `${id}.${about.lang}.txt`), 'utf8');
  return { id, ...about, lines: text.trimEnd().split(/\r?\n/) };
};
