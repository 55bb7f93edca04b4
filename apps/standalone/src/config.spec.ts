import { describe, expect, it } from '@jest/globals';
import { configFrom } from './config.js';

describe('the environment', () => {
  it('needs nothing', () => {
    expect(configFrom({})).toMatchObject({ port: 3000, host: '127.0.0.1', data: 'full', trustProxy: false });
  });

  it('names a licence of the data by its name and its address, or by neither', () => {
    const url = 'https://oic.example/licence';
    expect(configFrom({}).licence.name).toBe('CC BY 4.0');
    expect(configFrom({ DATA_LICENCE: 'Ours', DATA_LICENCE_URL: url }).licence).toMatchObject({ name: 'Ours', url });
    for (const bad of [
      { DATA_LICENCE: 'Ours' },
      { DATA_LICENCE_URL: url },
      { DATA_LICENCE: 'a\nb', DATA_LICENCE_URL: url },
      ...['ftp://x', 'https://x>; rel="next"', 'https://x y', 'x', 'https://'].map((DATA_LICENCE_URL) => ({
        DATA_LICENCE: 'Ours',
        DATA_LICENCE_URL,
      })),
    ])
      expect(() => configFrom(bad)).toThrow(/DATA_LICENCE/);
  });

  it('names who publishes the data, or nobody', () => {
    expect(configFrom({}).licence.publisher).toBeNull();
    expect(configFrom({ DATA_PUBLISHER: 'The Secretariat' }).licence.publisher).toBe('The Secretariat');
    expect(() => configFrom({ DATA_PUBLISHER: 'a\nb' })).toThrow(/DATA_PUBLISHER/);
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
