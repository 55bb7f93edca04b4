import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EventLog, Settings } from '#platform';
import { readDataFiles } from './data-files.js';
import { loadFiles, type RecordOne } from './load-files.js';

/** Register and history, the register alone, or nothing. */
export type DataToLoad = 'full' | 'register' | 'none';

const choices: Readonly<Record<DataToLoad, readonly [DataToLoad, ...DataToLoad[]]>> = {
  full: ['full', 'register', 'none'],
  register: ['register', 'full', 'none'],
  none: ['none', 'register', 'full'],
};

export const dataToLoad = (settings: Settings, otherwise: DataToLoad): DataToLoad =>
  settings.choice('TANFIDH_DATA', choices[otherwise]);

/** The record's own folder in `data/`: beside the sources and beside the compiled code, whichever runs. */
export const shippedFolder = (): string => {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'data', '53-45-POL');
    if (existsSync(folder)) return folder;
  }
  throw new Error('The data folder that belongs to this version is missing');
};

/** Files that hold the register; the others hold what was done and said. */
const registerFiles = ['1-parties.json', '2-resolutions.json', '3-recommendations.json', '7-1-register-2026-11.json'];

/** Where it is told what came in, and what was left out. */
export interface LoadLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/**
 * At every start, before the server listens: brings in what the first start should have, but for what contradicts
 * entries of this record, which is told. Throws `DataRefused` where the files themselves are bad.
 */
export const loadShippedData = async (
  record: RecordOne,
  log: EventLog,
  what: DataToLoad,
  now: () => Date,
  logger: LoadLog,
): Promise<void> => {
  if (what === 'none') return;
  const files = readDataFiles(shippedFolder()).filter(({ name }) => what === 'full' || registerFiles.includes(name));
  const result = await loadFiles(files, log, record, now);
  logger.info(result, 'shipped data');
  if (result.outcome !== 'loaded') return;
  for (const refused of result.refused)
    logger.warn({ refused }, 'a shipped row was left out: it contradicts what is on record');
};
