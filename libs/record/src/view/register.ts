import type { Amended, RecordedEvent, Words } from '#kernel';
import { effective, inKeyOrder } from '#kernel';
import type { Assessment, Party, Recommendation, Resolution, Statement } from '#register';
import {
  assessment,
  assessmentView,
  party,
  partyView,
  recommendation,
  recommendationView,
  resolution,
  resolutionView,
  statement,
  statementView,
} from '#register';
import { byText } from '../by-text.js';
import { Designations } from '../designations.js';
import { type RegisterReading, sliceKey } from '../projections/register.projection.js';
import { NotThere } from '../unanswered.js';
import type { EntriesAt } from './position.js';
import type { EventFilter } from './seen.js';

/** Of one slice, as recorded. */
type Streams = readonly (readonly RecordedEvent[])[];

/** Of one slice: what holds of each. */
type Effective = readonly (readonly Amended[])[];

const byDesignation = (streams: Effective): Designations<Resolution> => {
  const found = new Designations<Resolution>();
  for (const holds of streams) {
    const read = resolutionView(holds);
    if (read !== null) for (const { event } of holds) found.take(event, read);
  }
  return found;
};

/** What was made of what holds of a slice: one list. */
interface Folded<T> {
  readonly slice: string;
  readonly view: (holds: readonly Amended[]) => T | null;
  /** `null`: that in which they were entered. */
  readonly order: ((a: T, b: T) => number) | null;
  readonly cache: WeakMap<Effective, readonly T[]>;
}

/** What was made of entries, for as long as those are kept; shared by all views that see as much. */
export class RegisterCache {
  readonly streams = new WeakMap<readonly unknown[], Streams>();
  readonly effective = new WeakMap<Streams, Effective>();
  readonly named = new WeakMap<Effective, Designations<Resolution>>();
  readonly resolutions = new WeakMap<Effective, readonly Resolution[]>();
  readonly parties = new WeakMap<Effective, readonly Party[]>();
  readonly recommendations = new WeakMap<Effective, readonly Recommendation[]>();
  readonly statements = new WeakMap<Effective, readonly Statement[]>();
  readonly assessments = new WeakMap<Effective, readonly Assessment[]>();
}

/** What names are looked up in where the register is asked as it was known at an instant. */
interface KnownAtRegister {
  /** ISO 8601. */
  readonly knownAt: string;
  /** As it is known now. */
  readonly now: Register;
}

/** The register as entries tell it at the position of the view; every list in the order of its ids, but where it says otherwise. */
export class Register {
  constructor(
    private readonly at: EntriesAt,
    private readonly seen: EventFilter,
    private readonly cache = new RegisterCache(),
    private readonly since: KnownAtRegister | null = null,
  ) {}

  async resolutions(): Promise<readonly Resolution[]> {
    const order = (a: Resolution, b: Resolution) => byText(a.id, b.id);
    return this.fold({ slice: resolution.name, view: resolutionView, order, cache: this.cache.resolutions });
  }

  /** By id or any alias, of then or of now. Not there where it is unknown, or was not yet known at the instant. */
  async resolution(name: string): Promise<Resolution | NotThere> {
    const found = await this.found(name);
    if (found === undefined) return new NotThere('unknown-resolution', { id: name.slice(0, 100) });
    if (this.since === null) return found;
    const known = (await this.resolutions()).find(({ id }) => id === found.id);
    return known ?? new NotThere('resolution-not-known-then', { id: found.id, knownAt: this.since.knownAt });
  }

  /** As it is known now, whatever the instant that is asked about: names that came later lead to what was there before. */
  get now(): Register {
    return this.since?.now ?? this;
  }

  /** What a name was given to by then; else to what it is given now: a name that came later leads to what was there before. */
  async found(name: string): Promise<Resolution | undefined> {
    return (await this.named(name)) ?? (await this.since?.now.named(name));
  }

  /** By id or any alias. */
  async named(name: string): Promise<Resolution | undefined> {
    const streams = this.effective(await this.streams(resolution.name));
    const named = this.cache.named.get(streams) ?? byDesignation(streams);
    this.cache.named.set(streams, named);
    return named.get(name);
  }

  async parties(): Promise<readonly Party[]> {
    const order = (a: Party, b: Party) => byText(a.code, b.code);
    return this.fold({ slice: party.name, view: partyView, order, cache: this.cache.parties });
  }

  /** Party code → its name. */
  async namesOf(): Promise<(code: string) => Words | undefined> {
    const names = new Map((await this.parties()).map(({ code, name }) => [code, name]));
    return (code) => names.get(code);
  }

  async recommendations(): Promise<readonly Recommendation[]> {
    const order = (a: Recommendation, b: Recommendation) => inKeyOrder.compare(a.key, b.key);
    return this.fold({
      slice: recommendation.name,
      view: recommendationView,
      order,
      cache: this.cache.recommendations,
    });
  }

  /** In the order in which they were entered. */
  async statements(): Promise<readonly Statement[]> {
    return this.fold({ slice: statement.name, view: statementView, order: null, cache: this.cache.statements });
  }

  /** In the order in which they were entered. */
  async assessments(): Promise<readonly Assessment[]> {
    return this.fold({ slice: assessment.name, view: assessmentView, order: null, cache: this.cache.assessments });
  }

  private async fold<T>({ slice, view, order, cache }: Folded<T>): Promise<readonly T[]> {
    const streams = this.effective(await this.streams(slice));
    const kept = cache.get(streams);
    if (kept !== undefined) return kept;
    const asLearnt = streams
      .toSorted(([a], [b]) => byText(a?.event.position ?? '', b?.event.position ?? ''))
      .flatMap((holds) => view(holds) ?? []);
    const folded = order === null ? asLearnt : asLearnt.toSorted(order);
    cache.set(streams, folded);
    return folded;
  }

  /** What holds of each, as corrected. */
  private effective(streams: Streams): Effective {
    const holds = this.cache.effective.get(streams) ?? streams.map(effective);
    this.cache.effective.set(streams, holds);
    return holds;
  }

  /** What was recorded of a slice, by stream, as it may be seen. The same list until something changes. */
  async streams(slice: string): Promise<Streams> {
    const query = { projection: 'register', keys: [[sliceKey(slice)]] };
    const found = await this.at.entries<RegisterReading>(query);
    const kept = this.cache.streams.get(found);
    if (kept !== undefined) return kept;
    const streams = [...Map.groupBy(found, ({ stream }) => stream).values()].map((entries) =>
      entries.map(({ body }) => this.seen(body.event)),
    );
    this.cache.streams.set(found, streams);
    return streams;
  }
}
