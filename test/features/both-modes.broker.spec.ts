import { isIntact } from '#platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deploy, type Deployment, type Mode } from './support/deployment.js';

const modes: readonly Mode[] = ['standalone', 'distributed'];
const deployments = new Map<Mode, Deployment>();
// Ids derive from who sends a command and its key, times from the clock: with both fixed, nothing is left to chance.
const clock = () => new Date('2026-11-23T09:00:00.000Z');

beforeAll(async () => {
  for (const mode of modes) deployments.set(mode, await deploy({ data: 'full', clock }, mode));
}, 180_000);
afterAll(async () => {
  for (const deployment of deployments.values()) await deployment.stop();
}, 60_000);

const progress = '/api/v1/resolutions/45-53-S';
const keys = ['op-4', 'op-5', 'op-7', 'op-8', 'contact-group', 'conference', 'code-of-conduct'];
const urls = [
  ...['2018-05-31', '2018-11-29', '2019-11-01', '2022-12-31'].map((day) => `${progress}/progress?asOf=${day}`),
  ...keys.flatMap((key) => [`${progress}/paragraphs/${key}`, `${progress}/paragraphs/${key}/explanation`]),
  ...['resolutions', 'resolutions/53-45-POL', 'recommendations', 'commitments', 'parties'].map(
    (list) => `/api/v1/${list}${list.includes('/') ? '' : '?limit=200'}`,
  ),
  'resolutions/53-45-POL/commitments/training',
  'parties/TUR',
  'kinds',
  'vocabulary',
  'actions?limit=200',
  'actions?kind=contact-group&lang=ar',
  'resolutions/none',
  'actions?kind=nothing&lang=fr',
  'parties?limit=0&lang=ar',
  'nothing',
  'statements',
  'events?limit=200',
  'resolutions?knownAt=2026-11-23T08:59:59Z',
  'resolutions?knownAt=2026-11-23T09:00:00Z',
].map((url) => (url.startsWith('/') ? url : `/api/v1/${url}`));

/** An answer to the byte, but for positions, which are the store's own, and the id of the one request. */
const plain = (body: string): string =>
  body
    .replace(/"(position|next|cursor)":("[^"]*"|null)/g, '"$1":…')
    .replace(/"(instance|correlationId)":"[^"]*"/g, '"$1":…');

const answers = async (of: Deployment, url: string): Promise<string> => {
  const { statusCode, headers, body } = await of.inject({ method: 'GET', url });
  return `${statusCode} ${String(headers['content-type'])} ${plain(body)}`;
};

describe('the two modes, given the same commands', () => {
  it.each(urls)('answer the same to the byte: %s', async (url) => {
    const [one, other] = await Promise.all(modes.map((mode) => answers(deployments.get(mode)!, url)));
    expect(other).toBe(one);
    expect(one?.length).toBeGreaterThan(40);
  });

  it('hold the same events in the same order', async () => {
    const [one, other] = await Promise.all(
      modes.map(async (mode) => {
        const events = await deployments.get(mode)!.log.readAll(null, 10_000);
        // A salt is random, and a leaf is made of it: each is right where it stands.
        expect(events.every(isIntact)).toBe(true);
        return events.map(({ position: _, leaf: _leaf, meta: { salt: _salt, ...meta }, ...event }) => ({
          ...event,
          meta,
        }));
      }),
    );
    expect(other).toEqual(one);
    expect(one?.length).toBeGreaterThan(200);
  });
});
