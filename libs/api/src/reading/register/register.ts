import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent, RecordedEvent, Words } from '#kernel';
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
import { problem } from '../../conventions/problem.js';
import { READ_STORE } from '../../tokens.js';
import type { RegisterRow } from './register.projection.js';

/** What the record knew at an instant (ISO 8601), or all of it; the row's slice says which events these are. */
const known = <E extends DomainEvent>(
  events: readonly RecordedEvent[],
  knownAt: string | null,
): readonly RecordedEvent<E>[] =>
  events.filter(
    ({ meta }) => knownAt === null || Date.parse(meta.recordedAt) <= Date.parse(knownAt),
  ) as RecordedEvent<E>[];

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The register as rows tell it, folded as it was known at an instant; every list in the order of its ids. */
@Injectable()
export class Register {
  /** As they are known now, for as long as the rows they come from are the ones that are read. */
  private readonly folded = new WeakMap<readonly unknown[], readonly unknown[]>();

  constructor(@Inject(READ_STORE) private readonly store: ReadStore) {}

  async resolutions(knownAt: string | null): Promise<readonly Resolution[]> {
    return (
      await this.fold('resolution', knownAt, (events: readonly RecordedEvent<ResolutionEvent>[]) =>
        resolutionView(events),
      )
    ).toSorted((a, b) => byCode(a.id, b.id));
  }

  /** By id or any alias. Throws 404: unknown, or not yet known at that instant. */
  async resolution(name: string, knownAt: string | null): Promise<Resolution> {
    const now = await this.answeringTo(aliasKey(name));
    if (now === undefined) throw problem('unknown-resolution', { params: { id: name.slice(0, 100) } });
    if (knownAt === null) return now;
    const then = (await this.resolutions(knownAt)).find(({ id }) => id === now.id);
    if (then === undefined) throw problem('resolution-not-known-then', { params: { id: now.id, knownAt } });
    return then;
  }

  /** Two recorders may have given one alias to two resolutions at the same instant: the first in the log has it. */
  private async answeringTo(key: string): Promise<Resolution | undefined> {
    const answersTo = ({ id, aliases }: Resolution): boolean => [id, ...aliases].some((each) => aliasKey(each) === key);
    const rows = await this.store.rows<RegisterRow>('register', 'resolution');
    const found = rows.flatMap(({ row }) => {
      const events = row.events as readonly RecordedEvent<ResolutionEvent>[];
      const resolution = resolutionView(events);
      return resolution !== null && answersTo(resolution) ? [{ resolution, events }] : [];
    });
    if (found.length < 2) return found[0]?.resolution;
    const since = (events: readonly RecordedEvent<ResolutionEvent>[]): string => {
      const at = events.findIndex((_, index) => answersTo(resolutionView(events.slice(0, index + 1)) as Resolution));
      return events[at]?.position ?? '';
    };
    return found.toSorted((a, b) => byCode(since(a.events), since(b.events)))[0]?.resolution;
  }

  async parties(knownAt: string | null): Promise<readonly Party[]> {
    return (await this.fold('party', knownAt, partyView)).toSorted((a, b) => byCode(a.code, b.code));
  }

  /** Party code → its name. */
  async namesOf(knownAt: string | null): Promise<(code: string) => Words | undefined> {
    const names = new Map((await this.parties(knownAt)).map(({ code, name }) => [code, name]));
    return (code) => names.get(code);
  }

  async recommendations(knownAt: string | null): Promise<readonly Recommendation[]> {
    const found = await this.fold('recommendation', knownAt, recommendationView);
    return found.toSorted((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }));
  }

  async statements(knownAt: string | null): Promise<readonly Statement[]> {
    const found = await this.fold('statement', knownAt, ([event]: readonly RecordedEvent<StatementEvent>[]) =>
      event === undefined ? null : statementView(event),
    );
    return found.toSorted((a, b) => byCode(a.id, b.id));
  }

  async assessments(knownAt: string | null): Promise<readonly Assessment[]> {
    const found = await this.fold('assessment', knownAt, ([event]: readonly RecordedEvent<AssessmentEvent>[]) =>
      event === undefined ? null : assessmentView(event),
    );
    return found.toSorted((a, b) => byCode(a.id, b.id));
  }

  private async fold<E extends DomainEvent, T>(
    slice: string,
    knownAt: string | null,
    view: (events: readonly RecordedEvent<E>[]) => T | null,
  ): Promise<readonly T[]> {
    const rows = await this.store.rows<RegisterRow>('register', slice);
    const kept = this.folded.get(rows);
    if (knownAt === null && kept !== undefined) return kept as readonly T[];
    const folded = rows.flatMap(({ row }) => view(known<E>(row.events, knownAt)) ?? []);
    if (knownAt === null) this.folded.set(rows, folded);
    return folded;
  }
}
