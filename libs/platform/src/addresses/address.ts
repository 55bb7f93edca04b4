/** What is wrong with an address. Says nothing of the address itself: any part of it may be a password that was not escaped. */
export class BadAddress extends Error {
  override readonly name = 'BadAddress';
}

/** One node, as a connection is made to it. */
export interface Host {
  readonly address: string;
  readonly port: number;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** The parts of `scheme://user:password@hosts/path?options`, not looked into yet. */
export interface Parts {
  readonly scheme: string;
  readonly user: string | null;
  readonly hosts: string;
  readonly path: string;
  readonly options: string;
}

const ESCAPE = 'each of :/?#[]@% in a user or a password is to be written as % and two digits (@ as %40)';

/** Takes an address apart, or throws `BadAddress`. */
export function partsOf(text: string, schemes: readonly string[]): Parts {
  const looks = schemes.map((each) => `${each}://…`).join(' or ');
  const [, scheme = '', rest = ''] = /^([a-z0-9+.-]+):\/\/(.*)$/s.exec(text) ?? [];
  if (!schemes.includes(scheme)) throw new BadAddress(`is no such address; it must look like ${looks}`);
  if (/[\s#]/.test(rest)) throw new BadAddress(`has a space or a # in it; ${ESCAPE}`);
  const [, authority = '', path = '', options = ''] = /^([^/?]*)([^?]*)\??(.*)$/.exec(rest) ?? [];
  // An @ anywhere else is part of a password, or ends one of which a part was taken for something else.
  const at = rest.split('@').length - 1;
  if (at > 1 || (at === 1 && !authority.includes('@'))) throw new BadAddress(`has an @ that is not escaped; ${ESCAPE}`);
  const [user = null, hosts = ''] = at === 1 ? authority.split('@') : [null, authority];
  return { scheme, user, hosts, path, options };
}

/** `%41` as A. */
export function decoded(text: string, what: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new BadAddress(`has a % in its ${what} that is followed by no two digits of a character; write % as %25`);
  }
}

export function credentialsIn(user: string | null): Credentials | null {
  if (user === null) return null;
  const [name = '', password = '', ...more] = user.split(':');
  if (more.length > 0 || /[[\]]/.test(user)) throw new BadAddress(`has more than a user and a password; ${ESCAPE}`);
  if (name === '' || password === '')
    throw new BadAddress('must have both a user and a password before the @, or none');
  return { username: decoded(name, 'user'), password: decoded(password, 'password') };
}

const NAME = /^(?!-)[A-Za-z0-9._-]{1,253}$/;
const LITERAL = /^\[[0-9A-Fa-f:.]{2,45}\]$/;

/** `host`, `host:port` or `[::1]:port`. */
export function hostIn(text: string, fallback: number | null): Host {
  const [, address = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(text) ?? [];
  if (text === '' || address === '') throw new BadAddress('names no host');
  if (!NAME.test(address) && !LITERAL.test(address)) throw new BadAddress('has a host that is no name and no address');
  const given = port === '' && !text.endsWith(':') && fallback !== null ? String(fallback) : port;
  const number = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (number < 1 || number > 65_535) throw new BadAddress('has a port that is no whole number from 1 to 65535');
  return { address, port: number };
}

/** What one option may be, and what is said where it is not. */
export interface Rule {
  readonly fits: (value: string) => boolean;
  readonly message: string;
}

export const yesOrNo: Rule = { fits: (value) => /^(true|false)$/.test(value), message: 'must be true or false' };
export const anyText: Rule = { fits: (value) => value !== '', message: 'must not be empty' };
export const oneOf = (...values: readonly string[]): Rule => ({
  fits: (value) => values.includes(value),
  message: `must be one of ${values.join(', ')}`,
});
export const wholeNumber = (least: number): Rule => ({
  fits: (value) => /^-?\d{1,9}$/.test(value) && Number(value) >= least,
  message: `must be a whole number from ${least} on`,
});

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/**
 * The options of an address by name, decoded, each as its rule wants it. One that is not known is not repeated: it may be
 * what follows a ? or & in a password.
 */
export function optionsIn<Name extends string>(
  text: string,
  rules: Readonly<Record<Name, Rule>>,
  nameOf: (given: string) => string = (given) => given,
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  const pairs = text === '' ? [] : text.split('&');
  for (const [index, pair] of pairs.entries()) {
    const [, given = '', value = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    const name = Object.keys(rules).find((each): each is Name => each === nameOf(given));
    const which = ordinals[index] ?? 'last';
    const known = Object.keys(rules).join(', ');
    if (name === undefined) throw new BadAddress(`has an option that is not known (the ${which}); known are ${known}`);
    if (found[name] !== undefined) throw new BadAddress(`has the option ${name} twice`);
    const plain = decoded(value, `option ${name}`);
    if (!rules[name].fits(plain)) throw new BadAddress(`has an option ${name} that ${rules[name].message}`);
    found[name] = plain;
  }
  return found;
}
