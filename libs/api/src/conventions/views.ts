import { latestTodayOnEarth } from '#kernel';
import type { ReadStore } from '#platform';
import { type MomentAsked, NotThere, type RecordView, RecordViews, type Unanswered, UnknownNames } from '#record';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '#platform/serving';
import { principalOf } from './access.js';
import { badQuery, problem } from './problem.js';

/** How far ahead the record can be looked at: a period is told for every year, and answers have to stay light. */
export const lastDay = (today: string): string => `${Number(today.slice(0, 4)) + 50}-12-31`;

/** The record as whoever sends a request sees it: one view a request, so that all of an answer speaks of one state. */
export class Views {
  readonly #views: RecordViews;
  readonly #clock: Clock;
  readonly #opened = new WeakMap<FastifyRequest, Promise<RecordView>>();

  constructor(store: ReadStore, clock: Clock) {
    this.#views = new RecordViews(store, clock);
    this.#clock = clock;
  }

  /** Throws 400 for a day too far ahead. */
  async open(request: FastifyRequest, asked: MomentAsked): Promise<RecordView> {
    const last = lastDay(latestTodayOnEarth(this.#clock()));
    if (asked.asOf !== null && asked.asOf > last) throw badQuery('?asOf', 'day-too-far-ahead', { last });
    const opened = this.#opened.get(request) ?? this.#views.open(principalOf(request));
    this.#opened.set(request, opened);
    return (await opened).at(asked);
  }
}

/** The answer; throws the problem that tells why there is none. */
export const answered = async <T>(asked: Promise<T>): Promise<Exclude<T, Unanswered>> => {
  const answer = await asked;
  if (answer instanceof NotThere) throw problem(answer.code, { params: answer.params });
  if (answer instanceof UnknownNames) throw unknownNames(answer);
  return answer as Exclude<T, Unanswered>;
};

const unknownNames = ({ names }: UnknownNames) =>
  problem('malformed-query', {
    errors: Object.entries(names).map(([name, value]) => ({
      pointer: `?${name}`,
      code: 'unknown-reference',
      params: { kind: name, value: value.slice(0, 100) },
    })),
  });
