import type { DomainEvent, RecordedEvent, Words } from '#kernel';
import { inKeyOrder } from '#kernel';
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
import { aliasKey, assessmentView, partyView, recommendationView, resolutionView, statementView } from '#register';
import { type RegisterReading, sliceKey } from '../projections/register.projection.js';
import { NotThere } from '../unanswered.js';
import type { EntriesAt } from './position.js';

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Recorded = RecordedEvent<ResolutionEvent>;

const aliasKeys = (resolution: Resolution | null): readonly string[] =>
  resolution === null ? [] : [resolution.id, ...resolution.aliases].map(aliasKey);

/** Alias → resolution. Two recorders may have given one alias to two at the same instant: the first in the log has it. */
const byAlias = (streams: readonly (readonly Recorded[])[]): ReadonlyMap<string, Resolution> => {
  const since = (events: readonly Recorded[], key: string): string =>
    events.find((_, index) => aliasKeys(resolutionView(events.slice(0, index + 1))).includes(key))?.position ?? '';
  const found = new Map<string, { readonly resolution: Resolution; readonly events: readonly Recorded[] }>();
  for (const events of streams) {
    const resolution = resolutionView(events);
    for (const key of new Set(aliasKeys(resolution))) {
      const other = found.get(key);
      const first = other === undefined || since(events, key) < since(other.events, key);
      if (resolution !== null && first) found.set(key, { resolution, events });
    }
  }
  return new Map([...found].map(([key, { resolution }]) => [key, resolution]));
};

type Streams = readonly (readonly RecordedEvent[])[];

/** What was made of entries, for as long as those are kept; shared by all views. */
export class RegisterMade {
  readonly streams = new WeakMap<readonly unknown[], Streams>();
  readonly folded = new WeakMap<Streams, readonly unknown[]>();
  readonly named = new WeakMap<Streams, ReadonlyMap<string, Resolution>>();
}

/** The register as entries tell it, folded as it was known at an instant; every list in the order of its ids. */
export class Register {
  constructor(
    private readonly at: EntriesAt,
    private readonly made = new RegisterMade(),
  ) {}

  async resolutions(knownAt: string | null): Promise<readonly Resolution[]> {
    return this.fold(
      'resolution',
      knownAt,
      (events: readonly RecordedEvent<ResolutionEvent>[]) => resolutionView(events),
      (a, b) => byCode(a.id, b.id),
    );
  }

  /** By id or any alias. Not there where it is unknown, or was not yet known at that instant. */
  async resolution(name: string, knownAt: string | null): Promise<Resolution | NotThere> {
    const now = await this.answeringTo(name);
    if (now === undefined) return new NotThere('unknown-resolution', { id: name.slice(0, 100) });
    if (knownAt === null) return now;
    const then = (await this.resolutions(knownAt)).find(({ id }) => id === now.id);
    return then ?? new NotThere('resolution-not-known-then', { id: now.id, knownAt });
  }

  /** By id or any alias, as it is known now. */
  async answeringTo(name: string): Promise<Resolution | undefined> {
    const streams = await this.streamsOf('resolution', null);
    const named = this.made.named.get(streams) ?? byAlias(streams as readonly (readonly Recorded[])[]);
    this.made.named.set(streams, named);
    return named.get(aliasKey(name));
  }

  async parties(knownAt: string | null): Promise<readonly Party[]> {
    return this.fold('party', knownAt, partyView, (a, b) => byCode(a.code, b.code));
  }

  /** Party code → its name. */
  async namesOf(knownAt: string | null): Promise<(code: string) => Words | undefined> {
    const names = new Map((await this.parties(knownAt)).map(({ code, name }) => [code, name]));
    return (code) => names.get(code);
  }

  async recommendations(knownAt: string | null): Promise<readonly Recommendation[]> {
    const byKey = (a: Recommendation, b: Recommendation) => inKeyOrder.compare(a.key, b.key);
    return this.fold('recommendation', knownAt, recommendationView, byKey);
  }

  async statements(knownAt: string | null): Promise<readonly Statement[]> {
    const view = ([event]: readonly RecordedEvent<StatementEvent>[]) =>
      event === undefined ? null : statementView(event);
    return this.fold('statement', knownAt, view, (a, b) => byCode(a.id, b.id));
  }

  async assessments(knownAt: string | null): Promise<readonly Assessment[]> {
    const view = ([event]: readonly RecordedEvent<AssessmentEvent>[]) =>
      event === undefined ? null : assessmentView(event);
    return this.fold('assessment', knownAt, view, (a, b) => byCode(a.id, b.id));
  }

  /** Every event of a slice, as recorded. */
  async recorded(slice: string, knownAt: string | null): Promise<readonly RecordedEvent[]> {
    return (await this.streamsOf(slice, knownAt)).flat();
  }

  private async fold<E extends DomainEvent, T>(
    slice: string,
    knownAt: string | null,
    view: (events: readonly RecordedEvent<E>[]) => T | null,
    order: (a: T, b: T) => number,
  ): Promise<readonly T[]> {
    const streams = await this.streamsOf(slice, knownAt);
    const kept = this.made.folded.get(streams);
    if (kept !== undefined) return kept as readonly T[];
    // The slice says which events these are.
    const folded = (streams as readonly (readonly RecordedEvent<E>[])[])
      .flatMap((events) => view(events) ?? [])
      .sort(order);
    this.made.folded.set(streams, folded);
    return folded;
  }

  /** What the record knew of a slice at an instant (ISO 8601), or all of it. The same list until something changes. */
  private async streamsOf(slice: string, knownAt: string | null): Promise<Streams> {
    const asked = { projection: 'register', keys: [[sliceKey(slice)]] };
    const found = await this.at.entries<RegisterReading>(asked, knownAt);
    const kept = this.made.streams.get(found);
    if (kept !== undefined) return kept;
    const streams = [...Map.groupBy(found, ({ stream }) => stream).values()].map((entries) =>
      entries.map(({ body }) => body.event),
    );
    this.made.streams.set(found, streams);
    return streams;
  }
}
