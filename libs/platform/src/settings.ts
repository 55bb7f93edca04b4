import { BadAddress } from './addresses/address.js';
import { brokerAddresses } from './addresses/brokers.js';
import { judgeDatabaseAddress } from './addresses/database.js';
import { eventStoreAddress } from './addresses/event-store.js';

/** The environment is not as it must be; the message names every bad variable. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one and collects what is wrong, so that it can be told all at once. */
export class Settings {
  readonly #environment: Environment;
  readonly #wrong: string[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string, fallback: string): string {
    return this.#environment[name]?.trim() || fallback;
  }

  number(name: string, fallback: number, max: number, min = 0): number {
    const given = this.text(name, String(fallback));
    if (/^\d{1,9}$/.test(given) && Number(given) <= max && Number(given) >= min) return Number(given);
    return this.#refuse(`${name} is "${given}"; it must be a whole number from ${min} to ${max}`, fallback);
  }

  choice<T extends string>(name: string, values: readonly [T, ...T[]]): T {
    const given = this.text(name, values[0]);
    const value = values.find((each) => each === given);
    return value ?? this.#refuse(`${name} is "${given}"; it must be one of ${values.join(', ')}`, values[0]);
  }

  /** An address or a host name. */
  host(name: string, fallback: string): string {
    const given = this.text(name, fallback);
    return /\s/.test(given)
      ? this.#refuse(`${name} is "${given}"; it must be an address or a host name`, fallback)
      : given;
  }

  /** Where the event store is. What is given is not repeated, here and below: any part of it may be a password. */
  eventStore(name: string): string {
    return this.#address(
      name,
      'esdb://… or esdb+discover://…',
      (given) => void eventStoreAddress(given).certificates(),
    );
  }

  database(name: string): string {
    return this.#address(name, 'postgres://… or postgresql://…', judgeDatabaseAddress);
  }

  /** `host:port`, several with commas between. */
  brokers(name: string): readonly string[] {
    const given = this.#address(name, 'host:port, several with commas between', (text) => void brokerAddresses(text));
    return given === '' ? [] : brokerAddresses(given);
  }

  /** A few words; `beside`: the variable that must be given with it, or neither. */
  shortText(name: string, fallback: string, beside = name): string {
    const given = this.#withOther(name, fallback, beside);
    return given === fallback || /^[^\p{C}]{1,100}$/u.test(given)
      ? given
      : this.#refuse(`${name} must be 1 to 100 characters of text`, fallback);
  }

  /** Where something is on the web; `beside` as above. */
  webAddress(name: string, fallback: string, beside: string): string {
    const given = this.#withOther(name, fallback, beside);
    const fits = /^https?:\/\/[\x21-\x7E]{1,500}$/.test(given) && !/["<>\\]/.test(given) && URL.canParse(given);
    return fits ? given : this.#refuse(`${name} must look like https://…, without spaces, quotes or <>`, fallback);
  }

  #withOther(name: string, fallback: string, beside: string): string {
    const given = this.text(name, '');
    if (given === '' && this.text(beside, '') !== '')
      return this.#refuse(`${name} is missing beside ${beside}`, fallback);
    return given === '' ? fallback : given;
  }

  /** The base URL of a collector of traces; empty where there is none. */
  collector(name: string): string {
    const given = this.text(name, '');
    const fits = given === '' || (/^https?:\/\/\S+$/.test(given) && URL.canParse(given));
    return fits ? given : this.#refuse(`${name} is no such URL; it must look like http://… or https://…`, '');
  }

  /** `settings`, or throws `BadConfiguration` where anything was wrong. */
  checked<T>(settings: T): T {
    if (this.#wrong.length > 0) throw new BadConfiguration(`Cannot start. ${this.#wrong.join('. ')}.`);
    return settings;
  }

  /** Empty where it is missing or `judge` throws `BadAddress`. */
  #address(name: string, looks: string, judge: (given: string) => void): string {
    const given = this.text(name, '');
    if (given === '') return this.#refuse(`${name} is missing; it must look like ${looks}`, '');
    try {
      judge(given);
      return given;
    } catch (error) {
      if (error instanceof BadAddress) return this.#refuse(`${name} ${error.message}`, '');
      throw error;
    }
  }

  #refuse<T>(what: string, instead: T): T {
    this.#wrong.push(what);
    return instead;
  }
}
