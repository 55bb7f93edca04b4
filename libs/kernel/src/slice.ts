import { isolate } from './bidi.js';
import type { Command, Decider, Refusal } from './decider.js';
import type { Distribution, DomainEvent, RecordedEvent } from './event.js';
import type { Lang, LocalizedText, Words } from './lang.js';
import type { PartialDate } from './partial-date.js';
import type { Quantity } from './quantity.js';

/** Command name → the class whose decorators say what a well-formed body is. */
export type CommandTable = Readonly<Record<string, new () => object>>;

export type CommandsOf<T extends CommandTable> = {
  [K in keyof T & string]: Command<K, InstanceType<T[K]>>;
}[keyof T & string];

/** Event type → the version written today. Raising `v` without this entry does not compile. */
export type VersionsOf<E extends DomainEvent> = { readonly [K in E as K['type']]: K['v'] };

/** Event type → past version → `data` of that version to `data` of the next. */
export type Upcasts<E extends DomainEvent> = Partial<
  Record<E['type'], Readonly<Record<number, (data: any) => unknown>>>
>;

/** How a sentence says a value in one language; codes come out bidi-isolated. */
export interface Formatter {
  party(code: string): string;
  parties(codes: readonly string[]): string;
  date(date: PartialDate): string;
  quantity(quantity: Quantity): string;
  number(value: number): string;
  text(text: LocalizedText): string;
  code(text: string): string;
}

export type Sentence<D> = (data: D, format: Formatter) => string;

/** Everything a slice says, in three languages; a missing word does not compile. */
export interface SliceWords<C extends Command, E extends DomainEvent, R extends string> {
  readonly title: Words;
  readonly commands: Readonly<Record<C['type'], Words>>;
  /** One sentence per event for the timeline. */
  readonly events: { readonly [K in E as K['type']]: Readonly<Record<Lang, Sentence<K['data']>>> };
  /** `{param}` stands for a parameter of the refusal. */
  readonly refusals: Readonly<Record<R, Words>>;
}

/** What a command may refer to. */
export type ReferenceKind =
  'party' | 'resolution' | 'commitment' | 'paragraph' | 'fact' | 'action' | 'recommendation' | 'statement' | 'paper';

/** What an event gives a name to, so that others may refer to it. */
export interface Named {
  readonly kind: ReferenceKind;
  readonly key: string;
}

/** What who records on a slice must be allowed. */
export type RecordingAct = 'record' | 'amend-register' | 'assess' | 'set-register';

/**
 * One vertical slice of the write side: a stream's commands, rules, events and words. What its events refer to is what the
 * commands that record them refer to, which their shapes say.
 */
export interface Slice<
  T extends CommandTable = CommandTable,
  S = any,
  E extends DomainEvent = any,
  R extends string = any,
> {
  /** Kebab-case, as in the URL; streams are named `<name>-<id>`. */
  readonly name: string;
  /** Where the interface has its things: `resolutions`, `actions/training`. */
  readonly collection: string;
  readonly needs: RecordingAct;
  readonly commands: T;
  /** The command that begins a stream. */
  readonly begins: keyof T & string;
  /** Event type → the command that records it, whose body the event's data and source give again. */
  readonly recordedBy: { readonly [K in E as K['type']]: keyof T & string };
  /** The id of the stream, as the command that begins it has it; `null`: the record makes one. */
  idFrom(data: object): string | null;
  readonly decider: Decider<CommandsOf<T>, S, E, R>;
  /** Refusals which say no more than that nothing would change: an entry that stood may come to change nothing, and stands. */
  readonly changesNothing?: readonly R[];
  readonly versions: VersionsOf<E>;
  readonly upcasts: Upcasts<E>;
  readonly words: SliceWords<CommandsOf<T>, E, R>;
  /** Whether its things answer to every name that their events give them, or to their id alone. */
  readonly answersTo: 'names' | 'id';
  /** What is named within a stream of it, and is another thing in every stream. */
  readonly namesWithin: readonly ReferenceKind[];
  /** The day of which an event speaks: on which it happened, or from which it holds. `null`: of none. */
  day(event: E): PartialDate | null;
  /** What an event of the stream with this id gives a name to. */
  names(event: E, id: string): readonly Named[];
  distribution(event: E): Distribution;
  /** Why an event may not point to the thing of its own kind that these events tell of; `null` where it may. */
  refusesLink?(event: E, to: readonly RecordedEvent[]): Refusal<R> | null;
}

/** Checks a slice's types in full where it is declared, and returns it. */
export const defineSlice = <
  const T extends CommandTable,
  S,
  E extends DomainEvent,
  R extends string,
  const B extends keyof T & string,
>(
  slice: Slice<T, S, E, R> & { readonly begins: B; idFrom(data: InstanceType<T[B]>): string | null },
): Slice<T, S, E, R> => slice;

/** Whether an event is one of the slice's own, and neither another's nor a correction or withdrawal. */
export const isOwn = <E extends DomainEvent>(
  { versions }: { readonly versions: VersionsOf<E> },
  event: RecordedEvent,
): event is RecordedEvent & E => Object.hasOwn(versions, event.type);

/** `data` as today's version, stepping through every version since. Throws where a step or the type is unknown. */
export const upcast = (
  slice: Pick<Slice, 'versions' | 'upcasts' | 'name'>,
  type: string,
  v: number,
  data: unknown,
): unknown => {
  const current = Object.hasOwn(slice.versions, type) ? (slice.versions as Record<string, number>)[type] : undefined;
  if (current === undefined || v > current) throw new Error(`${slice.name}: cannot read ${type} version ${v}`);
  let value = data;
  for (let at = v; at < current; at += 1) {
    const step = (slice.upcasts as Record<string, Record<number, (data: unknown) => unknown>>)[type]?.[at];
    if (step === undefined) throw new Error(`${slice.name}: no step from ${type} version ${at}`);
    value = step(value);
  }
  return value;
};

/** A refusal's sentence in one language. A parameter that may run the other way is isolated: in Arabic any, elsewhere one in Arabic letters. */
export const wordsOf = (words: Words, lang: Lang, params: Refusal['params']): string =>
  words[lang].replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(params, name) ? isolatedValue(params[name], lang) : `{${name}}`,
  );

/** Letters of the scripts that run from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

const isolatedValue = (value: string | number | undefined, lang: Lang): string =>
  typeof value === 'string' && (lang === 'ar' || rightToLeft.test(value)) ? isolate(value) : String(value);
