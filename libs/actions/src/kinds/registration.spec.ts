import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Amendment, DomainEvent, Lang, Sentence } from '#kernel';
import { amendmentVersions, amendmentWords, languages, upcast, upcastAmendment } from '#kernel';
import { correspondenceSlices } from '#correspondence';
import { registerSlices, formatterIn } from '#register';
import { schemaOf } from '#shapes';
import type { Kind } from '../kind/index.js';
import { allFactNames, kindNamed } from '../index.js';
import { kinds } from './index.js';

const here = import.meta.dirname;
const folders = readdirSync(here).filter((name) => statSync(`${here}/${name}`).isDirectory());
const registerFolder = `${here}/../../../register/src`;
const correspondenceFolder = `${here}/../../../correspondence/src`;

const slices = [
  ...kinds.map((slice) => ({ slice, folder: `${here}/${slice.name}/golden` })),
  ...registerSlices.map((slice) => ({ slice, folder: `${registerFolder}/${slice.name}/golden` })),
  ...correspondenceSlices.map((slice) => ({ slice, folder: `${correspondenceFolder}/${slice.name}/golden` })),
];

const shipped = slices.flatMap(({ slice, folder }) =>
  Object.entries(slice.versions as Readonly<Record<string, number>>).flatMap(([type, current]) =>
    Array.from({ length: current }, (_, index) => ({
      slice,
      type,
      v: index + 1,
      file: `${folder}/${type}.v${index + 1}.json`,
    })),
  ),
);

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('the kinds of action', () => {
  it('are all registered', () => {
    expect(kinds.map(({ name }) => name).sort()).toEqual([...folders].sort());
  });

  it('and so are the slices of the register', () => {
    const inRegister = readdirSync(registerFolder).filter((name) =>
      statSync(`${registerFolder}/${name}`).isDirectory(),
    );
    expect(registerSlices.map(({ name }) => name).sort()).toEqual(inRegister.sort());
  });

  it('share no event type and no fact name', () => {
    const types = slices.flatMap(({ slice }) => Object.keys(slice.versions));
    expect(types.filter((type, index) => types.indexOf(type) < index)).toEqual([]);
    for (const { name, factNames } of kinds)
      for (const fact of Object.keys(factNames)) expect(fact.startsWith(`${name}.`)).toBe(true);
  });

  it.each(kinds)('$name is found under its own address and name, and entered by who may record', (kind) => {
    const { name, collection, needs, answersTo, namesWithin, idFrom } = kind;
    expect([collection, needs, answersTo, namesWithin]).toEqual([`actions/${name}`, 'record', 'id', []]);
    expect(idFrom({ id: 'x', code: 'x', key: 'x' })).toBeNull();
    expect(kindNamed(name)).toBe(kind);
    for (const fact of Object.keys(kind.factNames)) expect(allFactNames).toContain(fact);
  });

  it.each(kinds)('$name describes each of its commands as a JSON Schema', ({ commands, begins }) => {
    expect(Object.keys(commands)).toContain(begins);
    for (const shape of Object.values(commands))
      expect(schemaOf(shape)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('what each event is recorded by', () => {
  it.each(
    slices.flatMap(({ slice, folder }) =>
      Object.entries<string>(slice.recordedBy).map(([type, command]) => ({ slice, folder, type, command })),
    ),
  )('$type keeps all that $command says, so that it can be said anew', ({ slice, folder, type, command }) => {
    const shape = slice.commands[command];
    const data = read(`${folder}/${type}.v${slice.versions[type]}.json`) as object;
    const { properties } = schemaOf(shape as new () => object) as { readonly properties: object };
    expect(Object.keys(properties).filter((field) => field !== 'source' && !Object.hasOwn(data, field))).toEqual([]);
  });

  it.each(slices)(
    '$slice.name names a command for every event, and no other',
    ({ slice: { versions, recordedBy } }) => {
      expect(Object.keys(recordedBy).sort()).toEqual(Object.keys(versions).sort());
    },
  );
});

describe('every version of every event ever shipped', () => {
  it.each(shipped)(
    '$type v$v has a golden file that today’s code reads and says in three languages',
    ({ slice, type, v, file }) => {
      expect(existsSync(file)).toBe(true);
      const data = upcast(slice, type, v, read(file));
      for (const lang of languages) {
        const sentence = (slice.words.events as Record<string, Record<Lang, (d: unknown, s: unknown) => string>>)[
          type
        ]?.[lang];
        const said =
          sentence?.(
            data,
            formatterIn(lang, () => undefined),
          ) ?? '';
        expect(said.length).toBeGreaterThan(5);
        expect(said).not.toMatch(/undefined|null|\[object|NaN/);
      }
    },
  );

  it.each(Object.entries(amendmentVersions))('%s v%d, of whatever kind, too', (type, v) => {
    const data = read(`${here}/../../../kernel/src/golden/${type}.v${v}.json`);
    const event = { type, v, data } as Amendment;
    const training = kinds.find(({ name }) => name === 'training') as Kind;
    expect(upcastAmendment(training, event)).toEqual(data);
    for (const lang of languages) {
      const sentence = amendmentWords.events[event.type][lang] as Sentence<unknown>;
      expect(
        sentence(
          data,
          formatterIn(lang, () => undefined),
        ),
      ).not.toMatch(/undefined|null|\[object|NaN/);
    }
  });

  it.each(kinds)('$name is entered by one of them, which alone names an action, and tells everybody of all', (kind) => {
    for (const { type, v, file } of shipped.filter(({ slice }) => slice === kind)) {
      const event: DomainEvent = { type, v, data: upcast(kind, type, v, read(file)) };
      const enters = kind.recordedBy[type] === kind.begins;
      expect([type, kind.entry(event) !== null]).toEqual([type, enters]);
      expect(kind.names(event, 'a')).toEqual(enters ? [{ kind: 'action', key: 'a' }] : []);
      expect(kind.distribution(event)).toBe('general');
    }
  });

  it.each(kinds)('$name folds its own and gives only facts it has declared', (kind) => {
    let state: unknown = kind.decider.initial;
    for (const { type, v, file } of shipped.filter(({ slice }) => slice === kind)) {
      const event: DomainEvent = { type, v, data: upcast(kind, type, v, read(file)) };
      state = kind.decider.evolve(state, event);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      for (const { name } of kind.facts(event, state)) expect(Object.keys(kind.factNames)).toContain(name);
    }
  });
});
