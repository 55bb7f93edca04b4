import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { startStandalone, type Standalone } from '../../apps/standalone/src/standalone.js';
import { ready } from '../features/support/deployment.js';
import { LiveRecord } from '../properties/record.js';
import { Known } from './known.js';
import { Requests } from './requests.js';
import { type Document, type Route, routesOf } from './routes.js';
import { Target } from './target.js';
import { png } from '../contracts/files.js';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const BEGINS = Date.parse('2026-11-27T08:00:00.000Z');
/** The seed is fixed, so that a run can be repeated; `FUZZ_SEED` tries another. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_180_506);

const views = [
  '/api/v1/resolutions/53-45-POL',
  '/api/v1/resolutions/53-45-POL/progress',
  '/api/v1/resolutions/53-45-POL/matrix?lang=ar',
  '/api/v1/resolutions/53-45-POL/paragraphs/contact-group/explanation?asOf=2018-11-29',
  '/api/v1/commitments?limit=200',
  '/api/v1/actions?limit=200',
  '/api/v1/recommendations?limit=200',
  '/api/v1/parties/TUR',
];

/** One file, as a form sends it. */
const inParts = (bytes: Buffer): [Buffer, string] => {
  const head =
    '--part\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n';
  return [
    Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--part--\r\n')]),
    'multipart/form-data; boundary=part',
  ];
};

describe(`whatever is asked of every route the document describes (seed ${seed})`, () => {
  let now = BEGINS;
  let running: Standalone;
  let record: LiveRecord;
  let known: Known;
  let routes: readonly Route[];
  let requests: Requests;
  let target: Target;

  beforeAll(async () => {
    const home = await mkdtemp(join(tmpdir(), 'tanfidh-fuzz-'));
    const clock = () => new Date(now);
    running = await startStandalone({ ...ready, home, data: 'full', rateLimitPerMinute: 0, logLevel: 'error' }, clock);
    const { tokens } = running.home;
    const tokenOf = async (role: string) => (await tokens.create({ name: role, role, party: null })).token;
    const writers = await Promise.all(['administrator', 'secretariat'].map(tokenOf));
    const readers = await Promise.all(['focal-point', 'reader', 'a role of old'].map(tokenOf));
    record = new LiveRecord(running, home, writers[0] ?? '', clock);
    const ask = async (url: string) => (await running.app.inject({ method: 'GET', url })).json();
    routes = routesOf((await ask('/openapi.json')) as Document);
    const post = async (url: string, payload: object | Buffer, type = 'application/json') => {
      const headers = { authorization: `Bearer ${writers[0]}`, 'content-type': type };
      const answer = await running.app.inject({ method: 'POST', url, headers, payload });
      if (answer.statusCode >= 300) throw new Error(answer.body);
      return answer.json();
    };
    const { sha256 } = await post('/api/v1/files', ...inParts(png));
    // No source has one, and chance alone seldom puts together one that is accepted. As many as are not all withdrawn soon.
    const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test', files: [{ sha256 }] };
    const judged = await Promise.all(
      Array.from({ length: 20 }, () =>
        post('/api/v1/assessments', {
          resolution: '53-45-POL',
          commitment: 'training',
          status: 'ongoing',
          reason: { original: 'en', en: 'Fictional, for a test' },
          effectiveOn: '2019-01-01',
          by: 'OIC-GS',
          source,
        }),
      ),
    );
    known = new Known();
    known.files.push(...judged.map(({ events }) => ({ event: events[0].id, sha256 })));
    await known.learnAll(ask);
    requests = new Requests(routes, known, { writers, readers });
    target = new Target(running, known, routes);
  }, 60_000);
  afterAll(() => record.close());

  it('is answered as described, and never with a failure', async () => {
    process.stdout.write(`fuzzing with the seed ${seed}\n`);
    const property = fc.asyncProperty(requests.any(), async (request) => {
      now += 1_000;
      await target.send(request);
    });
    // A failure is shrunk for as long as there is time to tell of it; a run cut short is none that passed.
    const until = { interruptAfterTimeLimit: 560_000, markInterruptAsFailure: true };
    await fc.assert(property, { seed, numRuns: REQUESTS, ...until });
    const { recorded, served, statuses } = target;
    const summary = { requests: target.requests, recorded, statuses: Object.fromEntries(statuses) };
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    // What only met refusals would say little.
    expect(recorded.all).toBeGreaterThanOrEqual(1_000);
    expect(Math.min(recorded.corrections, recorded.retractions)).toBeGreaterThanOrEqual(50);
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((name) => !target.understood.has(name))).toEqual([]);
    // Some steps, as the end of an appointment, stand only after others that chance seldom puts in order.
    expect(served.size).toBeGreaterThan(0.9 * names.length);
  }, 660_000);

  it('leaves a record that verifies, reads the same by rows, by a fold and after a rebuild, and has nothing parked', async () => {
    const all = async (ask: LiveRecord['fromRows']) => {
      const answers: unknown[] = [];
      for (const url of views) {
        const { status, body } = await ask(url);
        expect([url, status]).toEqual([url, 200]);
        const { position: _, ...view } = body;
        answers.push(view);
      }
      return JSON.stringify(answers);
    };
    const last = await all((url) => record.fromRows(url));
    expect(await record.findings()).toEqual([]);
    expect((await record.folded(all)) === last).toBe(true);
    await record.rebuild();
    expect((await all((url) => record.fromRows(url))) === last).toBe(true);
    expect(await record.findings()).toEqual([]);
    const health = await running.app.inject({ method: 'GET', url: '/health/ready' });
    expect(health.json()).toMatchObject({ status: 'ready', projections: { state: 'live', lag: 0, parked: 0 } });
  }, 120_000);
});
