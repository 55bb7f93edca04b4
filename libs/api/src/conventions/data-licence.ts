import type { Settings } from '#platform';

/** Under which what is recorded may be used by others: the data, not this interface or the software. */
export interface DataLicence {
  readonly name: string;
  readonly url: string;
  /** Who publishes the data under it; `null` where nobody said. */
  readonly publisher: string | null;
}

export const ccBy: DataLicence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  publisher: null,
};

/** As the environment names it, both or neither. */
export const dataLicence = (settings: Settings): DataLicence => ({
  name: settings.shortText('DATA_LICENCE', ccBy.name, 'DATA_LICENCE_URL'),
  url: settings.webAddress('DATA_LICENCE_URL', ccBy.url, 'DATA_LICENCE'),
  publisher: settings.shortText('DATA_PUBLISHER', '') || null,
});
