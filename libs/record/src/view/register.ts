import type { Amended, RecordedEvent, Slice, Words } from '#kernel';
import { byText, amended, effective, inKeyOrder } from '#kernel';
import type { Assessment, OpenQuestion, Party, Recommendation, Resolution, Statement } from '#register';
import {
  assessment,
  assessmentView,
  openQuestion,
  openQuestionView,
  party,
  partyView,
  recommendation,
  recommendationView,
  resolution,
  resolutionView,
  statement,
  statementView,
} from '#register';
import { referencesOf } from '#shapes';
import { Designations } from '../designations.js';
import { type RegisterReading, sliceKey } from '../projections/register.projection.js';
import { idIn } from '../slices.js';
import { mapYielding } from '../cooperative-yield.js';
import { NotFound } from '../query-refusal.js';
import type { EntriesAt } from './position.js';
import type { EventFilter } from '../events/seen.js';

/** Of one slice, as recorded. */
export type Streams = readonly (readonly RecordedEvent[])[];

/** Of one slice: what holds of each. */
type Effective = readonly (readonly Amended[])[];

const byDesignation = async (streams: Effective): Promise<Designations<Resolution>> => {
  const found = new Designations<Resolution>();
  await mapYielding(streams, (holds) => {
    const read = resolutionView(holds);
    if (read !== null) for (const { event } of holds) found.take(event, read);
  });
  return found;
};

/** What the events of a stream name or refer to, of one sort. */
const resolutionsIn = (slice: Slice, events: readonly RecordedEvent[]): readonly string[] =>
  amended(events).flatMap(({ event }) =>
    [...slice.names(event, idIn(slice, event.stream)), ...referencesOf(slice, event)].flatMap(({ kind, key }) =>
      kind === 'resolution' ? [key] : [],
    ),
  );

/** By the resolutions that they name or refer to. */
const byResolution = async (slice: Slice, streams: Streams): Promise<ReadonlyMap<string, Streams>> => {
  const named = await mapYielding(streams, (events) => ({ events, ids: new Set(resolutionsIn(slice, events)) }));
  const found = new Map<string, (readonly RecordedEvent[])[]>();
  for (const { events, ids } of named)
    for (const id of ids) {
      const of = found.get(id) ?? [];
      of.push(events);
      found.set(id, of);
    }
  return found;
};

/** What was made of what holds of a slice: one list. */
interface Folded<T> {
  readonly slice: string;
  readonly view: (holds: readonly Amended[]) => T | null;
  /** `null`: that in which they were entered. */
  readonly order: ((a: T, b: T) => number) | null;
  readonly cache: Made<Effective, readonly T[]>;
}

/** What is made of something once, for as long as that is kept; who asks meanwhile waits for the same. */
type Made<From extends object, T> = WeakMap<From, Promise<T>>;

const once = <From extends object, T>(made: Made<From, T>, from: From, make: () => Promise<T>): Promise<T> => {
  const kept = made.get(from);
  if (kept !== undefined) return kept;
  const pending = make();
  made.set(from, pending);
  pending.catch(() => made.delete(from));
  return pending;
};

/** What was made of entries, for as long as those are kept; shared by all views that see as much. */
export class RegisterCache {
  readonly streams: Made<readonly unknown[], Streams> = new WeakMap();
  readonly effective: Made<Streams, Effective> = new WeakMap();
  readonly named: Made<Effective, Designations<Resolution>> = new WeakMap();
  readonly byResolution: Made<Streams, ReadonlyMap<string, Streams>> = new WeakMap();
  readonly resolutions: Made<Effective, readonly Resolution[]> = new WeakMap();
  readonly parties: Made<Effective, readonly Party[]> = new WeakMap();
  readonly recommendations: Made<Effective, readonly Recommendation[]> = new WeakMap();
  readonly statements: Made<Effective, readonly Statement[]> = new WeakMap();
  readonly assessments: Made<Effective, readonly Assessment[]> = new WeakMap();
  readonly openQuestions: Made<Effective, readonly OpenQuestion[]> = new WeakMap();
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
  async resolution(name: string): Promise<Resolution | NotFound> {
    const found = await this.found(name);
    if (found === undefined) return new NotFound('unknown-resolution', { id: name.slice(0, 100) });
    if (this.since === null) return found;
    const known = (await this.resolutions()).find(({ id }) => id === found.id);
    return known ?? new NotFound('resolution-not-known-then', { id: found.id, knownAt: this.since.knownAt });
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
    const streams = await this.effective(await this.streams(resolution.name));
    return (await once(this.cache.named, streams, () => byDesignation(streams))).get(name);
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

  /** In the order in which they were entered. */
  async openQuestions(): Promise<readonly OpenQuestion[]> {
    const cache = this.cache.openQuestions;
    return this.fold({ slice: openQuestion.name, view: openQuestionView, order: null, cache });
  }

  private async fold<T>({ slice, view, order, cache }: Folded<T>): Promise<readonly T[]> {
    const streams = await this.effective(await this.streams(slice));
    return once(cache, streams, async () => {
      const asEntered = streams.toSorted(([a], [b]) => byText(a?.event.position ?? '', b?.event.position ?? ''));
      const folded = (await mapYielding(asEntered, view)).filter((one) => one !== null);
      return order === null ? folded : folded.toSorted(order);
    });
  }

  /** What holds of each, as corrected. */
  private effective(streams: Streams): Promise<Effective> {
    return once(this.cache.effective, streams, () => mapYielding(streams, effective));
  }

  /** Those streams of a slice that name a resolution, or refer to it. */
  async about(slice: Slice, id: string): Promise<Streams> {
    const streams = await this.streams(slice.name);
    return (await once(this.cache.byResolution, streams, () => byResolution(slice, streams))).get(id) ?? [];
  }

  /** What was recorded of a slice, by stream, as it may be seen. The same list until something changes. */
  async streams(slice: string): Promise<Streams> {
    const query = { projection: 'register', keys: [[sliceKey(slice)]] };
    const found = await this.at.entries<RegisterReading>(query);
    return once(this.cache.streams, found, () =>
      mapYielding([...Map.groupBy(found, ({ stream }) => stream).values()], (entries) =>
        entries.map(({ body }) => this.seen(body.event)),
      ),
    );
  }
}
