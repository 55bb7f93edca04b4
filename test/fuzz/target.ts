import type { LightMyRequestResponse } from 'fastify';
import type { Standalone } from '../../apps/standalone/src/standalone.js';
import { expectDescribed } from '../features/support/described.js';
import type { Known } from './known.js';
import type { Request } from './requests.js';
import { commandIn, type Route } from './routes.js';

type Answer = Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body'>;

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
const shortened = (text: string): string => (text.length > 4_000 ? `${text.slice(0, 4_000)}… (${text.length})` : text);

/** Sends requests to the product, holds every answer against the document, and counts what came of them. */
export class Target {
  requests = 0;
  /** Status → how many. */
  readonly statuses = new Map<number, number>();
  /** What of the events recorded: `corrections`, `retractions`, or `all`. */
  readonly recorded = { all: 0, corrections: 0, retractions: 0 };
  /** `<method> <path>` of the routes that answered well at least once. */
  readonly served = new Set<string>();
  /** And of those that did, or understood what they were told and refused it. */
  readonly understood = new Set<string>();
  private readonly patterns: readonly { readonly pattern: RegExp; readonly route: Route }[];

  constructor(
    private readonly running: Standalone,
    private readonly known: Known,
    routes: readonly Route[],
  ) {
    this.patterns = routes.map((route) => ({ pattern: patternOf(route.path), route }));
  }

  async send(request: Request): Promise<void> {
    this.requests += 1;
    let answer: Answer | null = null;
    try {
      answer = await this.answerTo(request);
      this.check(request, answer);
    } catch (cause) {
      throw new Error(
        `${describeRequest(request)}\n${answer === null ? 'no answer' : describeAnswer(answer)}\n${String(cause)}`,
        {
          cause,
        },
      );
    }
  }

  private async answerTo({ method, url, headers, payload }: Request): Promise<Answer> {
    const asked = { method: method as 'GET', url, headers, ...(payload !== null && { payload }) };
    if (method !== 'GET' || !url.startsWith('/api/v1/stream')) return this.running.app.inject(asked);
    // A live stream does not end: its head is the answer.
    const answer = await this.running.app.inject({ ...asked, payloadAsStream: true });
    const { statusCode, headers: had } = answer;
    if (statusCode === 200) {
      answer.stream().destroy();
      answer.raw.res.emit('close');
      return { statusCode, headers: had, body: '' };
    }
    let body = '';
    for await (const chunk of answer.stream()) body += String(chunk);
    return { statusCode, headers: had, body };
  }

  private check({ method, url, payload }: Request, { statusCode, headers, body }: Answer): void {
    this.statuses.set(statusCode, (this.statuses.get(statusCode) ?? 0) + 1);
    if (statusCode >= 500) throw new Error('the server failed');
    if (headers['x-correlation-id'] === undefined) throw new Error('an answer without a correlation id');
    const type = String(headers['content-type'] ?? '');
    const read: unknown = type.includes('json') && body !== '' ? JSON.parse(body) : body;
    expectDescribed(method, url, statusCode, type, read);
    const address = url.split('?')[0] ?? '';
    const route = this.patterns.find((each) => each.route.method === method && each.pattern.test(address))?.route;
    if (route === undefined) return;
    if (statusCode < 400 || statusCode === 409) this.understood.add(`${method} ${route.path}`);
    if (statusCode < 300) this.learn(route, payload, headers, read);
  }

  private learn(route: Route, payload: Request['payload'], headers: Answer['headers'], answer: any): void {
    const { method } = route;
    this.served.add(`${method} ${route.path}`);
    if (method === 'GET') {
      this.keep(this.known.tags, headers['etag']);
      this.keep(this.known.cursors, answer.next);
      return;
    }
    const { id, stream, events, position } = answer;
    // Of what a preview would come to nothing is recorded.
    if (position === null || stream === undefined) return;
    this.keep(this.known.positions, position);
    this.known.learnNames(route.path, id, JSON.parse(String(payload)));
    const before = this.known.events.length;
    this.known.learnEvents(stream, events);
    const command = commandIn(route.path);
    this.recorded.all += events.length;
    if (command === 'corrections' || command === 'retractions')
      this.recorded[command] += this.known.events.length - before;
  }

  private keep(pool: string[], value: unknown): void {
    if (typeof value === 'string' && pool.length < 20_000) pool.push(value);
  }
}

const describeRequest = ({ method, url, headers, payload }: Request): string =>
  `${method} ${shortened(url)}\n${shortened(JSON.stringify(headers))}\n${shortened(
    Buffer.isBuffer(payload) ? `(base64) ${payload.toString('base64')}` : String(payload),
  )}`;

const describeAnswer = ({ statusCode, headers, body }: Answer): string =>
  `answered ${statusCode} ${String(headers['content-type'])}\n${shortened(body)}`;
