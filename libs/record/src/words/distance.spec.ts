import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceWithin } from './distance.js';

it.each([
  ['mediaton', 'mediation', 1],
  ['medaition', 'mediation', 1],
  ['mediation', 'mediation', 0],
  ['madiatoin', 'mediation', 2],
  ['الوسطه', 'الوساطه', 1],
  ['peace', 'mediation', null],
  ['mediator', 'mediation', 2],
])('from %s to %s it is %j', (from, to, distance) => {
  expect(distanceWithin(from, to, 2)).toBe(distance);
});

it('is the same both ways, and one where one letter was left out', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdوساطه'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distanceWithin(a, b, 2)).toBe(distanceWithin(b, a, 2));
    }),
  );
  fc.assert(
    fc.property(word, fc.nat(), (a, n) => {
      const at = n % (a.length + 1);
      expect(distanceWithin(a, `${a.slice(0, at)}z${a.slice(at)}`, 2)).toBe(1);
    }),
  );
});
