import { expect, it } from '@jest/globals';
import { selectedQuery } from './chosen.js';

const NOW = new Date('2026-11-26T11:00:00Z');

const asked = (query: Readonly<Record<string, unknown>> = {}, languages = '', now = NOW, url = '/api/v1/parties') =>
  selectedQuery({ routeOptions: { url }, params: {}, query, headers: { 'accept-language': languages } }, now);

it('is the same however an answer is asked for', () => {
  const plain = asked({ asOf: '2019-01-01', limit: '10' });
  expect(asked({ limit: '10', asOf: '2019-01-01' })).toBe(plain);
  expect(asked({ limit: '10', asOf: '2019-01-01', lang: 'en' }, 'fr')).toBe(plain);
  expect(asked({ limit: '10', asOf: '2019-01-01', minPosition: '0000000000000001' })).toBe(plain);
  for (let n = 0; n < 1_000; n += 1) expect(asked({ asOf: '2019-01-01', limit: '10' }, `xx-${n}`)).toBe(plain);
});

it('is another for another language, another question and another day', () => {
  const action = { routeOptions: { url: '/api/v1/actions/:kind/:id' }, query: {}, headers: {} };
  const keys = [
    asked(),
    asked({}, 'fr'),
    asked({ lang: 'ar' }, 'fr'),
    asked({ lang: 'none-of-that-name' }),
    asked({ lang: ['en', 'fr'] }),
    asked({ limit: '10' }),
    asked({ limit: ['10', '20'] }),
    asked({ q: 'mediation' }),
    asked({ q: 'mediation#zzz' }),
    asked({}, '', NOW, '/api/v1/actions'),
    // Neither what is today nor what has ended everywhere is the same an hour later.
    asked({}, '', new Date('2026-11-26T09:59:59Z')),
    asked({}, '', new Date('2026-11-26T12:00:00Z')),
    selectedQuery({ ...action, params: { kind: 'training', id: 'a' } }, NOW),
    selectedQuery({ ...action, params: { kind: 'training', id: 'b' } }, NOW),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
