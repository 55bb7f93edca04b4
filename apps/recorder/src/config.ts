import { type HttpConfig, httpConfig } from '#api';
import { type DataToLoad, dataToLoad } from '#record';
import { type Environment, Settings } from '#platform';

export interface Config extends HttpConfig {
  readonly eventStore: string;
  readonly database: string;
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
    data: dataToLoad(settings, 'none'),
  });
};
