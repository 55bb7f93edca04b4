import type { Amended } from '#kernel';
import { onRecord, ownOf, partOnRecord, unreachable } from '#kernel';
import type { OpenQuestionEvent } from './events.js';
import { versions } from './events.js';
import type { OpenQuestion } from './model.js';

/** The question as what holds of its stream tells it. */
export const openQuestionView = (all: readonly Amended[]): OpenQuestion | null =>
  ownOf({ versions }, all).reduce<OpenQuestion | null>(evolve, null);

const evolve = (view: OpenQuestion | null, one: Amended<OpenQuestionEvent>): OpenQuestion => {
  const { event } = one;
  switch (event.type) {
    case 'OpenQuestionRecorded':
      return { ...event.data, id: event.stream.slice('open-question-'.length), found: null, ...onRecord(one) };
    case 'QuestionAnswered':
      if (view === null) throw new Error(`${event.type} before OpenQuestionRecorded in ${event.stream}`);
      return { ...view, found: { ...event.data, ...partOnRecord(one) } };
    default:
      return unreachable(event);
  }
};
