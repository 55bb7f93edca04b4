import type { Command, Decider, Refusal } from './decider.js';
import { fold, isRefusal } from './decider.js';
import type { DomainEvent } from './event.js';

/** As the log would keep it, except that what JSON loses in silence (undefined, NaN) is told apart. */
const asKept = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, held: unknown) =>
    held === undefined || (typeof held === 'number' && !Number.isFinite(held)) ? `not JSON: ${held}` : held,
  );

const same = (a: unknown, b: unknown): boolean => asKept(a) === asKept(b);

const expectSame = (what: string, got: unknown, wanted: unknown): void => {
  if (!same(got, wanted))
    throw new Error(`${what}\n  got    ${JSON.stringify(got)}\n  wanted ${JSON.stringify(wanted)}`);
};

/** given(past events).when(command).then(new events) · .thenRefused(code, what its sentence is filled with): the rule, in its own words. */
export const specFor =
  <C extends Command, S, E extends DomainEvent, R extends string>(decider: Decider<C, S, E, R>) =>
  (...past: readonly E[]) => ({
    when(command: C) {
      const decision = decider.decide(command, fold(decider, past));
      return {
        then: (...events: readonly E[]) => expectSame('events differ', decision, events),
        thenRefused(code: R, params?: Refusal['params']) {
          expectSame('refusal differs', isRefusal(decision) ? decision.refused : decision, code);
          if (params !== undefined)
            expectSame('what fills its sentence differs', isRefusal(decision) ? decision.params : {}, params);
        },
      };
    },
  });
