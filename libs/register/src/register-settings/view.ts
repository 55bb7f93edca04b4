import type { RecordedEvent } from '#kernel';
import { isOwn } from '#kernel';
import { versions } from './events.js';
import type { RegisterRulesSet } from './events.js';
import type { RegisterRules } from './model.js';

/** As these events have it on a day, the last word first; `null` where they say nothing. */
export const registerRulesOn = (events: readonly RecordedEvent[], day: string): RegisterRules | null => {
  const last = events.findLast((event) => isOwn<RegisterRulesSet>({ versions }, event));
  if (last === undefined) return null;
  const { readers, newEntries, checking, until } = (last as RecordedEvent<RegisterRulesSet>).data;
  const isOver = until !== null && until < day;
  return { readers, newEntries, checking: isOver ? 'second-person' : checking };
};
