import { languages, type Words } from '#kernel';
import type { Timeline } from '#record';
import { addresses, rowsSuffix } from '../conventions/addresses.js';
import type { DataLicence } from '../conventions/data-licence.js';
import { listOperations } from '../openapi/read-routes.js';
import { datasetWords } from './dataset.words.js';

const inLanguages = (words: Words): readonly object[] =>
  languages.map((lang) => ({ '@language': lang, '@value': words[lang] }));

const download = (contentUrl: string, encodingFormat: string): object => ({
  '@type': ['DataDownload', 'dcat:Distribution'],
  contentUrl: { '@id': contentUrl },
  encodingFormat,
});

/** Every list that has an address by itself, in both forms. */
const distribution = listOperations
  .map((id) => addresses[id])
  .filter((address) => !address.includes('{'))
  .flatMap((address) => [download(address, 'application/json'), download(`${address}${rowsSuffix}`, 'text/csv')]);

/** From the first year of which something is on record to the last; nothing where nothing is. */
const coverage = (years: Timeline['byYear']): object => {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return first === undefined ? {} : { temporalCoverage: first === last ? first : `${first}/${last}` };
};

/** The record as a set of data, in the words of schema.org and DCAT. */
export const datasetOf = (byYear: Timeline['byYear'], { url, publisher }: DataLicence): object => ({
  '@context': { '@vocab': 'https://schema.org/', dcat: 'http://www.w3.org/ns/dcat#' },
  '@id': addresses.getDataset,
  '@type': ['Dataset', 'dcat:Dataset'],
  name: inLanguages(datasetWords.name),
  description: inLanguages(datasetWords.description),
  inLanguage: languages,
  url: { '@id': '/' },
  license: { '@id': url },
  ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
  isAccessibleForFree: true,
  ...coverage(byYear),
  distribution,
});
