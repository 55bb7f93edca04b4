import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Measure } from '#register';
import { commitment, factOf, resolutionOf } from './fixture.js';
import type { ServedFact } from './model.js';
import { computeProgress } from './progress.js';

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
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc
    .array(fc.record({ weight: fc.integer({ min: 1, max: 5 }), facts: some(names) }), { maxLength: 5 })
    .map((steps) => ({
      type: 'milestones' as const,
      steps: steps.map((step, i) => ({ ...step, key: String(i), title: { original: 'en' as const, en: 'step' } })),
    })),
  fc.record({
    type: fc.constant('target' as const),
    count: fc.constantFrom('facts' as const, 'distinct-parties' as const),
    facts: some(names),
    of: fc.oneof(fc.nat(5), fc.constant('states-in-standing' as const)),
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
    facts: some(names),
    parties: fc.oneof(some(states), fc.constant('states-in-standing' as const)),
  }),
  fc.record({ type: fc.constant('open-ended' as const), facts: some(names) }),
  fc.constant({ type: 'none' as const }),
);
const facts: fc.Arbitrary<ServedFact[]> = fc
  .array(fc.record({ name: fc.constantFrom(...names), on, parties: some(states), intention: fc.boolean() }), {
    maxLength: 12,
  })
  .map((all) => all.map(({ name, on: when, ...more }, i) => factOf(`e-${String(i)}`, name, when, ['c'], more)));

const compute = (one: Measure, all: readonly ServedFact[], asOf: string) =>
  computeProgress({
    resolution: resolutionOf([commitment('c', one)]),
    facts: all,
    statements: [],
    assessments: [],
    membersOn: () => states,
    asOf,
    endedBefore: asOf,
  });

describe('any measure over any facts on any day', () => {
  it('has leaves that sum exactly to its figure, between nothing and the whole', () => {
    fc.assert(
      fc.property(measure, facts, day, (one, all, asOf) => {
        const { progress, explanation } = compute(one, all, asOf);
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
      }),
    );
  });

  it('is the same however the facts are interleaved, and counts as many', () => {
    const shuffled = facts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(measure, shuffled, day, (one, [all, other], asOf) => {
        const [a, b] = [compute(one, other, asOf), compute(one, all, asOf)];
        expect(a.progress).toEqual(b.progress);
        // Which of those dated alike it was counted from follows from the order in which the record learnt of them.
        const counts = ({ explanation }: typeof a) =>
          explanation.paragraphs.flatMap(({ commitments }) =>
            commitments.map(({ counted, uncounted, ...rest }) => [
              ...[counted.length, uncounted.length, rest.status, rest.progress],
              ...[rest.bySourceType, rest.latest?.on],
            ]),
          );
        expect(counts(a)).toEqual(counts(b));
      }),
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
