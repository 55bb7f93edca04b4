import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { freePort } from './ports.js';
import { root } from './root.js';
import { kafkaVersion } from './versions.js';

/** A real broker for tests: the one of `KAFKA_BROKERS`, else a container where Docker runs, else Apache's own jars through Maven. */
export interface KafkaServer {
  readonly brokers: readonly string[];
  /** Whether it may be stopped. */
  readonly own: boolean;
  /** As after a crash: its data are kept. */
  stopBroker(): Promise<void>;
  startBroker(): Promise<void>;
  dispose(): Promise<void>;
}

const jarsFolder = join(root, 'node_modules', '.cache', `tanfidh-kafka-${kafkaVersion}`);
const pom = join(root, 'test', 'servers', 'kafka', 'pom.xml');

export async function startKafka(): Promise<KafkaServer> {
  const given = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter((broker) => broker !== '');
  if (given.length > 0) return givenBroker(given);
  if (!dockerRuns()) return ownBroker();
  try {
    return await containerBroker();
  } catch (error) {
    process.stdout.write(`Docker runs, but gives no broker (${String(error)}): Apache's own jars instead\n`);
    return ownBroker();
  }
}

const dockerRuns = (): boolean => {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const docker = (...args: readonly string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();

/** The image's own configuration of one KRaft node, but for the address that it tells clients. */
async function containerBroker(): Promise<KafkaServer> {
  const port = await freePort();
  const settingsOf = {
    KAFKA_NODE_ID: '1',
    KAFKA_PROCESS_ROLES: 'broker,controller',
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
    KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
    KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
    KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS: '1000',
    KAFKA_LOG_FLUSH_INTERVAL_MESSAGES: '1',
  };
  const environment = Object.entries(settingsOf).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const id = docker('run', '-d', '-p', `127.0.0.1:${port}:9092`, ...environment, `apache/kafka:${kafkaVersion}`);
  const brokers = [`127.0.0.1:${port}`];
  await untilItAnswers(brokers);
  return {
    brokers,
    own: true,
    async stopBroker() {
      docker('kill', id);
    },
    async startBroker() {
      docker('start', id);
      await untilItAnswers(brokers);
    },
    async dispose() {
      docker('rm', '-f', id);
    },
  };
}

/** One that others use too. */
export function givenBroker(brokers: readonly string[]): KafkaServer {
  const notOurs = (): Promise<never> => Promise.reject(new Error('a broker that others use is not ours to stop'));
  return { brokers, own: false, stopBroker: notOurs, startBroker: notOurs, dispose: () => Promise.resolve() };
}

async function jars(): Promise<string> {
  const there = await access(jarsFolder).then(
    () => true,
    () => false,
  );
  if (!there) {
    const fresh = await mkdtemp(join(tmpdir(), 'tanfidh-kafka-jars-'));
    execFileSync('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`]);
    if ((await readdir(fresh)).length === 0) throw new Error('Maven brought no jars');
    await mkdir(join(jarsFolder, '..'), { recursive: true });
    await rename(fresh, jarsFolder).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') return rm(fresh, { recursive: true });
      execFileSync('cp', ['-r', fresh, jarsFolder]);
      return rm(fresh, { recursive: true });
    });
  }
  return jarsFolder;
}

const settings = (folder: string, port: number, controller: number): string =>
  Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': join(folder, 'data'),
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    'broker.session.timeout.ms': 2000,
    'broker.heartbeat.interval.ms': 500,
    // Every acknowledged message is on disk: the broker is killed and its data must be there.
    'log.flush.interval.messages': 1,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

async function ownBroker(): Promise<KafkaServer> {
  const classpath = join(await jars(), '*');
  const folder = await mkdtemp(join(tmpdir(), 'tanfidh-kafka-'));
  const [port, controller] = [await freePort(), await freePort()];
  const config = join(folder, 'server.properties');
  await writeFile(config, settings(folder, port, controller));
  const java = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', classpath];
  // One that began with a hyphen would be read as an option.
  const id = Buffer.from(crypto.getRandomValues(new Uint8Array(16)))
    .toString('base64url')
    .replace(/^-/, 'A');
  const format = ['kafka.tools.StorageTool', 'format', '-t', id, '-c', config];
  execFileSync('java', [...java, ...format], { stdio: 'pipe', cwd: folder });
  let broker: ChildProcess | null = null;
  const brokers = [`127.0.0.1:${port}`];

  const startBroker = async (): Promise<void> => {
    let output = '';
    const child = spawn('java', [...java, 'kafka.Kafka', config], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    broker = child;
    const listen = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4_000);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    const ended = new Promise<never>((_, reject) =>
      child.once('exit', () => reject(new Error(`Kafka ended: ${output}`))),
    );
    ended.catch(() => undefined);
    await Promise.race([ended, untilItAnswers(brokers)]);
  };

  const stopBroker = async (): Promise<void> => {
    const child = broker;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    broker = null;
  };

  await startBroker();
  return {
    brokers,
    own: true,
    startBroker,
    stopBroker,
    async dispose() {
      await stopBroker();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(brokers: readonly string[]): Promise<void> {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 0 } });
  const end = performance.now() + 60_000;
  for (;;) {
    const admin = kafka.admin();
    try {
      await admin.connect();
      await admin.listTopics();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }
}
