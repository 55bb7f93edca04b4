import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveEvents } from '#kernel';
import { referencesIn, referencesOf, schemaOf } from '#shapes';
import { sliceOf, slices, upcastEvent } from '../slices.js';
import { desk, head, party, reason, serves, source, step, text } from './fixture.js';
import { RefusedByRule } from './unrecorded.js';

type Desk = Awaited<ReturnType<typeof desk>>;

const succession = (by: string) => ({ by, on: '2019-03-02', renews: [], source });
const succeed = (at: Desk, one: string, by: string) =>
  at.record('resolution', 'record-succession', one, succession(by));

/** A desk at which resolutions of these names are registered beside its own. */
const withResolutions = async (...names: readonly string[]) => {
  const at = await desk();
  for (const name of names) await at.record('resolution', 'register', null, head(name, []));
  return at;
};

describe('what points to its own kind (R14)', () => {
  it.each([1, 2, 3, 7])('never leads back over %d others', async (length) => {
    const names = Array.from({ length: length + 1 }, (_, n) => `${n}-46-POL`);
    const at = await withResolutions(...names);
    for (const [n, by] of names.slice(1).entries()) await succeed(at, names[n] ?? '', by);
    const closing = await at.ask('resolution', 'record-succession', names.at(-1) ?? '', succession('0-46-POL'));
    if (!(closing instanceof RefusedByRule)) throw new Error(JSON.stringify(closing));
    expect([closing.code, closing.params]).toEqual(['makes-a-circle', { key: '0-46-POL' }]);
    expect([closing.words.ar, closing.words.en, closing.words.fr].join(' ')).not.toContain('makes-a-circle');
  });

  it('is tried out with the same answer, and leads to one from two sides', async () => {
    const at = await withResolutions('A-1', 'B-1', 'C-1');
    await succeed(at, 'A-1', 'B-1');
    await succeed(at, 'A-1', 'C-1');
    await succeed(at, 'B-1', 'C-1');
    const query = ['resolution', 'record-succession', 'C-1', succession('A-1')] as const;
    expect(await at.wouldBe(...query)).toBe('makes-a-circle');
    expect(await at.code(...query)).toBe('makes-a-circle');
  });

  it('does not come to do so by a correction, nor by what a withdrawal brings back', async () => {
    const at = await withResolutions('A-1', 'B-1', 'C-1');
    await succeed(at, 'A-1', 'B-1');
    const onward = await succeed(at, 'B-1', 'C-1');
    const gone = await at.withdraw('resolution', onward);
    const other = await succeed(at, 'C-1', '53-45-POL');
    const becomes = succession('A-1');
    const corrected = { event: other.event, reason, becomes };
    const { event } = await at.record('resolution', 'corrections', 'C-1', corrected);
    const again = { event: gone.event, reason };
    expect(await at.code('resolution', 'retractions', 'B-1', again)).toBe('makes-a-circle');
    await at.withdraw('resolution', { id: 'C-1', event });
    expect(await at.code('resolution', 'retractions', 'B-1', again)).toBe('recorded');
    expect(await at.code('resolution', 'corrections', 'C-1', corrected)).toBe('makes-a-circle');
  });

  it('does not come to do so by two commands at once', async () => {
    const at = await withResolutions('A-1', 'B-1', 'C-1');
    await succeed(at, 'A-1', 'B-1');
    const both = await Promise.all([
      at.code('resolution', 'record-succession', 'B-1', succession('C-1')),
      at.code('resolution', 'record-succession', 'C-1', succession('A-1')),
    ]);
    expect(both.toSorted()).toEqual(['makes-a-circle', 'recorded']);
  });

  it('is an organ that is part of itself in no way', async () => {
    const at = await desk('SAU');
    const sau = (await at.log.readStream('party-SAU'))[0]?.id ?? '';
    await at.record('party', 'register', null, { ...party('KWT'), parent: 'SAU' });
    const partOf = (parent: string) => ({ event: sau, reason, becomes: { ...party('SAU'), parent } });
    expect(await at.code('party', 'corrections', 'SAU', partOf('SAU'))).toBe('makes-a-circle');
    expect(await at.code('party', 'corrections', 'SAU', partOf('KWT'))).toBe('makes-a-circle');
    expect(await at.code('party', 'corrections', 'SAU', partOf('TUR'))).toBe('recorded');
  });

  it('is an action that is on record as itself in no way', async () => {
    const at = await desk();
    const moved = (into: string) => ({ on: '2019', into, reason: text('On record there'), source });
    const [one, other] = [
      await at.record('other-step', 'enter', null, step),
      await at.record('other-step', 'enter', null, step),
    ];
    expect(await at.code('other-step', 'move-into', one.id, moved(one.id))).toBe('makes-a-circle');
    await at.record('other-step', 'move-into', one.id, moved(other.id));
    expect(await at.code('other-step', 'move-into', other.id, moved(one.id))).toBe('makes-a-circle');
    const training = { title: text('A training'), serves, format: 'workshop', source };
    const { id } = await at.record('training', 'enter', null, training);
    expect(await at.code('other-step', 'move-into', other.id, moved(id))).toBe('recorded');
  });
});

