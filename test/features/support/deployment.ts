import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { ccBy, type Clock } from '#api';
import type { EventLog, IdentityStore, TokenStore } from '#platform';
import { openRegister, type RegisterRules } from '#register';
import { startDistributed } from './distributed.js';
import { startStandaloneDeployment } from './standalone.js';

/** What a deployment is told; the rest is the same in every test. */
export interface DeploymentOptions {
  readonly data?: 'full' | 'register' | 'none';
  readonly rateLimitPerMinute?: number;
  /** How long a request may take to come in; as the product has it, if nothing is told. */
  readonly receiveWithinMs?: number;
  readonly clock?: Clock;
  /** How the register is kept; open, if nothing is told. */
  readonly register?: RegisterRules;
  /** The folder of one machine, from which the services' record was migrated; the distributed mode only. */
  readonly migratedFrom?: string;
}

/** The product, running, whichever way. */
export interface Deployment {
  readonly log: EventLog;
  readonly tokens: TokenStore;
  readonly people: IdentityStore;
  inject(request: InjectOptions): Promise<LightMyRequestResponse>;
  /** The port of one origin that serves everything. */
  listen(): Promise<number>;
  /** The ports of what answers reads and of what takes writes, with nothing before them. */
  listenDirectly(): Promise<{ readonly reads: number; readonly writes: number }>;
  /** Drops every row and waits until they are back. */
  rebuild(): Promise<void>;
  /** Ends every process and starts it anew over what they kept. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export type Mode = 'standalone' | 'distributed';

/** The same features run in both modes; which one, the test project says. */
const mode: Mode = process.env['TANFIDH_TEST_MODE'] === 'distributed' ? 'distributed' : 'standalone';

export const deploy = (options: DeploymentOptions, as: Mode = mode): Promise<Deployment> =>
  as === 'standalone' ? startStandaloneDeployment(options) : startDistributed(options);

/** What is told of the server itself; what is not told stays out. */
export const serving = ({ rateLimitPerMinute = 0, receiveWithinMs, register = openRegister }: DeploymentOptions) => ({
  rateLimitPerMinute,
  register,
  ...(receiveWithinMs !== undefined && { receiveWithinMs }),
});

export const ready = {
  host: '127.0.0.1',
  port: 0,
  logLevel: 'silent',
  trustProxy: false,
  answerCache: true,
  mostFileBytes: 1024 * 1024,
  licence: ccBy,
  register: openRegister,
  trial: false,
  tracesTo: '',
} as const;
