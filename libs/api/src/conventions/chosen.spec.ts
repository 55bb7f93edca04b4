import { expect, it } from '@jest/globals';
import { chosen } from './chosen.js';

const NOW = new Date('2026-11-26T11:00:00Z');

const asked = (url: string, languages = '', now = NOW): string => {
  const query = Object.fromEntries(new URL(url, 'http://localhost').searchParams);
  return chosen({ url, query, headers: { 'accept-language': languages } }, now);
};

it('is the same however an answer is asked for', () => {
  const plain = asked('/api/v1/parties?asOf=2019-01-01&limit=10');
  expect(asked('/api/v1/parties?limit=10&asOf=2019-01-01')).toBe(plain);
  expect(asked('/api/v1/parties?limit=10&asOf=2019-01-01&lang=en', 'fr')).toBe(plain);
  for (let n = 0; n < 1_000; n += 1) expect(asked('/api/v1/parties?asOf=2019-01-01&limit=10', `xx-${n}`)).toBe(plain);
});

it('is another for another language, another question and another day', () => {
  const keys = [
    asked('/api/v1/parties'),
    asked('/api/v1/parties', 'fr'),
    asked('/api/v1/parties?lang=ar', 'fr'),
    asked('/api/v1/parties?limit=10'),
    asked('/api/v1/parties?lang=none-of-that-name'),
    asked('/api/v1/actions'),
    // Neither what is today nor what has ended everywhere is the same an hour later.
    asked('/api/v1/parties', '', new Date('2026-11-26T09:59:59Z')),
    asked('/api/v1/parties', '', new Date('2026-11-26T12:00:00Z')),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
