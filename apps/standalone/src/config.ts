import { resolve } from 'node:path';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of everything that lasts. */
  readonly home: string;
  /** What the first start loads: register and history, the register alone, or nothing. */
  readonly data: 'full' | 'register' | 'none';
  readonly logLevel: string;
  /** Requests a minute from one address; 0: no limit. */
  readonly rateLimitPerMinute: number;
  readonly trustProxy: boolean;
}

/** The environment is not as it must be; the message names every bad variable. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings, or throws `BadConfiguration` naming every bad variable at once. */
export const configFrom = (environment: Environment): Config => {
  const wrong: string[] = [];
  const text = (name: string, fallback: string): string => environment[name]?.trim() || fallback;
  const number = (name: string, fallback: number, max: number): number => {
    const given = text(name, String(fallback));
    if (/^\d{1,9}$/.test(given) && Number(given) <= max) return Number(given);
    wrong.push(`${name} is "${given}"; it must be a whole number from 0 to ${max}`);
    return fallback;
  };
  const choice = <T extends string>(name: string, values: readonly [T, ...T[]]): T => {
    const given = text(name, values[0]);
    const value = values.find((each) => each === given);
    if (value === undefined) wrong.push(`${name} is "${given}"; it must be one of ${values.join(', ')}`);
    return value ?? values[0];
  };
  const config: Config = {
    port: number('PORT', 3000, 65_535),
    host: text('HOST', '127.0.0.1'),
    home: resolve(text('TANFIDH_HOME', './var')),
    data: choice('TANFIDH_DATA', ['full', 'register', 'none']),
    logLevel: choice('LOG_LEVEL', ['info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent']),
    rateLimitPerMinute: number('RATE_LIMIT_PER_MINUTE', 600, 1_000_000),
    trustProxy: choice('TRUST_PROXY', ['false', 'true']) === 'true',
  };
  if (/\s/.test(config.host)) wrong.push(`HOST is "${config.host}"; it must be an address or a host name`);
  if (wrong.length > 0) throw new BadConfiguration(`Cannot start. ${wrong.join('. ')}.`);
  return config;
};
