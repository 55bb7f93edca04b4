import type { Decider } from '#kernel';
import { refuse, spanOf, unreachable, whollyBefore } from '#kernel';
import type { OpenQuestionCommand } from './commands.js';
import type { OpenQuestionEvent } from './events.js';

export type OpenQuestionRefusal =
  | 'question-exists'
  | 'no-such-question'
  | 'about-several'
  | 'answered-by-no-fact'
  | 'already-answered'
  | 'answered-before-the-search';

interface State {
  readonly exists: boolean;
  /** First day on which it can have been sought. */
  readonly soughtFrom: string | null;
  readonly answered: boolean;
}

export const decider: Decider<OpenQuestionCommand, State, OpenQuestionEvent, OpenQuestionRefusal> = {
  initial: { exists: false, soughtFrom: null, answered: false },
  decide(command, { exists, soughtFrom, answered }) {
    switch (command.type) {
      case 'record': {
        if (exists) return refuse('question-exists');
        const { resolution, paragraph, commitment, sought, known, on, by, languages, where, answeredBy } = command.data;
        if (paragraph !== null && commitment !== null) return refuse('about-several');
        if (answeredBy?.facts.length === 0) return refuse('answered-by-no-fact');
        const about = { resolution, paragraph, commitment };
        const data = { ...about, sought, known, on, by, languages, where, answeredBy };
        return [{ type: 'OpenQuestionRecorded', v: 1, data }];
      }
      case 'record-answer': {
        const { on, words, action } = command.data;
        if (!exists) return refuse('no-such-question');
        if (answered) return refuse('already-answered');
        if (whollyBefore(on, soughtFrom)) return refuse('answered-before-the-search');
        return [{ type: 'QuestionAnswered', v: 1, data: { on, words, action } }];
      }
      default:
        return unreachable(command);
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'OpenQuestionRecorded':
        return { ...state, exists: true, soughtFrom: spanOf(event.data.on).earliest };
      case 'QuestionAnswered':
        return { ...state, answered: true };
      default:
        return unreachable(event);
    }
  },
};
