import type { Settings } from './settings.js';

/** What the services between the log and the rows are told. */
export interface ServiceConfig {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly tracesTo: string;
  readonly eventStore: string;
  readonly database: string;
  readonly brokers: readonly string[];
  readonly topic: string;
  /** Only for a topic that does not exist yet. */
  readonly partitions: number;
  /** Copies of each message, for a topic that does not exist yet. */
  readonly replicas: number;
  /** After so long without a sign of life an instance's work goes to another, in ms. */
  readonly sessionMs: number;
}

export const serviceConfig = (settings: Settings): ServiceConfig =>
  settings.checked({
    port: settings.number('PORT', 3000, 65_535),
    host: settings.host('HOST', '127.0.0.1'),
    logLevel: settings.choice('LOG_LEVEL', ['info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent']),
    tracesTo: settings.collector('OTEL_EXPORTER_OTLP_ENDPOINT'),
    eventStore: settings.eventStore('EVENTSTORE_URL'),
    database: settings.database('DATABASE_URL'),
    brokers: settings.brokers('KAFKA_BROKERS'),
    topic: settings.text('KAFKA_TOPIC', 'tanfidh.events'),
    partitions: settings.number('KAFKA_PARTITIONS', 12, 1_000, 1),
    replicas: settings.number('KAFKA_REPLICAS', 1, 9, 1),
    sessionMs: settings.number('SESSION_MS', 10_000, 300_000, 1_000),
  });
