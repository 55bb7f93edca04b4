import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, TokenAuthenticator } from '#api';
import { upcastEvent, projections } from '#record';
import { MemoryEventLog, MemoryProjectionStore, ProjectionRunner, rebuild, verify } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startStandalone, type Standalone } from '../../apps/standalone/src/standalone.js';
import { ready } from '../features/support/deployment.js';
import { readsOf } from '../servers/reads.js';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

type Clock = () => Date;
const PATIENCE_MS = 10_000;
const config = (home: string, data: 'register' | 'none') => ({ ...ready, home, data, rateLimitPerMinute: 0 });

const ask = async (app: NestFastifyApplication, url: string): Promise<Answer> => {
  const { statusCode: status, body } = await app.inject({ method: 'GET', url });
  return { status, body: JSON.parse(body) as Answer['body'] };
};

/** The shipped register, made once and copied for every history: what was promised is there, nothing was done yet. */
export class RegisterFolder {
  private constructor(
    private readonly folder: string,
    private readonly token: string,
  ) {}

  static async make(clock: Clock): Promise<RegisterFolder> {
    const folder = await mkdtemp(join(tmpdir(), 'tanfidh-register-'));
    const { stop, firstToken } = await startStandalone(config(folder, 'register'), clock);
    await stop();
    return new RegisterFolder(folder, firstToken ?? '');
  }

  async open(clock: Clock): Promise<LiveRecord> {
    const home = await mkdtemp(join(tmpdir(), 'tanfidh-history-'));
    await cp(this.folder, home, { recursive: true });
    return new LiveRecord(await startStandalone(config(home, 'none'), clock), home, this.token, clock);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** The real product over one folder, and other ways to the same answers. */
export class LiveRecord {
  constructor(
    private readonly running: Standalone,
    private readonly home: string,
    private readonly token: string,
    private readonly clock: Clock,
  ) {}

  async post(url: string, payload: object): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.token}` };
    const { statusCode: status, body } = await this.running.app.inject({ method: 'POST', url, payload, headers });
    return { status, body: JSON.parse(body) as Answer['body'] };
  }

  /** By stored rows, once they have come to the log's end. */
  async fromRows(url: string): Promise<Answer> {
    const { runner, home, app } = this.running;
    if (!(await runner.waitFor((await home.log.head()) ?? '', PATIENCE_MS))) throw new Error('the rows stay behind');
    return ask(app, url);
  }

  /** By a fold of the log from its first event, in a store that kept nothing. */
  async folded<T>(use: (from: (url: string) => Promise<Answer>) => Promise<T>): Promise<T> {
    const { log: live, tokens } = this.running.home;
    const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
    for (const event of await live.readAll(null, 100_000)) await log.appendRecorded(event.stream, 'any', [event]);
    const runner = new ProjectionRunner({ log, store, projections, upcastEvent });
    runner.start();
    if (!(await runner.waitFor((await log.head()) ?? '', PATIENCE_MS))) throw new Error('the fold stays behind');
    const reads = readsOf({
      log,
      reading: { store, state: runner },
      clock: this.clock,
      authenticator: new TokenAuthenticator(tokens),
    });
    const app = await createServer(reads, { ...ready, rateLimitPerMinute: 0 });
    try {
      return await use((url) => ask(app, url));
    } finally {
      await app.close();
      await runner.stop();
    }
  }

  async rebuild(): Promise<void> {
    const { log, projectionStore: store } = this.running.home;
    await rebuild({ log, store, projections, upcastEvent, between: async () => {} });
  }

  async findings(): Promise<readonly string[]> {
    const { log, projectionStore: store } = this.running.home;
    return (await verify({ log, store, projections, upcastEvent })).findings;
  }

  async close(): Promise<void> {
    await this.running.stop();
    await rm(this.home, { recursive: true, force: true });
  }
}
