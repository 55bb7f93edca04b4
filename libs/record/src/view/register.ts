import type { DomainEvent, RecordedEvent, Words } from '#kernel';
import { inKeyOrder, knownAsOf } from '#kernel';
import type { ReadStore } from '#platform';
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
import type { RegisterRow } from '../projections/register.projection.js';
import { NotThere } from '../unanswered.js';

/** What the record knew at an instant (ISO 8601), or all of it; the row's slice says which events these are. */
const known = <E extends DomainEvent>(
  events: readonly RecordedEvent[],
  knownAt: string | null,
): readonly RecordedEvent<E>[] => {
  const isKnown = knownAsOf(knownAt);
  return events.filter(({ meta }) => isKnown(meta.recordedAt)) as RecordedEvent<E>[];
};

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

/** The register as rows tell it, folded as it was known at an instant; every list in the order of its ids. */
export class Register {
  /** As they are known now, for as long as the rows they come from are the ones that are read. */
  private readonly folded = new WeakMap<readonly unknown[], readonly unknown[]>();
  private readonly named = new WeakMap<readonly unknown[], ReadonlyMap<string, Resolution>>();

  constructor(private readonly store: ReadStore) {}

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
    const rows = await this.store.rows<RegisterRow>('register', 'resolution');
    const named = this.named.get(rows) ?? byAlias(rows.map(({ row }) => row.events as readonly Recorded[]));
    this.named.set(rows, named);
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
    const rows = await this.store.rows<RegisterRow>('register', slice);
    return rows.flatMap(({ row }) => known(row.events, knownAt));
  }

  private async fold<E extends DomainEvent, T>(
    slice: string,
    knownAt: string | null,
    view: (events: readonly RecordedEvent<E>[]) => T | null,
    order: (a: T, b: T) => number,
  ): Promise<readonly T[]> {
    const rows = await this.store.rows<RegisterRow>('register', slice);
    const kept = this.folded.get(rows);
    if (knownAt === null && kept !== undefined) return kept as readonly T[];
    const folded = rows.flatMap(({ row }) => view(known<E>(row.events, knownAt)) ?? []).sort(order);
    if (knownAt === null) this.folded.set(rows, folded);
    return folded;
  }
}
