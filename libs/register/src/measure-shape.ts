import type { LocalizedText } from '#kernel';
import { Code, Count, Flag, ListOf, Maybe, Nested, OneOf, RefersTo, TextShape, Year } from '#shapes';
import type { Measure, MilestoneStep } from './measure.js';

export class StepShape {
  @Code({ pattern: /^[a-z][a-z0-9-]{0,59}$/ }) key!: string;
  @Nested(() => TextShape) title!: LocalizedText;
  @Maybe(1) @Count({ min: 1, max: 1000 }) weight!: number;
  @RefersTo('fact', { each: true }) facts!: readonly string[];
  /** Whether only an action that names it meets it; so several steps may be met by the same kind of fact. */
  @Maybe(false) @Flag() onlyIfNamed!: boolean;
}

/** A measure as it is sent: its `type` says which of the other fields it needs; `measureFrom` insists on them. */
export class MeasureShape {
  @OneOf(['milestones', 'target', 'recurring', 'each-party', 'open-ended', 'none']) type!: Measure['type'];
  @Maybe() @ListOf(() => StepShape, { min: 1, max: 50 }) steps!: readonly StepShape[] | null;
  @Maybe() @RefersTo('fact', { each: true }) facts!: readonly string[] | null;
  @Maybe() @OneOf(['facts', 'distinct-parties']) count!: 'facts' | 'distinct-parties' | null;
  /** Target: how many. Missing: all states in standing. */
  @Maybe() @Count({ min: 1 }) of!: number | null;
  @Maybe() @OneOf(['calendar-year']) every!: 'calendar-year' | null;
  @Maybe() @Year() from!: string | null;
  @Maybe() @RefersTo('fact', { each: true }) held!: readonly string[] | null;
  @Maybe([]) @RefersTo('fact', { each: true }) notHeld!: readonly string[];
  /** Each-party: whom it is addressed to. Missing: all states in standing. */
  @Maybe() @RefersTo('party', { each: true }) parties!: readonly string[] | null;
}

const stepFrom = ({ key, title, weight, facts, onlyIfNamed }: StepShape): MilestoneStep => ({
  key,
  title,
  weight,
  facts,
  ...(onlyIfNamed && { onlyIfNamed }),
});

/** The measure a shape stands for, `null` where what its type needs is missing. */
export const measureFrom = (shape: MeasureShape): Measure | null => {
  const { type, steps, facts, held, from, count } = shape;
  switch (type) {
    case 'milestones':
      return steps && { type, steps: steps.map(stepFrom) };
    case 'target':
      return facts && count && { type, count, facts, of: shape.of ?? 'states-in-standing' };
    case 'recurring':
      return held && from !== null ? { type, every: 'calendar-year', from, held, notHeld: shape.notHeld } : null;
    case 'each-party':
      return facts && { type, facts, parties: shape.parties ?? 'states-in-standing' };
    case 'open-ended':
      return facts && { type, facts };
    case 'none':
      return { type };
  }
};
