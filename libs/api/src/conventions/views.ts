import type { ReadStore } from '#platform';
import { type MomentAsked, NotThere, type RecordView, RecordViews, type Unanswered, UnknownNames } from '#record';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../tokens.js';
import { principalOf } from './access.js';
import { problem } from './problem.js';

/** The record as whoever sends a request sees it: one view a request, so that all of an answer speaks of one state. */
export class Views {
  readonly #views: RecordViews;
  readonly #opened = new WeakMap<FastifyRequest, Promise<RecordView>>();

  constructor(store: ReadStore, clock: Clock) {
    this.#views = new RecordViews(store, () => clock().toISOString().slice(0, 10));
  }

  async open(request: FastifyRequest, asked: MomentAsked): Promise<RecordView> {
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
