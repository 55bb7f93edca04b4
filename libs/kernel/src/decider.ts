import type { DomainEvent } from './event.js';

/** A command as a decider sees it: already checked for shape, named, with nothing ambient. */
export interface Command<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
}

/** "Not allowed now", as a value. `refused` is a stable code and the translation key; `params` fill its sentence. */
export interface Refusal<R extends string = string> {
  readonly refused: R;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Decision<E extends DomainEvent, R extends string> = readonly E[] | Refusal<R>;

/** Pure: the same command on the same state always decides the same. */
export interface Decider<C extends Command, S, E extends DomainEvent, R extends string> {
  readonly initial: S;
  decide(command: C, state: S): Decision<E, R>;
  evolve(state: S, event: E): S;
}

export const refuse = <R extends string>(refused: R, params: Refusal['params'] = {}): Refusal<R> => ({
  refused,
  params,
});

export const isRefusal = <E extends DomainEvent, R extends string>(decision: Decision<E, R>): decision is Refusal<R> =>
  !Array.isArray(decision);

/** Ends every switch: a forgotten case does not compile. */
export const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};

export const fold = <S, E extends DomainEvent>(
  decider: { readonly initial: S; evolve(state: S, event: E): S },
  events: Iterable<E>,
): S => {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
