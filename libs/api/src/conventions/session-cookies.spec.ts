import { describe, expect, it } from '@jest/globals';
import { cookieOf, isPrivate } from './session-cookies.js';

const asked = (protocol: 'http' | 'https', hostname: string, remoteAddress: string, cookie = '') =>
  ({ protocol, hostname, headers: { cookie }, socket: { remoteAddress } }) as unknown as Parameters<
    typeof isPrivate
  >[0];

describe('whether nobody reads along', () => {
  it.each([
    ['https', 'tanfidh.example', '10.0.0.1', true],
    ['http', 'localhost', '127.0.0.1', true],
    ['http', '127.0.0.1', '::ffff:127.0.0.1', true],
    ['http', '[::1]', '::1', true],
    // A proxy on this machine that does not say that it was TLS.
    ['http', 'tanfidh.example', '127.0.0.1', false],
    ['http', 'localhost', '10.0.0.1', false],
    ['http', '10.0.0.2', '10.0.0.1', false],
    ['http', 'localhost.example', '127.0.0.1', false],
    ['http', '127.0.0.1.example', '127.0.0.1', false],
  ] as const)('%s to %s from %s: %s', (protocol, host, from, is) => {
    expect(isPrivate(asked(protocol, host, from))).toBe(is);
  });
});

describe('a cookie', () => {
  const secret = 'a'.repeat(43);
  const over = (protocol: 'http' | 'https', cookie: string) => cookieOf('session', asked(protocol, 'x', 'y', cookie));

  it('is read among others, under the name that it has there', () => {
    expect(over('https', `a=b; __Host-tanfidh-session=${secret}; c`)).toBe(secret);
    expect(over('http', `tanfidh-session=${secret}`)).toBe(secret);
    expect(over('https', `tanfidh-session=${secret}`)).toBeNull();
  });

  it('is none where it is there twice, or is not of the form', () => {
    const name = '__Host-tanfidh-session';
    expect(over('https', `${name}=${secret}; ${name}=${'b'.repeat(43)}`)).toBeNull();
    for (const bad of ['', 'a', 'a'.repeat(44), `${'a'.repeat(42)}"`])
      expect(over('https', `${name}=${bad}`)).toBeNull();
  });
});
