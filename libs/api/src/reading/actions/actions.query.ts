import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { Fact, Served } from '#actions';
import { kindNamed, knownEvents } from '#actions';
import type { LocalizedText } from '#kernel';
import { fold } from '#kernel';
import type { Page } from '../../conventions/paging.js';
import { page } from '../../conventions/paging.js';
import { problem } from '../../conventions/problem.js';
import type { Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import { Register } from '../register/register.js';
import { Actions, viewAt } from './actions.js';
import type { AskedNames } from './asked-names.js';
import { servingAsked } from './asked-names.js';
import type { AmendmentShown } from './amendments.js';
import { amendmentsOf } from './amendments.js';
import type { FactCount, TimelineEntry, Year } from './timeline.js';
import {
  byFact,
  byYear,
  entriesAt,
  happeningsOf,
  inOrderOfDays,
  passes,
  timelineEntry,
  timelineKey,
  timelineOf,
} from './timeline.js';

export interface TimelineAsked extends AskedNames {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly limit: number | null;
  readonly cursor: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly q: string | null;
}

export interface Timeline extends Stamp, Page<TimelineEntry> {
  /** How many entries the whole list has. */
  readonly total: number;
  /** Of the whole list that was asked for, not of the page. */
  readonly byYear: readonly Year[];
  /** Likewise. */
  readonly byFact: readonly FactCount[];
}

export class ListActions extends Query<Timeline> {
  constructor(readonly asked: TimelineAsked) {
    super();
  }
}

@QueryHandler(ListActions)
export class ListActionsHandler implements IQueryHandler<ListActions> {
  constructor(
    private readonly actions: Actions,
    private readonly register: Register,
    private readonly moments: Moments,
  ) {}

  async execute({ asked }: ListActions) {
    const stamp = await this.moments.stamp(asked);
    const serving = await servingAsked(asked, stamp.knownAt, this.register);
    const nameOf = await this.register.namesOf(stamp.knownAt);
    const filter = { ...asked, serving };
    const resolutions = serving === null ? null : [...new Set([...serving].map((pair) => pair.split(' ')[0] ?? ''))];
    const rows = await this.actions.among({ serving: resolutions, party: asked.party, kind: asked.kind });
    const entries = timelineOf(rows, stamp, nameOf)
      .filter((entry) => passes(entry, filter))
      .map((entry) => ({ entry, key: timelineKey(entry) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const { items, next } = page(entries, ({ key }) => key, asked);
    const all = entries.map(({ entry }) => entry);
    const whole = { total: all.length, byYear: byYear(all), byFact: byFact(all) };
    return { ...stamp, items: items.map(({ entry }) => entry), next, ...whole };
  }
}

/** An action as it reads at a moment, and how it came to read so. */
export interface ActionShown {
  readonly kind: string;
  readonly id: string;
  readonly title: LocalizedText;
  readonly serves: readonly Served[];
  readonly recordedAt: string;
  /** Revision of its stream: what `If-Match` takes. */
  readonly revision: number;
  /** As the kind itself folds it. */
  readonly state: unknown;
  readonly facts: readonly Fact[];
  /** What holds of it, each with its sentence: its entry in the record, then oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** Corrections and withdrawals, oldest first. */
  readonly amendments: readonly AmendmentShown[];
}

export class ShowAction extends Query<Stamp & { readonly action: ActionShown }> {
  constructor(
    readonly kind: string,
    readonly id: string,
    readonly asked: Pick<TimelineAsked, 'asOf' | 'knownAt'>,
  ) {
    super();
  }
}

@QueryHandler(ShowAction)
export class ShowActionHandler implements IQueryHandler<ShowAction> {
  constructor(
    private readonly actions: Actions,
    private readonly register: Register,
    private readonly moments: Moments,
  ) {}

  async execute({ kind: name, id, asked }: ShowAction) {
    const kind = kindNamed(name);
    if (kind === undefined) throw problem('unknown-kind', { params: { kind: name.slice(0, 60) } });
    const stamp = await this.moments.stamp(asked);
    const row = await this.actions.one(name, id);
    const view = row === null ? null : viewAt(row, stamp.knownAt);
    if (row === null || view === null) throw problem('not-found', { params: { id: id.slice(0, 100) } });
    const entries = entriesAt(row, stamp);
    const shown = new Set(entries.map(({ event }) => event.id));
    const nameOf = await this.register.namesOf(stamp.knownAt);
    const { title, serves, recordedAt, facts } = view;
    const then = { ...view, kind: name, id };
    const action: ActionShown = {
      ...{ kind: name, id, title, serves, recordedAt },
      // Of what was known then: what was recorded since makes no past answer another.
      revision: knownEvents(row.events, stamp.knownAt).length - 1,
      state: fold(
        kind.decider,
        entries.map(({ event }) => event),
      ),
      facts: facts.filter(({ eventId }) => shown.has(eventId)),
      // That it was entered says nothing of a day by which nothing of it had happened.
      entries: inOrderOfDays(happeningsOf(row, stamp).length === 0 ? [] : entries).map((entry) =>
        timelineEntry(then, entry, nameOf),
      ),
      amendments: amendmentsOf(row, stamp, nameOf),
    };
    return { ...stamp, action };
  }
}
