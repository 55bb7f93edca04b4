import type { DomainEvent, RecordedEvent, Words } from '#kernel';
import { inKeyOrder, standing } from '#kernel';
import type {
  Assessment,
  AssessmentEvent,
  Party,
  Recommendation,
  Resolution,
  ResolutionEvent,
  Statement,
  StatementEvent,
} from '#register';
import { assessmentView, partyView, recommendationView, resolution, resolutionView, statementView } from '#register';
import { byText } from '../by-text.js';
import { Designations } from '../designations.js';
import { type RegisterReading, sliceKey } from '../projections/register.projection.js';
import { NotThere } from '../unanswered.js';
import type { EntriesAt } from './position.js';
import type { Seen } from './seen.js';

type Recorded = RecordedEvent<ResolutionEvent>;

const byDesignation = (streams: Streams): Designations<Resolution> => {
  const found = new Designations<Resolution>();
  for (const events of streams as readonly (readonly Recorded[])[]) {
    const read = resolutionView(events);
    if (read !== null) for (const event of events) found.take(event, read);
  }
  return found;
};

/** Of one slice. */
type Streams = readonly (readonly RecordedEvent[])[];

/** What was made of entries, for as long as those are kept; shared by all views that see as much. */
export class RegisterMade {
  readonly streams = new WeakMap<readonly unknown[], Streams>();
  readonly effective = new WeakMap<Streams, Streams>();
  readonly folded = new WeakMap<Streams, readonly unknown[]>();
  readonly named = new WeakMap<Streams, Designations<Resolution>>();
}

/** What names are looked up in where the register is asked as it was known at an instant. */
interface Since {
  /** ISO 8601. */
  readonly knownAt: string;
  /** As it is known now. */
  readonly now: Register;
}

/** The register as entries tell it at the position of the view; every list in the order of its ids, but where it says otherwise. */
export class Register {
  constructor(
    private readonly at: EntriesAt,
    private readonly seen: Seen,
    private readonly made = new RegisterMade(),
    private readonly since: Since | null = null,
  ) {}

  async resolutions(): Promise<readonly Resolution[]> {
    return this.fold(
      'resolution',
      (events: readonly RecordedEvent<ResolutionEvent>[]) => resolutionView(events),
      (a, b) => byText(a.id, b.id),
    );
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
    return (await this.answeringTo(name)) ?? (await this.since?.now.answeringTo(name));
  }

  /** By id or any alias. */
  async answeringTo(name: string): Promise<Resolution | undefined> {
    const streams = this.effective(await this.streams(resolution.name));
    const named = this.made.named.get(streams) ?? byDesignation(streams);
    this.made.named.set(streams, named);
    return named.get(name);
  }

  async parties(): Promise<readonly Party[]> {
    return this.fold('party', partyView, (a, b) => byText(a.code, b.code));
  }

  /** Party code → its name. */
  async namesOf(): Promise<(code: string) => Words | undefined> {
    const names = new Map((await this.parties()).map(({ code, name }) => [code, name]));
    return (code) => names.get(code);
  }

  async recommendations(): Promise<readonly Recommendation[]> {
    const byKey = (a: Recommendation, b: Recommendation) => inKeyOrder.compare(a.key, b.key);
    return this.fold('recommendation', recommendationView, byKey);
  }

  /** In the order in which the record learnt of them. */
  async statements(): Promise<readonly Statement[]> {
    const view = ([event]: readonly RecordedEvent<StatementEvent>[]) =>
      event === undefined ? null : statementView(event);
    return this.fold('statement', view);
  }

  /** In the order in which the record learnt of them. */
  async assessments(): Promise<readonly Assessment[]> {
    const view = ([event]: readonly RecordedEvent<AssessmentEvent>[]) =>
      event === undefined ? null : assessmentView(event);
    return this.fold('assessment', view);
  }

  private async fold<E extends DomainEvent, T>(
    slice: string,
    view: (events: readonly RecordedEvent<E>[]) => T | null,
    order: (a: T, b: T) => number = () => 0,
  ): Promise<readonly T[]> {
    const streams = this.effective(await this.streams(slice));
    const kept = this.made.folded.get(streams);
    if (kept !== undefined) return kept as readonly T[];
    // The slice says which events these are.
    const folded = (streams as readonly (readonly RecordedEvent<E>[])[])
      .toSorted(([a], [b]) => byText(a?.position ?? '', b?.position ?? ''))
      .flatMap((events) => view(events) ?? [])
      .sort(order);
    this.made.folded.set(streams, folded);
    return folded;
  }

  /** What holds of each, as corrected. */
  private effective(streams: Streams): Streams {
    const effective = this.made.effective.get(streams) ?? streams.map((events) => standing(events));
    this.made.effective.set(streams, effective);
    return effective;
  }

  /** What was recorded of a slice, by stream, as it may be seen. The same list until something changes. */
  async streams(slice: string): Promise<Streams> {
    const asked = { projection: 'register', keys: [[sliceKey(slice)]] };
    const found = await this.at.entries<RegisterReading>(asked);
    const kept = this.made.streams.get(found);
    if (kept !== undefined) return kept;
    const streams = [...Map.groupBy(found, ({ stream }) => stream).values()].map((entries) =>
      entries.map(({ body }) => this.seen(body.event)),
    );
    this.made.streams.set(found, streams);
    return streams;
  }
}
