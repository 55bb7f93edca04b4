import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { kinds } from '#actions';
import { amendmentVersions, handlingVersions } from '#kernel';
import { correspondenceSlices } from '#correspondence';
import { registerSlices } from '#register';
import { recordedOf } from './fixture.js';
import { eventSchema, eventTypes } from './event-schemas.js';

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, allowUnionTypes: true });
formats.default(ajv);
ajv.addKeyword('x-distribution');

const fitOf = (type: string) => {
  const schema = eventSchema(type, `/api/v1/schemas/events/${type}`);
  return ajv.getSchema(`/api/v1/schemas/events/${type}`) ?? ajv.compile(schema ?? {});
};
const libs = new URL('../../../', import.meta.url).pathname;
const newest = new Map<string, number>(
  [...registerSlices, ...correspondenceSlices, ...kinds].flatMap(({ versions }) => Object.entries<number>(versions)),
);
const golden = globSync(`${libs}{kernel,register,actions}/src/**/golden/*.v*.json`).flatMap((file) => {
  const [type = '', v = ''] = basename(file).split('.');
  const version = Number(v.slice(1));
  const isNewest = (newest.get(type) ?? amendmentVersions[type as keyof typeof amendmentVersions]) === version;
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isNewest ? [{ type, event: recordedOf(type, version, data) }] : [];
});

describe('the schema of an event', () => {
  it('is there for every type, and for nothing else', () => {
    const all = [
      ...newest.keys(),
      ...Object.keys({ ...amendmentVersions, ...handlingVersions }),
      'FunctionEnded',
      'FunctionGiven',
      'InstantsCorrected',
      'TrialBegun',
    ];
    expect(eventTypes).toEqual(all.toSorted());
    expect(['Envelope', 'EventEnvelope', 'Party', 'toString'].map((name) => eventSchema(name, ''))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it.each(eventTypes)('%s is one by itself, of the dialect it names', (type) => {
    const schema = eventSchema(type, `/api/v1/schemas/events/${type}`);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `/api/v1/schemas/events/${type}`,
      title: type,
    });
    expect(typeof fitOf(type)).toBe('function');
  });

  it.each(golden)('$type takes what was recorded', ({ type, event }) => {
    const fits = fitOf(type);
    expect([fits(event), ajv.errorsText(fits.errors)]).toEqual([true, 'No errors']);
  });

  it.each(golden)('$type takes nothing that is wrong in one place', ({ type, event }) => {
    const fits = fitOf(type);
    const { data: _, ...without } = event;
    const planted = [
      without,
      { ...event, type: 'Other' },
      { ...event, v: event.v + 1 },
      { ...event, revision: 'x' },
      { ...event, meta: { ...event.meta, recordedAt: 7 } },
      ...Object.keys(Object(event.data)).map((field) => ({ ...event, data: { ...Object(event.data), [field]: 7.5 } })),
    ];
    expect(planted.flatMap((each) => (fits(each) ? [each] : []))).toEqual([]);
  });
});
