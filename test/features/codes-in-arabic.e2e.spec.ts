import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

/** What has a slash or a hyphen between its parts, or a letter before a digit, and no Arabic in it. */
const code = /\d+\s?[-/]\s?[\dA-Za-z]|[A-Za-z][\dA-Za-z]*[-/][\dA-Za-z]|\b[A-Z]\d+\b/;
/** Within words in Arabic this runs as they do. */
const itsOwn = /\d+\/\d+-[\u0621-\u064A](?![\u0621-\u064A])/g;
const setOff = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

const left = (text: string): string => {
  const less = text.replaceAll(itsOwn, ' ').replaceAll(setOff, ' ');
  return less === text ? text : left(less);
};

/** Sentences of ours in Arabic, wherever in an answer they stand. */
const sentencesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(sentencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const arabic = name === 'sentence' ? (each as { readonly ar?: string }).ar : undefined;
    return arabic === undefined ? sentencesIn(each) : [arabic];
  });
};

describe('a code within a sentence in Arabic', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  }, 120_000);
  afterAll(() => server.stop());

  it.each(['53/45-POL', '2018-11-29', 'NV/12-3', 'R1'])('%s would be found where nothing sets it off', (one) => {
    expect(code.test(left(`القرار ${one} معتمد`))).toBe(true);
    expect(code.test(left(`القرار \u2068${one}\u2069 معتمد`))).toBe(false);
  });

  it('is set off by an isolate in whatever is told of the record', async () => {
    const addresses = ['actions?limit=200', 'resolutions/53-45-POL/record-changes?limit=200', 'parties/TUR'];
    const said: string[] = [];
    for (const address of addresses) said.push(...sentencesIn((await server.read(`/api/v1/${address}`)).body));
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((one) => code.test(left(one)))).toEqual([]);
  });

  it.each([
    'resolutions/9-9-POL',
    'resolutions/53-45-POL/commitments/a-1',
    'parties/X1-Y',
    'actions?asOf=29-11-2018',
    'actions?asOf=9999-12-31',
    'actions?limit=a-1&kind=b-2',
    'actions/training/a-1',
  ])('is set off in what refuses %s', async (address) => {
    const { status, body } = await server.get(`/api/v1/${address}`, { headers: { 'accept-language': 'ar' } });
    expect(status).toBeGreaterThanOrEqual(400);
    const {
      title,
      detail = '',
      errors = [],
    } = body as {
      readonly title: string;
      readonly detail?: string;
      readonly errors?: readonly { readonly detail: string }[];
    };
    expect([title, detail, ...errors.map((one) => one.detail)].filter((one) => code.test(left(one)))).toEqual([]);
  });
});
