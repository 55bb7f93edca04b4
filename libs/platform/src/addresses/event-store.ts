import {
  anyText,
  BadAddress,
  type Credentials,
  credentialsIn,
  type Host,
  hostIn,
  oneOf,
  optionsIn,
  partsOf,
  wholeNumber,
  yesOrNo,
} from './address.js';
import { type Certificates, certificatesIn } from './certificates.js';

export const nodePreferences = ['leader', 'follower', 'read_only_replica', 'random'] as const;
export type NodePreference = (typeof nodePreferences)[number];

/** Where an event store is and how it is spoken to, as its client's own addresses say it. */
export interface EventStoreAddress {
  readonly hosts: readonly Host[];
  /** Whether the hosts are asked which nodes there are, instead of being what is spoken to. */
  readonly discover: boolean;
  readonly credentials: Credentials | null;
  readonly tls: boolean;
  readonly nodePreference: NodePreference;
  /** Seconds that a node is waited for which is asked for the others. */
  readonly gossipTimeout: number;
  readonly keepAliveIntervalMs: number | null;
  readonly keepAliveTimeoutMs: number | null;
  readonly connectionName: string | null;
  /** Read anew at each call, so that they may be replaced. Throws `BadAddress`. */
  certificates(): Certificates;
}

const PORT = 2113;
/** The client's authors advise against asking more often. */
const KEEP_ALIVE_MS = 10_000;
const KEEP_ALIVE_TIMEOUT_MS = 5_000;

const rules = {
  tls: yesOrNo,
  tlsVerifyCert: oneOf('true'),
  tlsCAFile: anyText,
  userCertFile: anyText,
  userKeyFile: anyText,
  nodePreference: { ...oneOf(...nodePreferences), fits: (value: string) => preferenceOf(value) !== undefined },
  connectionName: anyText,
  maxDiscoverAttempts: wholeNumber(1),
  discoveryInterval: wholeNumber(0),
  gossipTimeout: wholeNumber(1),
  defaultDeadline: wholeNumber(1),
  keepAliveInterval: wholeNumber(-1),
  keepAliveTimeout: wholeNumber(-1),
  throwOnAppendFailure: oneOf('true'),
};

/** As the client takes them: letters of any size, with or without - and _ between words. */
const flat = (text: string): string => text.toLowerCase().replaceAll(/[_-]/g, '');
const nameOf = (given: string): string => Object.keys(rules).find((each) => flat(each) === flat(given)) ?? given;
const preferenceOf = (given: string): NodePreference | undefined =>
  nodePreferences.find((each) => flat(each) === flat(given));

const interval = (given: string | undefined, fallback: number): number | null => {
  const ms = Number(given ?? fallback);
  return ms < 0 ? null : Math.max(ms, 1);
};

/** Reads an address of an event store, or throws `BadAddress`. */
export function eventStoreAddress(text: string): EventStoreAddress {
  const { scheme, user, hosts, path, options } = partsOf(text, ['esdb', 'esdb+discover']);
  if (path.replaceAll('/', '') !== '') throw new BadAddress('has something after its hosts that is no option');
  const given = optionsIn(options, rules, nameOf);
  const files = { ca: given.tlsCAFile, cert: given.userCertFile, key: given.userKeyFile };
  const names = { ca: 'tlsCAFile', cert: 'userCertFile', key: 'userKeyFile' };
  const tls = given.tls !== 'false';
  const all = hosts.split(',').map((host) => hostIn(host, PORT));
  return {
    hosts: all,
    discover: scheme === 'esdb+discover' || all.length > 1,
    credentials: credentialsIn(user),
    tls,
    nodePreference: preferenceOf(given.nodePreference ?? 'leader') ?? 'leader',
    gossipTimeout: Number(given.gossipTimeout ?? 5),
    keepAliveIntervalMs: interval(given.keepAliveInterval, KEEP_ALIVE_MS),
    keepAliveTimeoutMs: interval(given.keepAliveTimeout, KEEP_ALIVE_TIMEOUT_MS),
    connectionName: given.connectionName ?? null,
    certificates: () => (tls ? certificatesIn(files, names) : { ca: null, cert: null, key: null }),
  };
}
