import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Config } from '../../../apps/standalone/src/config.js';
import { startStandalone } from '../../../apps/standalone/src/standalone.js';
import type { Standalone } from '../../../apps/standalone/src/standalone.js';
import { expectDescribed } from './described.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: any;
}

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | null;
}

const settings = (home: string, more: Partial<Config>): Config => ({
  ...{ port: 0, host: '127.0.0.1', home, data: 'none', logLevel: 'silent', rateLimitPerMinute: 0, trustProxy: false },
  ...more,
});

/** The real server over a folder of its own; every answer is checked against the OpenAPI document. */
export class TestServer {
  private constructor(
    readonly folder: string,
    readonly token: string,
    private running: Standalone,
    private readonly more: Partial<Config>,
  ) {}

  static async start(more: Partial<Config> = {}): Promise<TestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'tanfidh-'));
    const running = await startStandalone(settings(folder, more));
    return new TestServer(folder, running.firstToken ?? '', running, more);
  }

  get app() {
    return this.running.app;
  }

  get home() {
    return this.running.home;
  }

  async restart(): Promise<void> {
    await this.running.stop();
    this.running = await startStandalone(settings(this.folder, this.more));
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get(url: string, { headers = {} }: Asked = {}): Promise<Answer> {
    return this.send({ method: 'GET', url, headers });
  }

  /** As the administrator, unless another token, or `null` for nobody, is given. */
  post(url: string, body: unknown, { headers = {}, token = this.token }: Asked = {}): Promise<Answer> {
    const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
    const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return this.send({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/json', ...authorization, ...headers },
    });
  }

  /** A read that has seen what was written last. */
  async read(url: string): Promise<Answer> {
    const position = await this.home.log.head();
    return this.get(position === null ? url : `${url}${url.includes('?') ? '&' : '?'}minPosition=${position}`);
  }

  async send(request: InjectOptions): Promise<Answer> {
    const response: LightMyRequestResponse = await this.app.inject(request);
    const type = String(response.headers['content-type'] ?? '');
    const body: unknown = type.includes('json') && response.body !== '' ? JSON.parse(response.body) : response.body;
    expectDescribed(String(request.method), String(request.url), response.statusCode, type, body);
    return { status: response.statusCode, headers: response.headers, body };
  }
}
