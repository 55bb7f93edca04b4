import type { Words } from '#kernel';
import type { Paper } from './model.js';

/** What became of a paper that asks for an answer. */
export const answerStates = ['awaited', 'given'] as const;
/** What became of a paper that asks for an answer. */
export type AnswerState = (typeof answerStates)[number];

export const answerWords: Readonly<Record<AnswerState, Words>> = {
  awaited: { ar: 'بانتظار ردّنا', en: 'awaiting our answer', fr: 'en attente de notre réponse' },
  given: { ar: 'تم الرد', en: 'answered', fr: 'réponse donnée' },
};

/**
 * Whether we owe an answer: never recorded, since it follows from what is in the two books. What its sender writes again in the
 * matter is none of ours. `null` where the paper asks for none.
 */
export const answerTo = (
  { asksForAnswer }: Pick<Paper, 'asksForAnswer'>,
  replies: readonly Pick<Paper, 'direction'>[],
): AnswerState | null => {
  if (!asksForAnswer) return null;
  return replies.some(({ direction }) => direction === 'outgoing') ? 'given' : 'awaited';
};
