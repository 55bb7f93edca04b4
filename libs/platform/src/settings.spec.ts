import { describe, expect, it } from '@jest/globals';
import { brokers, databases, forms, stores } from '../../../test/addresses/bad.js';
import { BadConfiguration, Settings } from './settings.js';

/** What is said of one address; `null` where it is taken. */
const saidOf = (kind: 'eventStore' | 'database' | 'brokers' | 'collector', given: string): string | null => {
  const settings = new Settings({ THE_VARIABLE: given });
  try {
    settings.checked(settings[kind]('THE_VARIABLE'));
    return null;
  } catch (error) {
    if (error instanceof BadConfiguration) return error.message;
    throw error;
  }
};

const bad = [
  ...stores.map((given) => ['eventStore', given] as const),
  ...databases.map((given) => ['database', given] as const),
  ...brokers.map((given) => ['brokers', given] as const),
  ...['user:Zq7-s3cr3t@collector', 'ftp://u:Zq7-s3cr3t@host', 'http://u:Zq7-s3cr3t@ho st'].map(
    (given) => ['collector', given] as const,
  ),
];

describe('a bad address', () => {
  it.each(bad)('of %s is refused by the name of its variable, without any of it (%s)', (kind, given) => {
    const said = saidOf(kind, given) ?? '';
    expect(said).toMatch(/^Cannot start\. THE_VARIABLE [^\n]+\.$/);
    for (const form of forms) expect(said).not.toContain(form);
  });

  it.each([
    ['esdb://h?retries=3', 'an option that is not known (the first)'],
    ['esdb://h?tls=false&tlsVerifyCert=false', 'tlsVerifyCert that must be one of true'],
    ['esdb://', 'names no host'],
    ['esdb://u:p@x@h', 'an @ that is not escaped'],
    ['esdb://u:%99@h', 'a % in its password'],
    ['esdb://h:0', 'a port that is no whole number'],
    ['esdb://h:', 'a port that is no whole number'],
    ['esdb://h?tls=yes', 'tls that must be true or false'],
    ['esdb://h?tls=true&tls=true', 'the option tls twice'],
    ['esdb://u@h', 'both a user and a password'],
    ['esdb://h?userCertFile=/x', 'both userCertFile and userKeyFile'],
    ['esdb://h?tlsCAFile=/dev/null', 'holds no certificate'],
    ['', 'is missing; it must look like esdb://'],
  ])('of a store says what is wrong (%s)', (given, what) => {
    expect(saidOf('eventStore', given)).toContain(what);
  });
});

describe('a good address', () => {
  it.each([
    ['eventStore', 'esdb://127.0.0.1:2113?tls=false'],
    ['eventStore', 'esdb://h'],
    ['eventStore', 'esdb://h:2113/'],
    ['eventStore', 'esdb://a:1,b:2,c?nodePreference=readOnlyReplica&tls=false'],
    ['eventStore', 'esdb+discover://user:p%40ss%3Aw%2Ford@cluster.example:2113/?keepAliveInterval=-1&gossip_timeout=3'],
    ['eventStore', 'esdb://[::1]:2113?tls=false'],
    ['database', 'postgres://tanfidh:p%40ss@127.0.0.1:5432/tanfidh'],
    ['database', 'postgresql://tanfidh@db/tanfidh?sslmode=verify-full'],
    ['database', 'postgres://u:p@%2Fvar%2Frun%2Fpostgresql/tanfidh'],
    ['database', 'postgres:///tanfidh?host=/var/run/postgresql'],
    ['brokers', 'kafka:9092'],
    ['brokers', 'a:9092, b:9092,[::1]:9092'],
    ['collector', ''],
    ['collector', 'http://collector:4318/'],
  ] as const)('of %s is taken (%s)', (kind, given) => {
    expect(saidOf(kind, given)).toBeNull();
  });
});
