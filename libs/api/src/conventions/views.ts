import { latestTodayOnEarth } from '#kernel';
import type { EventLog, ReadStore } from '#platform';
import type { RegisterRules } from '#register';
import {
  type Cursor,
  NotFound,
  InvalidCursor,
  type LogView,
  type RecordView,
  RecordViews,
  type StateThen,
  type QueryRefusal,
  UnknownNames,
  type ViewQuery,
  isFixed,
} from '#record';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '#platform/serving';
import { principalOf } from './access.js';
import type { Epochs } from './epochs.js';
import { badQuery, problem } from './problem.js';

/** How far ahead the record can be looked at: a period is told for every year, and answers have to stay light. */
export const lastDay = (today: string): string => `${Number(today.slice(0, 4)) + 50}-12-31`;

/** By how much the clocks of two machines may differ. */
const CLOCKS_DIFFER_MS = 120_000;

/** The record as whoever sends a request sees it: one view a request, so that all of an answer speaks of one state. */
export class Views {
  readonly #views: RecordViews;
  readonly #clock: Clock;
  readonly #opened = new WeakMap<FastifyRequest, Promise<RecordView>>();
  readonly #shown = new WeakSet<FastifyRequest>();

  constructor(
    store: ReadStore,
    clock: Clock,
    private readonly epochs: Pick<Epochs, 'parse' | 'format'>,
    register: RegisterRules,
  ) {
    this.#views = new RecordViews(store, clock, (position) => epochs.format(position), register);
    this.#clock = clock;
  }

  /**
   * Throws 400 for a day too far ahead. Who goes on with a list is shown the record as it was when that was begun; throws 400 for
   * a cursor that nobody can have been given yet, 410 for one of what a restore took back.
   */
  async open(request: FastifyRequest, query: ViewQuery & { readonly cursor?: Cursor | null }): Promise<RecordView> {
    const last = lastDay(latestTodayOnEarth(this.#clock()));
    if (query.asOf !== null && query.asOf > last) throw badQuery('?asOf', 'day-too-far-ahead', { last });
    const opened = this.#opened.get(request) ?? this.#views.open(principalOf(request));
    this.#opened.set(request, opened);
    const view = await opened;
    this.#note(request, view);
    const { cursor = null } = query;
    return view.at(query, cursor === null ? null : this.#begun(cursor, view, isFixed(query)));
  }

  /** The record with what waits on the desk, for a page of it and who may do something there. */
  openDesk(request: FastifyRequest): Promise<RecordView> {
    const viewer = principalOf(request);
    if (viewer === null) throw problem('forbidden');
    return this.#views.openDesk(viewer);
  }

  async openLog(request: FastifyRequest, log: EventLog): Promise<LogView> {
    const view = await this.#views.openLog(log, principalOf(request));
    this.#note(request, view);
    return view;
  }

  /** Whether the register is open to whoever was shown something of it; to somebody who has signed in it always is. */
  async isStillOpen(request: FastifyRequest): Promise<boolean> {
    return !this.#shown.has(request) || !(await this.#views.isClosedTo(principalOf(request)));
  }

  #note(request: FastifyRequest, { isClosed }: Pick<RecordView | LogView, 'isClosed'>): void {
    if (!isClosed) this.#shown.add(request);
  }

  #begun({ position: given, now }: Cursor, { position: reached }: RecordView, fixed: boolean): StateThen {
    const position = this.epochs.parse(given, '?cursor');
    const ahead = !fixed && Date.parse(now) - this.#clock().getTime() > CLOCKS_DIFFER_MS;
    if (ahead || reached === null || position > reached) throw otherCursor();
    return { position, now };
  }
}

/** The answer; throws the problem that tells why there is none. */
export const answered = async <T>(pending: Promise<T>): Promise<Exclude<T, QueryRefusal>> => {
  const answer = await pending;
  if (answer instanceof NotFound) throw problem(answer.code, { params: answer.params });
  if (answer instanceof InvalidCursor) throw otherCursor();
  if (answer instanceof UnknownNames) throw unknownNames(answer);
  return answer as Exclude<T, QueryRefusal>;
};

const otherCursor = () => badQuery('?cursor', 'not-a-cursor');

const unknownNames = ({ names }: UnknownNames) =>
  problem('malformed-query', {
    errors: Object.entries(names).map(([name, value]) => ({
      pointer: `?${name}`,
      code: 'unknown-reference',
      params: { kind: name, value: value.slice(0, 100) },
    })),
  });
