import { describe, expect, it } from '@jest/globals';
import { configFrom } from './config.js';

describe('the environment', () => {
  it('needs nothing', () => {
    expect(configFrom({})).toMatchObject({ port: 3000, host: '127.0.0.1', data: 'full', trustProxy: false });
  });

  it('is refused with every bad variable named', () => {
    const bad = {
      PORT: '70000',
      TANFIDH_DATA: 'some',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'perhaps',
      RATE_LIMIT_PER_MINUTE: '-1',
    };
    expect(() => configFrom(bad)).toThrow(/PORT.*TANFIDH_DATA|RATE_LIMIT/);
    for (const name of Object.keys(bad)) expect(() => configFrom(bad)).toThrow(name);
  });
});
