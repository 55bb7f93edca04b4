import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { deploy, type Deployment, type DeploymentOptions } from './deployment.js';
import { expectDescribed } from './described.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: any;
  /** As they came. */
  readonly bytes: Buffer;
}

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | null;
}

/** The real product in the mode at hand, with a register of its own; every answer is checked against the OpenAPI document. */
export class TestServer {
  private constructor(
    private readonly deployment: Deployment,
    readonly token: string,
  ) {}

  static async start(options: DeploymentOptions = {}): Promise<TestServer> {
    const deployment = await deploy(options);
    const { token } = await deployment.tokens.create({ name: 'the test', role: 'administrator', party: null });
    return new TestServer(deployment, token);
  }

  /** A new token. */
  async tokenFor(role: string, party: string | null = null): Promise<string> {
    return (await this.deployment.tokens.create({ name: role, role, party })).token;
  }

  head(): Promise<string | null> {
    return this.deployment.log.head();
  }

  listen(): Promise<number> {
    return this.deployment.listen();
  }

  listenDirectly(): ReturnType<Deployment['listenDirectly']> {
    return this.deployment.listenDirectly();
  }

  rebuild(): Promise<void> {
    return this.deployment.rebuild();
  }

  restart(): Promise<void> {
    return this.deployment.restart();
  }

  stop(): Promise<void> {
    return this.deployment.stop();
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
    const position = await this.head();
    return this.get(position === null ? url : `${url}${url.includes('?') ? '&' : '?'}minPosition=${position}`);
  }

  async send(request: InjectOptions): Promise<Answer> {
    const response: LightMyRequestResponse = await this.deployment.inject(request);
    const type = String(response.headers['content-type'] ?? '');
    const body: unknown = type.includes('json') && response.body !== '' ? JSON.parse(response.body) : response.body;
    expectDescribed(String(request.method), String(request.url), response.statusCode, type, body);
    return { status: response.statusCode, headers: response.headers, body, bytes: response.rawPayload };
  }
}
