import { describe, expect, it } from '@jest/globals';
import { typeSchemas } from '../openapi/answer-schemas.js';
import { dateFields, withEdtf } from './edtf.js';

/** Every object of a part, the part itself among them. */
function* objectsIn(part: any): Generator<any> {
  if (typeof part !== 'object' || part === null) return;
  yield part;
  for (const each of Object.values(part)) yield* objectsIn(each);
}

describe('the dates of an answer', () => {
  it('are those that the published schemas have EDTF beside, and no others', () => {
    const names = [...objectsIn(typeSchemas)]
      .flatMap(({ properties = {} }) => Object.keys(properties))
      .flatMap((name) => (name.endsWith('Edtf') ? [name.slice(0, -4)] : []));
    expect([...dateFields].toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it('stand in EDTF beside themselves, wherever they are', () => {
    const answer = { on: 'before 2018-11-30', items: [{ on: null, by: { levels: ['2018', 'on or before 2019-03'] } }] };
    expect(withEdtf(answer)).toEqual({
      on: 'before 2018-11-30',
      onEdtf: '../2018-11-29',
      items: [
        {
          on: null,
          onEdtf: null,
          by: { levels: ['2018', 'on or before 2019-03'], levelsEdtf: ['2018', '../2019-03'] },
        },
      ],
    });
  });

  it('leave an answer as it was', () => {
    const answer = Object.freeze({ on: '2018', n: 1, nothing: undefined, text: 'on' });
    expect(withEdtf(answer)).toEqual({ on: '2018', onEdtf: '2018', n: 1, text: 'on' });
  });
});
