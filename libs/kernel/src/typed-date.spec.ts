import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { parsePartialDate } from './partial-date.js';
import { typedDate } from './typed-date.js';

describe('a date as it is typed from a paper', () => {
  it.each([
    ['9–13 September 2019', '2019-09-09/2019-09-13'],
    ['9-13 September 2019', '2019-09-09/2019-09-13'],
    ['from 9 to 13 September 2019', '2019-09-09/2019-09-13'],
    ['٩–١٣ أيلول/سبتمبر ٢٠١٩', '2019-09-09/2019-09-13'],
    ['9 أيلول 2019', '2019-09-09'],
    ['۹ سپتامبر', '9 سپتامبر'],
    ['كانون الثاني/يناير 2020', '2020-01'],
    ['تشرين الأول 2020', '2020-10'],
    ['آب 2019', '2019-08'],
    ['du 30 avril au 2 mai 2018', '2018-04-30/2018-05-02'],
    ['30 December 2018 – 2 January 2019', '2018-12-30/2019-01-02'],
    ['1er mars 2019', '2019-03-01'],
    ['le 1er août 2019', '2019-08-01'],
    ['March 9, 2019', '2019-03-09'],
    ['March–June 2019', '2019-03/2019-06'],
    ['2018–2019', '2018/2019'],
    ['٢٠١٩', '2019'],
    ['2019-09-09', '2019-09-09'],
    ['2019-09', '2019-09'],
    ['2019/9/9', '2019-09-09'],
    ['before June 2020', 'before 2020-06'],
    ['قبل حزيران/يونيو 2020', 'before 2020-06'],
    ['au plus tard le 3 mai 2020', 'on or before 2020-05-03'],
    ['2019-03/2019-09', '2019-03/2019-09'],
    ['2019-09-09/2019-09-13', '2019-09-09/2019-09-13'],
    ['before 2018-11-29', 'before 2018-11-29'],
  ])('%s is %s', (typed, date) => {
    expect(typedDate(typed)).toBe(date);
  });

  it.each([
    ['05/06/2018', '05/06/2018'],
    ['٥/٦/٢٠١٨', '5/6/2018'],
    ['٩ محرم ١٤٤١', '1441'],
    ['30 February 2019', '30 February 2019'],
    ['13–9 September 2019', '13–9 September 2019'],
    ['last summer', 'last summer'],
    ['', ''],
  ])('%s is left to whoever checks dates', (typed, left) => {
    expect(typedDate(typed)).toBe(left);
  });

  it('is never another date than one that can be, whatever was typed', () => {
    const words = fc.constantFrom(
      '9',
      '13',
      '31',
      'May',
      'mars',
      'أيلول',
      '2019',
      '١٤٤١',
      'before',
      '-',
      '/',
      'to',
      'x',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const date = typedDate(parts.join(' '));
        const read = parsePartialDate(date);
        if (read !== null && !/^(before )?[1١۱]/.test(date)) expect(parts.join(' ')).toMatch(/2019/);
      }),
    );
  });
});
