import type { Settings } from '#platform';
import { readersOf, type RegisterRules, waysOfChecking } from '#register';
import { type DataLicence, dataLicence } from './conventions/data-licence.js';
import type { ServerOptions } from './server.js';

/** What every process that serves the interface is told. */
export interface HttpConfig extends ServerOptions {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** Whether answers are kept for as long as nothing in the rows changes. */
  readonly answerCache: boolean;
  /** How large a file may be. */
  readonly mostFileBytes: number;
  readonly licence: DataLicence;
  /** How the register is kept as long as its record does not say. */
  readonly register: RegisterRules;
  /** Base URL of an OpenTelemetry collector; empty: nothing is traced. */
  readonly tracesTo: string;
}

export const httpConfig = (settings: Settings): HttpConfig => ({
  port: settings.number('PORT', 3000, 65_535),
  host: settings.host('HOST', '127.0.0.1'),
  logLevel: settings.choice('LOG_LEVEL', ['info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent']),
  rateLimitPerMinute: settings.number('RATE_LIMIT_PER_MINUTE', 600, 1_000_000),
  trustProxy: settings.choice('TRUST_PROXY', ['false', 'true']) === 'true',
  answerCache: settings.choice('ANSWER_CACHE', ['on', 'off']) === 'on',
  mostFileBytes: settings.number('FILE_LIMIT_MB', 25, 1_000, 1) * 1024 * 1024,
  licence: dataLicence(settings),
  register: {
    readers: settings.choice('REGISTER_READERS', readersOf),
    newEntries: settings.choice('REGISTER_NEW_ENTRIES', ['secretariat', 'member-states', 'general']),
    checking: settings.choice('REGISTER_CHECKING', waysOfChecking),
  },
  tracesTo: settings.collector('OTEL_EXPORTER_OTLP_ENDPOINT'),
});
