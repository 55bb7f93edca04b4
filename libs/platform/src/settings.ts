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

  /** A URL of one of these schemes. What is given is not repeated: it may hold a password. */
  url(name: string, schemes: readonly string[]): string {
    const given = this.text(name, '');
    const scheme = /^([a-z+]+):\/\/\S+$/.exec(given)?.[1] ?? '';
    const looks = `it must look like ${schemes.map((each) => `${each}://…`).join(' or ')}`;
    return schemes.includes(scheme)
      ? given
      : this.#refuse(`${name} is ${given === '' ? 'missing' : 'no such URL'}; ${looks}`, '');
  }

  /** `host:port`, several with commas between. */
  brokers(name: string): readonly string[] {
    const given = this.text(name, '')
      .split(',')
      .map((each) => each.trim());
    return given.every((each) => /^[^\s:]+:\d{1,5}$/.test(each))
      ? given
      : this.#refuse(`${name} is "${given.join(',')}"; it must be host:port, or several with commas between`, []);
  }

  /** `settings`, or throws `BadConfiguration` where anything was wrong. */
  checked<T>(settings: T): T {
    if (this.#wrong.length > 0) throw new BadConfiguration(`Cannot start. ${this.#wrong.join('. ')}.`);
    return settings;
  }

  #refuse<T>(what: string, instead: T): T {
    this.#wrong.push(what);
    return instead;
  }
}
