import { resolve } from 'node:path';
import { type HttpConfig, httpConfig } from '#api';
import { type DataToLoad, dataToLoad } from '#record';
import { type Environment, Settings } from '#platform';

export interface Config extends HttpConfig {
  /** Folder of everything that lasts. */
  readonly home: string;
  /** What the first start loads: register and history, the register alone, or nothing. */
  readonly data: DataToLoad;
  /** Whether the folder is to hold a trial record: one apart from the real one, marked wherever it is shown. */
  readonly trial: boolean;
}

/** Reads the settings, or throws `BadConfiguration` naming every bad variable at once. */
export const configFrom = (environment: Environment): Config => {
  const settings = new Settings(environment);
  return settings.checked({
    ...httpConfig(settings),
    home: resolve(settings.text('TANFIDH_HOME', './var')),
    data: dataToLoad(settings, 'full'),
    trial: settings.choice('TANFIDH_TRIAL', ['off', 'on']) === 'on',
  });
};
