import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventLog } from '#platform';
import { type Database, EventStoreEventLog, openPostgres } from '#platform/engines';
import { compile } from '../servers/compile.js';
import { type KafkaServer, startKafka } from '../servers/kafka.js';
import { freePort } from '../servers/ports.js';
import { type PostgresServer, startPostgres } from '../servers/postgres.js';
import { sharedKafka, sharedPostgres } from '../servers/shared.js';

export type App = 'recorder' | 'reader' | 'relay' | 'projector';

interface Asked {
  /** Its clock before the others', in seconds. */
  readonly ahead?: number;
  /** A module of `test/faults` that it loads first. */
  readonly preload?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const says = /listens on|tells how it is on/;

/** A process of the product, or the event store's double. */
export class Service {
  private constructor(
    readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static start(
    command: readonly string[],
    env: Readonly<Record<string, string>>,
    url: string,
    until: RegExp = says,
  ): Promise<Service> {
    const child = spawn(process.execPath, command, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Promise((resolve, reject) => {
      let output = '';
      const listen = (chunk: Buffer): void => {
        output = (output + chunk.toString()).slice(-4_000);
        if (until.test(output)) resolve(new Service(child, url));
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code, signal) =>
        reject(new Error(`${command.join(' ')} ended (${code ?? signal}): ${output}`)),
      );
    });
  }

  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await gone;
  }

  /** Resolves when it has ended by itself. */
  async ended(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    await new Promise((resolve) => this.child.once('exit', resolve));
  }

  async health(): Promise<{ readonly status: number; readonly body: any }> {
    const answer = await fetch(`${this.url}/health/ready`);
    return { status: answer.status, body: await answer.json() };
  }
}

/** Every engine and service of the distributed mode, each a process of its own, so that each can be killed. */
export class Cluster {
  readonly services = new Set<Service>();
  private readonly topic = `events-${randomUUID()}`;
  #store!: Service;

  private constructor(
    readonly kafka: KafkaServer,
    readonly postgres: PostgresServer,
    readonly folder: string,
    private readonly storePort: number,
    private readonly compiled: string,
    readonly databaseUrl: string,
    readonly database: Database,
    readonly log: EventLog,
    readonly token: string,
  ) {}

  /** `own`: over a broker and a database server that may be stopped. */
  static async start({ own = false } = {}): Promise<Cluster> {
    const [kafka, postgres, compiled] = await Promise.all([
      own ? startKafka() : sharedKafka(),
      own ? startPostgres(['-c', 'max_connections=60']) : sharedPostgres(),
      compile(['test/eventstore-double', 'test/faults']),
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'tanfidh-cluster-'));
    const storePort = await freePort();
    const databaseUrl = await postgres.createDatabase();
    const database = openPostgres({ url: databaseUrl, poolSize: 3, timeoutMs: 2_000, onTrouble: () => {} });
    await database.migrate();
    const { token } = await database.tokens.create({ name: 'the test', role: 'administrator', party: null });
    const log = EventStoreEventLog.open(`esdb://127.0.0.1:${storePort}?tls=false`);
    const cluster = new Cluster(kafka, postgres, folder, storePort, compiled, databaseUrl, database, log, token);
    await cluster.startStore();
    return cluster;
  }

  async service(app: App, { ahead = 0, preload = '', env: more = {} }: Asked = {}): Promise<Service> {
    const port = await freePort();
    const imports = [
      ...(preload === '' ? [] : ['--import', join(this.compiled, 'test', 'faults', preload)]),
      ...(ahead === 0 ? [] : ['--import', join(this.compiled, 'test', 'faults', 'other-clock.js')]),
    ];
    const env = {
      EVENTSTORE_URL: this.storeUrl,
      DATABASE_URL: this.databaseUrl,
      KAFKA_BROKERS: this.kafka.brokers.join(','),
      KAFKA_TOPIC: this.topic,
      KAFKA_PARTITIONS: '6',
      SESSION_MS: '2000',
      PORT: String(port),
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_MINUTE: '0',
      REGISTER_NEW_ENTRIES: 'general',
      REGISTER_CHECKING: 'one-officer',
      TANFIDH_DATA: app === 'recorder' ? 'register' : 'none',
      CLOCK_AHEAD_S: String(ahead),
      ...more,
    };
    const command = [...imports, `dist/apps/${app}/src/main.js`];
    const service = await Service.start(command, env, `http://127.0.0.1:${port}`);
    this.services.add(service);
    return service;
  }

  async startStore(): Promise<void> {
    const main = join(this.compiled, 'test', 'eventstore-double', 'main.js');
    const command = [main, '--port', String(this.storePort), '--file', join(this.folder, 'events')];
    this.#store = await Service.start(command, {}, this.storeUrl);
  }

  stopStore(): Promise<void> {
    return this.#store.end('SIGKILL');
  }

  /** It takes what is sent and answers nothing, as a server that hangs. */
  holdStore(): void {
    this.#store.child.kill('SIGSTOP');
  }

  letStoreGo(): void {
    this.#store.child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await Promise.all([...this.services].map((service) => service.end('SIGKILL')));
    await this.log.close();
    await this.database.close();
    await this.#store.end('SIGKILL');
    await Promise.all([this.kafka.dispose(), this.postgres.dispose()]);
    await rm(this.folder, { recursive: true, force: true });
    await rm(this.compiled, { recursive: true, force: true });
  }

  private get storeUrl(): string {
    return `esdb://127.0.0.1:${this.storePort}?tls=false`;
  }
}

export const uniqueKey = (): string => randomUUID();
