import type { ActionReading } from '#actions';
import { factsIn, kindNamed, readingsOf } from '#actions';
import type { Distribution, RecordedEvent, Slice } from '#kernel';
import { byText, handledIn, withoutHandling } from '#kernel';
import type { CountableFact, ServedFact } from '#progress';
import { countableBrief, countableFacts } from '../projections/countable.js';
import type { FactsOf } from './progress-inputs.js';
import type { EntriesAt } from './position.js';
import { Register, type RegisterCache, type Streams } from './register.js';
import type { EventFilter } from '../events/seen.js';

/** A stream with the events that are laid over it: in place of whatever the entries hold of it. */
export interface LaidStream {
  readonly slice: Slice;
  readonly stream: string;
  readonly events: readonly RecordedEvent[];
}

/**
 * What somebody may see of a stream, but that what waits on the desk is as if a second person had looked at it: an event that comes
 * after it could not be read without it, and the desk sees what the Secretariat does.
 */
export const seenOnceChecked = (
  events: readonly RecordedEvent[],
  clearance: readonly Distribution[],
): readonly RecordedEvent[] => {
  const handled = handledIn(events);
  return withoutHandling(events).filter(({ id }) => {
    const distribution = handled.get(id)?.distribution ?? 'desk';
    return clearance.includes(distribution === 'desk' ? 'secretariat' : distribution);
  });
};

/** The register in which one stream reads as it is laid. */
export class LaidRegister extends Register {
  readonly #laid: LaidStream;
  readonly #made = new WeakMap<Streams, Streams>();

  constructor(at: EntriesAt, seen: EventFilter, cache: RegisterCache, laid: LaidStream) {
    super(at, seen, cache);
    this.#laid = laid;
  }

  override async streams(slice: string): Promise<Streams> {
    const streams = await super.streams(slice);
    const { slice: own, stream, events } = this.#laid;
    if (slice !== own.name) return streams;
    const kept = this.#made.get(streams);
    if (kept !== undefined) return kept;
    const others = streams.filter(([first]) => first?.stream !== stream);
    const laid = [...others, ...(events.length === 0 ? [] : [events])];
    const made = laid.toSorted(([a], [b]) => byText(a?.stream ?? '', b?.stream ?? ''));
    this.#made.set(streams, made);
    return made;
  }
}

/** Facts of all actions, among which those of one read as it is laid. */
export class LaidFacts implements FactsOf {
  readonly #facts: FactsOf;
  readonly #laid: LaidStream;
  readonly #events: ReadonlySet<string>;
  readonly #readings: readonly ActionReading[];

  constructor(facts: FactsOf, laid: LaidStream) {
    const kind = kindNamed(laid.slice.name);
    [this.#facts, this.#laid] = [facts, laid];
    this.#events = new Set(laid.events.map(({ id }) => id));
    this.#readings = kind === undefined || laid.events.length === 0 ? [] : readingsOf(kind, laid.events).readings;
  }

  async countable(resolution: string): Promise<readonly CountableFact[]> {
    const others = (await this.#facts.countable(resolution)).filter(({ eventId }) => !this.#events.has(eventId));
    const laid = this.#serving(resolution).map(countableBrief);
    return [...others, ...laid.flatMap((brief) => (brief === null ? [] : countableFacts(brief)))];
  }

  async facts(resolution: string): Promise<readonly ServedFact[]> {
    const others = (await this.#facts.facts(resolution)).filter(({ stream }) => stream !== this.#laid.stream);
    const kind = kindNamed(this.#laid.slice.name);
    const laid = this.#serving(resolution).flatMap((reading) => {
      const { title, serves, event } = reading;
      const facts = kind === undefined ? [] : factsIn(kind, reading);
      return facts.map((fact) => ({ ...fact, title, serves, position: event.position }));
    });
    return [...others, ...laid];
  }

  #serving(resolution: string): readonly ActionReading[] {
    return this.#readings.filter(({ serves }) => serves.some((one) => one.resolution === resolution));
  }
}
