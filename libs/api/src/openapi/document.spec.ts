import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { kinds } from '#actions';
import { amendmentVersions, handlingVersions } from '#kernel';
import { correspondenceSlices } from '#correspondence';
import { registerSlices } from '#register';
import { positionPattern } from '../conventions/parameters.js';
import { isTaken } from '../conventions/taken-slices.js';
import { typeSchemas } from './answer-schemas.js';
import { openApiDocument } from './document.js';

const document: any = openApiDocument();

const at = (ref: string): any =>
  ref
    .slice(2)
    .split('/')
    .reduce((part, step) => part[step], document);
const named = (part: any): any => (part?.$ref === undefined ? part : named(at(part.$ref)));

const operations: readonly any[] = Object.values<any>(document.paths).flatMap((item) => Object.values(item));
const { schemas } = document.components;

/** Every object of a part, the part itself among them. */
function* objectsIn(part: any): Generator<any> {
  if (typeof part !== 'object' || part === null) return;
  yield part;
  for (const each of Object.values(part)) yield* objectsIn(each);
}

/** By itself, by what it refers to, or by the one thing it can be beside `null`. */
const isDescribed = (schema: any): boolean => {
  if (schema.description !== undefined || schema.const !== undefined) return true;
  if (schema.$ref !== undefined) return isDescribed(at(schema.$ref));
  if (schema.anyOf !== undefined) return schema.anyOf.some((each: any) => each.type !== 'null' && isDescribed(each));
  return schema.type === 'array' && schema.items.$ref !== undefined && isDescribed(schema.items);
};

const events = new Set<string>(
  [...schemas.Envelope.allOf[1].anyOf, ...schemas.SliceEvent.oneOf]
    .map(({ $ref }: any) => $ref.split('/').at(-1))
    .filter((name) => name !== 'SliceEvent'),
);

describe('the document', () => {
  // What is said once is named elsewhere: an operation takes no more, however many there come to be.
  it('takes at most 2.2 kB for each operation, and 40 kB in all as it is sent', () => {
    const text = JSON.stringify(document);
    expect(Buffer.byteLength(text) / operations.length).toBeLessThan(2.2 * 1_024);
    expect(brotliCompressSync(text).length).toBeLessThan(40 * 1_024);
  });

  it('gives every operation an id of its own, a tag that is there, a summary and a description', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['listActions', 'recordContactGroupMeeting', 'correctActionEvent']));
    const tags = document.tags.map(({ name }: any) => name);
    for (const { tags: own, summary, description } of operations)
      expect([tags.includes(own[0]), typeof summary, typeof description]).toEqual([true, 'string', 'string']);
  });

  it('describes every parameter, and a problem for every operation', () => {
    const bare = operations.flatMap(({ operationId, parameters }) =>
      parameters.map(named).flatMap(({ name, description }: any) => (description ? [] : [`${operationId} ${name}`])),
    );
    expect(bare).toEqual([]);
    for (const { responses } of operations)
      expect(named(responses.default).content['application/problem+json'].schema.$ref).toBe(
        '#/components/schemas/ProblemBody',
      );
  });

  it('tells of a correction which body it says anew, by the type of the event that it names', () => {
    const bodiesOf = (id: string): Readonly<Record<string, string>> => {
      const { becomes } = schemas[id].properties;
      return Object.fromEntries((becomes.anyOf ?? [becomes]).map(({ title, $ref }: any) => [title, $ref]));
    };
    const recordedBy = (type: string): any =>
      operations.find(({ description }) => description.startsWith('Records ') && description.includes(`\`${type}\``));
    const corrected = [...registerSlices, ...correspondenceSlices].filter(isTaken).map(({ name, versions }) => {
      const pascal = name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return [`Correct${pascal}Event`, Object.keys(versions)] as const;
    });
    const ofActions = ['CorrectActionEvent', kinds.flatMap(({ versions }) => Object.keys(versions))] as const;
    for (const [id, types] of [...corrected, ofActions]) {
      expect(Object.keys(bodiesOf(id)).toSorted()).toEqual(types.toSorted());
      for (const [type, body] of Object.entries(bodiesOf(id)))
        expect([type, body]).toEqual([type, recordedBy(type).requestBody.content['application/json'].schema.$ref]);
    }
  });

  it('says where what has begun can be read, and what a key may hold', () => {
    expect(Object.keys(document.components.responses.Begun.headers)).toContain('Location');
    const { pattern } = document.components.parameters.Key.schema;
    const keys = ['eco-1', '"eco-1"', '"a b"', 'a b', ''];
    expect(keys.map((key) => new RegExp(pattern).test(key))).toEqual([true, true, true, false, false]);
  });

  it('has nothing that it names nowhere, and names nothing that it does not have', () => {
    const refs = new Set([...objectsIn(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : [])));
    for (const ref of refs) expect([ref, at(ref) !== undefined]).toEqual([ref, true]);
    const all = ['schemas', 'parameters', 'responses', 'headers'].flatMap((part) =>
      Object.keys(document.components[part]).map((name) => `#/components/${part}/${name}`),
    );
    expect(all.filter((ref) => !refs.has(ref))).toEqual([]);
  });
});

describe('an answer', () => {
  const answered = Object.entries<any>(typeSchemas).filter(([name]) => !events.has(name));

  it('is described, and each of its fields', () => {
    const bare = answered.flatMap(([name, schema]) =>
      [...objectsIn(schema)]
        .flatMap(({ properties = {} }) => Object.entries<any>(properties))
        .flatMap(([field, each]) => (isDescribed(each) ? [] : [`${name}.${field}`])),
    );
    expect([...answered.flatMap(([name, schema]) => (isDescribed(schema) ? [] : [name])), ...bare]).toEqual([]);
  });

  it('is open, and what is sent is closed', () => {
    const shut = (part: any): boolean => [...objectsIn(part)].some((each) => each.additionalProperties === false);
    expect(Object.entries(typeSchemas).flatMap(([name, schema]) => (shut(schema) ? [name] : []))).toEqual([]);
    // A preview takes what the command takes that it is of.
    const bodies = operations.flatMap(({ requestBody, operationId }) =>
      operationId === 'preview'
        ? []
        : Object.values<any>(requestBody?.content ?? {}).map(({ schema }) => named(schema)),
    );
    expect(bodies.every((body) => body.additionalProperties === false)).toBe(true);
  });

  it('of the feed tells by its type what its data holds, for every event there is', () => {
    const types = [...registerSlices, ...correspondenceSlices, ...kinds].flatMap(({ versions }) =>
      Object.keys(versions),
    );
    expect([...events].toSorted()).toEqual(
      [
        ...types,
        ...Object.keys({ ...amendmentVersions, ...handlingVersions }),
        'FunctionEnded',
        'FunctionGiven',
        'InstantsCorrected',
        'TrialBegun',
      ].toSorted(),
    );
    for (const type of events) expect(schemas[type].properties.type.const).toBe(type);
  });

  it('gives positions of the pattern that questions take', () => {
    expect(schemas.Position.pattern).toBe(positionPattern.source);
  });
});
