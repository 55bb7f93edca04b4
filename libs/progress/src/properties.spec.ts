import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Measure } from '#register';
import { namesIn } from './measures.js';
import { commitment, factOf, resolutionOf } from './fixture.js';
import type { ServedFact } from './model.js';
import { computeProgress } from './progress.js';
import { rulesVersion } from './rules.js';

const names = ['k.a', 'k.b', 'k.c', 'k.d'];
const states = ['AFG', 'DZA', 'TUR', 'SAU'];
const some = (of: readonly string[]) => fc.uniqueArray(fc.constantFrom(...of));
const two = (n: number): string => String(n).padStart(2, '0');
const day = fc
  .tuple(fc.integer({ min: 2017, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${String(y)}-${two(m)}-${two(d)}`);
const on = fc.oneof(
  day,
  day.map((d) => d.slice(0, 7)),
  day.map((d) => d.slice(0, 4)),
  day.map((d) => `before ${d}`),
);
/** The names a measure looks at: seldom none. */
const looksAt = fc.oneof(
  { weight: 8, arbitrary: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }) },
  fc.constant([]),
);
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.array(fc.record({ weight: fc.integer({ min: 1, max: 5 }), facts: looksAt }), { maxLength: 5 }).map((steps) => ({
    type: 'milestones' as const,
    steps: steps.map((step, i) => ({ ...step, key: String(i), title: { original: 'en' as const, en: 'step' } })),
  })),
  fc.record({
    type: fc.constant('target' as const),
    count: fc.constantFrom('facts' as const, 'distinct-parties' as const),
    facts: looksAt,
    of: fc.oneof(fc.nat(3), fc.constant('states-in-standing' as const)),
  }),
  fc.record({
    type: fc.constant('recurring' as const),
    every: fc.constant('calendar-year' as const),
    from: fc.constantFrom('2018', '2019'),
    held: fc.constant(['k.a', 'k.b']),
    notHeld: fc.constant(['k.c']),
  }),
  fc.record({
    type: fc.constant('each-party' as const),
    facts: looksAt,
    parties: fc.oneof(some(states), fc.constant('states-in-standing' as const)),
  }),
  fc.record({ type: fc.constant('open-ended' as const), facts: looksAt }),
  fc.constant({ type: 'none' as const }),
);
const intention = fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true));
const factsOf = (name: fc.Arbitrary<string>, length: fc.ArrayConstraints, when = on): fc.Arbitrary<ServedFact[]> =>
  fc
    .array(fc.record({ name, on: when, parties: some(states), intention }), length)
    .map((all) =>
      all.map(({ name: named, on: happened, ...more }, i) =>
        factOf(`e-${String(i)}`, named, happened, ['c'], { ...more, position: two(i) }),
      ),
    );
const facts = factsOf(fc.constantFrom(...names), { maxLength: 12 });

/** A measure, and facts of which most are in it and had happened by a day. */
const figures = measure.chain((one) => {
  const inIt = [...namesIn(one)];
  const name =
    inIt.length === 0
      ? fc.constantFrom(...names)
      : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...inIt) }, fc.constantFrom(...names));
  return fc.record({
    one: fc.constant(one),
    all: factsOf(name, { minLength: 3, maxLength: 12 }),
    asOf: fc.oneof(day, { weight: 3, arbitrary: fc.constant('2024-01-01') }),
  });
});

const compute = (one: Measure, all: readonly ServedFact[], asOf: string) =>
  computeProgress({
    resolution: resolutionOf([commitment('c', one)]),
    facts: all,
    statements: [],
    assessments: [],
    rules: rulesVersion,
    membersOn: () => states,
    asOf,
    endedBefore: asOf,
  });

type Computed = ReturnType<typeof compute>;

/** That leaves sum exactly to their figure, which is between nothing and the whole. */
const sumsUp = (computed: typeof compute) =>
  fc.property(figures, ({ one, all, asOf }) => {
    const { progress, explanation } = computed(one, all, asOf);
    const [figure] = progress.paragraphs.flatMap(({ commitments }) => commitments);
    const [opened] = explanation.paragraphs.flatMap(({ commitments }) => commitments);
    expect(opened?.counted.length).toBe(figure?.counted);
    if (!figure?.progress) {
      expect(opened?.counted.every(({ share }) => share === null)).toBe(true);
      return;
    }
    const { numerator, denominator } = figure.progress;
    expect(opened?.counted.every(({ share }) => share?.denominator === denominator)).toBe(true);
    expect(opened?.counted.reduce((sum, { share }) => sum + (share?.numerator ?? 0), 0)).toBe(numerator);
    expect(numerator).toBeLessThanOrEqual(denominator);
    if (numerator === 0) expect(figure.instances?.every(({ state }) => state !== 'no-record')).toBe(true);
  });

/** As it would be if what is counted beyond the whole still added to the figure. */
const beyondTheWhole = (...asked: Parameters<typeof compute>): Computed => {
  const { progress, explanation } = compute(...asked);
  const added = <T extends { readonly numerator: number }>(share: T | null): T | null =>
    share && { ...share, numerator: Math.max(1, share.numerator) };
  const opened = explanation.paragraphs.map((paragraph) => ({
    ...paragraph,
    commitments: paragraph.commitments.map((each) => ({
      ...each,
      counted: each.counted.map((fact) => ({ ...fact, share: added(fact.share) })),
    })),
  }));
  const units = opened
    .flatMap(({ commitments }) => commitments.flatMap(({ counted }) => counted))
    .reduce((sum, { share }) => sum + (share?.numerator ?? 0), 0);
  const shown = progress.paragraphs.map((paragraph) => ({
    ...paragraph,
    commitments: paragraph.commitments.map((each) => ({
      ...each,
      progress: each.progress && { ...each.progress, numerator: units },
    })),
  }));
  return { progress: { ...progress, paragraphs: shown }, explanation: { ...explanation, paragraphs: opened } };
};

describe('any measure over any facts on any day', () => {
  it('has leaves that sum exactly to its figure, between nothing and the whole', () => {
    fc.assert(sumsUp(compute), { numRuns: 300 });
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'would be found to pass the whole, if it did: seed %i',
    (seed) => {
      expect(fc.check(sumsUp(beyondTheWhole), { seed, numRuns: 300, endOnFailure: true })).toMatchObject({
        failed: true,
        errorInstance: { message: expect.stringContaining('toBeLessThanOrEqual') },
      });
    },
  );

  it('is the same, opened too, in whatever order the facts are handed in', () => {
    const ofTwoDays = factsOf(
      fc.constantFrom(...names),
      { maxLength: 12 },
      fc.constantFrom('2019-05-02', '2019-05-03'),
    );
    const shuffled = ofTwoDays.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(measure, shuffled, (one, [all, other]) => {
        expect(compute(one, other, '2023-12-31')).toEqual(compute(one, all, '2023-12-31'));
      }),
      { numRuns: 300 },
    );
  });

  it('does not change with what happened after the day', () => {
    fc.assert(
      fc.property(measure, facts, day, fc.constantFrom(...names), (one, all, asOf, name) => {
        const later = factOf('later', name, '2024-01-01', ['c'], { parties: states });
        expect(compute(one, [...all, later], asOf)).toEqual(compute(one, all, asOf));
      }),
    );
  });

  it('is never zero, and has no figure, where there are no facts', () => {
    fc.assert(
      fc.property(measure, day, (one, asOf) => {
        const [paragraph] = compute(one, [], asOf).progress.paragraphs;
        expect(paragraph).toMatchObject({ status: 'no-information', progress: null });
      }),
    );
  });
});
