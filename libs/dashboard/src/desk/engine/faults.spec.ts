import { describe, expect, it } from '@jest/globals';
import { RefusedByRule, StepRefused } from '#record';
import { blanks, faultsOf, unknownParties } from './faults.js';
import type { Field } from './task.js';

const label = { ar: 'س', en: 'x', fr: 'x' };
const fields: readonly Field[] = [
  { name: 'title', label, as: 'line', at: ['0/title'], needed: true },
  { name: 'on', label, as: 'date', at: ['1/on'], told: ['not-opened'] },
  { name: 'source', label, as: 'line', at: ['0/source', '1/source'] },
  { name: 'sourceType', label, as: 'line', at: ['0/source/type'] },
];
const refused = (step: number, code: string, pointers: readonly string[]) =>
  new StepRefused(step, {
    code: 'malformed-body',
    params: {},
    places: pointers.map((pointer) => ({ pointer, code, params: { min: 1, max: 9 } })),
  });

describe('what is wrong with a form', () => {
  it('is told beside the field that it came from, in the order of the form, each field once', () => {
    const found = faultsOf(refused(0, 'missing', ['/source/type', '/source', '/title/en', '/title']), fields, 'en');
    expect(found.map(({ field }) => field)).toEqual(['title', 'source', 'sourceType']);
    expect(found[0]?.text).toBe('This field is required');
  });

  it('goes by the step as well as by the place', () => {
    expect(faultsOf(refused(1, 'not-a-date', ['/on', '/source']), fields, 'fr').map(({ field }) => field)).toEqual([
      'on',
      'source',
    ]);
    expect(faultsOf(refused(0, 'not-a-date', ['/on']), fields, 'fr')[0]?.field).toBeNull();
  });

  it('is told beside the field of which a rule speaks, else above all', () => {
    const by = (code: string) =>
      new StepRefused(1, new RefusedByRule(code, { ar: 'لا {n}', en: 'no', fr: 'non' }, { n: 'x' }));
    expect(faultsOf(by('not-opened'), fields, 'ar')).toEqual([{ field: 'on', text: 'لا \u2068x\u2069' }]);
    expect(faultsOf(by('other'), fields, 'en')).toEqual([{ field: null, text: 'no' }]);
  });

  it('is said whole where no place is to blame', () => {
    const why = { code: 'not-found', params: { id: 'x' }, places: [] } as const;
    expect(faultsOf(new StepRefused(0, why), fields, 'en')).toEqual([
      { field: null, text: 'There is no x in the record.' },
    ]);
  });

  it('has what was left blank and what nobody knows', () => {
    expect(blanks(fields, () => undefined, 'fr')).toEqual([{ field: 'title', text: 'Ce champ est requis' }]);
    expect(blanks(fields, () => 'x', 'fr')).toEqual([]);
    expect(unknownParties(new Map([['on', 'Atlantis']]), 'fr')[0]?.text).toContain('\u00a0: Atlantis');
  });
});
