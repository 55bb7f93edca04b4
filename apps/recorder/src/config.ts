import { resolve } from 'node:path';
import { type HttpConfig, httpConfig } from '#api';
import { type DataToLoad, dataToLoad } from '#record';
import { type Environment, Settings } from '#platform';

export interface Config extends HttpConfig {
  readonly eventStore: string;
  readonly database: string;
  /** Folder of the files behind what is recorded, one for all recorders and readers. */
  readonly filesFolder: string;
  /** What it loads into an empty log. Several recorders may be told the same. */
  readonly data: DataToLoad;
}

/** Reads the settings, or throws `BadConfiguration` naming every bad variable at once. */
export const configFrom = (environment: Environment): Config => {
  const settings = new Settings(environment);
  return settings.checked({
    ...httpConfig(settings),
    eventStore: settings.eventStore('EVENTSTORE_URL'),
    database: settings.database('DATABASE_URL'),
    filesFolder: resolve(settings.text('FILES_DIR', './files')),
    data: dataToLoad(settings, 'none'),
  });
};
