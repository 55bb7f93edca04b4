import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as fc from 'fast-check';
import { kinds, type Kind } from '#actions';
import type { RecordedEvent } from '#kernel';
import { effectiveEvents } from '#kernel';
import { readShape, schemaOf } from '#shapes';
import { Known } from '../../../../test/fuzz/known.js';
import { Lawful } from '../../../../test/fuzz/lawful.js';
import { after } from '../../../kernel/src/fixture.js';
import { withEdtf } from '../conventions/edtf.js';
import { openApiDocument } from './document.js';

const served = { resolution: '53-45-POL', key: 'network' };
const known = Object.assign(new Known(), {
  parties: ['TUR', 'SAU', 'IDN', 'UN'],
  resolutions: ['53-45-POL'],
  commitments: [served],
  recommendations: ['R1', 'R2'],
  actions: [{ kind: 'training', id: 'a' }],
});
const lawful = new Lawful(known);

/** Of dates drawn at random the rules refuse most: where all is said to have happened some day of one year, they refuse few. */
const within = (year: string | null, data: object): Readonly<Record<string, unknown>> => ({
  ...data,
  ...(year !== null && 'on' in data && { on: year }),
  ...(year !== null && 'year' in data && { year }),
});

/** Commands of all sorts, of which the rules refuse many; what they take is the history. */
const historyOf = (kind: Kind): fc.Arbitrary<readonly RecordedEvent[]> => {
  const bodies = Object.entries(kind.commands).map(([type, shape]) =>
    lawful.of(schemaOf(shape)).map((body) => ({ type, read: readShape(shape, body) })),
  );
  const entry = bodies[Object.keys(kind.commands).indexOf(kind.begins)];
  if (entry === undefined) throw new Error(`${kind.name} has no command that begins it`);
  // Of some sorts only: what closes an action would else come before what few histories come to.
  const some = fc.subarray(bodies, { minLength: 1 });
  const commands = some.chain((sorts) => fc.array(fc.oneof(...sorts), { maxLength: 40, size: 'max' }));
  return fc.tuple(entry, commands, fc.constantFrom(null, '2019')).map(([begun, more, year]) =>
    [begun, ...more].reduce<readonly RecordedEvent[]>((past, { type, read }) => {
      const next = read.ok ? after(kind, past, type, within(year, read.value)) : 'malformed';
      return typeof next === 'string' ? past : next;
    }, []),
  );
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(openApiDocument(), 'openapi');

const pascal = (name: string): string => name.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase());

describe.each(kinds)('what is seen of a $name', (kind) => {
  const seen = (events: readonly RecordedEvent[]): object => ({ ...kind.view(events) });
  const fits = ajv.getSchema(`openapi#/components/schemas/${pascal(kind.name)}View`);

  it('is as the document describes it, whichever of its events are missing', () => {
    const none = seen([]);
    const types = new Set<string>();
    fc.assert(
      fc.property(historyOf(kind), fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }), (events, kept) => {
        for (const { type } of events) types.add(type);
        const view = seen(events.filter((_, at) => kept[at]));
        expect(Object.keys(view)).toEqual(Object.keys(none));
        expect([fits?.(withEdtf(view)), ajv.errorsText(fits?.errors)]).toEqual([true, 'No errors']);
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      }),
      { numRuns: 60 },
    );
    // The rules refuse many: the property would say little if they had refused most sorts of event every time.
    expect(types.size).toBeGreaterThanOrEqual(Math.floor(Object.keys(kind.versions).length / 2));
  });

  it('is made of what holds, and of nothing else', () => {
    fc.assert(
      fc.property(historyOf(kind), fc.nat(), (events, n) => {
        const named = events[n % events.length];
        const undone = after(kind, events, 'retractions', {
          event: named?.id,
          reason: { original: 'en', en: 'A slip' },
        });
        if (typeof undone === 'string' || named === undefined) return;
        expect(seen(effectiveEvents(undone))).toEqual(seen(events.filter(({ id }) => id !== named.id)));
      }),
      { numRuns: 20 },
    );
  });
});
