import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandBus } from '@nestjs/cqrs';
import type { Clock, Log } from '#api';
import { RecordCommand, loadFiles, readDataFiles } from '#api';
import type { EventLog } from '#platform';

/** The record's own folder in `data/`: beside the sources and beside the compiled code, whichever runs. */
const shippedFolder = (): string => {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'data', '53-45-POL');
    if (existsSync(folder)) return folder;
  }
  throw new Error('The data folder that belongs to this version is missing');
};

/** Files that hold the register; the others hold what was done and said. */
const registerFiles = ['1-parties.json', '2-resolutions.json', '3-recommendations.json'];

/** At every start, before the server listens: brings in what the first start should have. Throws `DataRefused`. */
export const loadShippedData = async (
  bus: CommandBus,
  log: EventLog,
  what: 'full' | 'register' | 'none',
  now: Clock,
  logger: Log,
): Promise<void> => {
  if (what === 'none') return;
  const files = readDataFiles(shippedFolder()).filter(({ name }) => what === 'full' || registerFiles.includes(name));
  const result = await loadFiles(files, log, (request) => bus.execute(new RecordCommand(request)), now);
  logger.info(result, 'shipped data');
};