/** Everything to which a stream leads, itself if it leads back. */
const reached = async (at: Desk, start: string): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  const ahead = [start];
  for (let stream = ahead.pop(); stream !== undefined; stream = ahead.pop()) {
    const slice = sliceOf(stream);
    if (slice === undefined) throw new Error(stream);
    const events = effectiveEvents((await at.log.readStream(stream)).map(upcastEvent));
    for (const { noCircle, kind, key } of events.flatMap((event) => referencesOf(slice, event))) {
      const next = `${kind}-${key}`;
      if (noCircle !== true || found.has(next)) continue;
      found.add(next);
      ahead.push(next);
    }
  }
  return found;
};

const nodes = ['A-1', 'B-1', 'C-1', 'D-1'] as const;
const node = fc.constantFrom(...nodes);
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('point' as const), from: node, to: node }) },
  fc.record({ do: fc.constant('correct' as const), from: node, to: node, which: fc.nat(20) }),
  fc.record({ do: fc.constant('withdraw' as const), from: node, to: node, which: fc.nat(20) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const own = async (at: Desk, stream: string, which: number): Promise<string> => {
  const events = (await at.log.readStream(stream)).slice(stream.startsWith('resolution') ? 1 : 0);
  return events[which % Math.max(1, events.length)]?.id ?? 'none';
};

const resolutions = {
  slice: 'resolution',
  begin: () => withResolutions(...nodes),
  async run(at: Desk, one: Act) {
    const { from, to } = one;
    if (one.do === 'point') return at.ask('resolution', 'record-succession', from, succession(to));
    const event = await own(at, `resolution-${from}`, one.which);
    if (one.do === 'withdraw') return at.ask('resolution', 'retractions', from, { event, reason });
    return at.ask('resolution', 'corrections', from, { event, reason, becomes: succession(to) });
  },
};

const parties = {
  slice: 'party',
  begin: () => desk(...nodes),
  async run(at: Desk, one: Act) {
    const { from, to } = one;
    const [first] = await at.log.readStream(`party-${from}`);
    const becomes = { ...party(from), parent: to };
    if (one.do === 'withdraw') {
      const event = await own(at, `party-${from}`, one.which);
      return at.ask('party', 'retractions', from, { event, reason });
    }
    return at.ask('party', 'corrections', from, { event: first?.id, reason, becomes });
  },
};

describe.each([resolutions, parties])(
  'whatever is recorded of each $slice, in whatever order',
  ({ slice, begin, run }) => {
    it('leads back to itself by no way', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), async (rounds) => {
          const at = await begin();
          for (const together of rounds) await Promise.all(together.map((one) => run(at, one)));
          for (const name of nodes) expect((await reached(at, `${slice}-${name}`)).has(`${slice}-${name}`)).toBe(false);
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe('every field that names a thing of its own kind', () => {
  /** Who decides something about a party is no part of it. */
  const leadNowhere = ['party change-standing decidedBy'];

  it('may not lead back, or is known to lead nowhere', () => {
    const found = slices.flatMap((slice) => {
      const ownKinds = slice.collection.startsWith('actions/') ? ['action'] : [slice.name];
      return Object.entries(slice.commands).flatMap(([command, shape]) =>
        Object.keys(Object(schemaOf(shape)['properties'])).flatMap((field) =>
          [...referencesIn(shape, { [field]: 'X-1' }), ...referencesIn(shape, { [field]: ['X-1'] })]
            .filter(({ kind, noCircle }) => ownKinds.includes(kind) && noCircle !== true)
            .map(() => `${slice.name} ${command} ${field}`),
        ),
      );
    });
    expect([...new Set(found)]).toEqual(leadNowhere);
  });
});
