import type { Lang } from '#kernel';
import type { Unrecorded } from '#record';
import { refusedLines } from '../refused-lines.js';
import { handlingPageWords as words } from './handling.words.js';

/** How a place of a list that was sent is called on the screen, the narrowest first. */
const labels = [
  [/^\/clearance\/\d+\/function/, words.clearedBy],
  [/^\/clearance\/\d+\/on/, words.clearedOn],
  [/^\/clearance\/\d+\/how/, words.how],
  [/^\/clearance/, words.clearance],
  [/^\/sentWith/, words.sentWith],
  [/^\/reason/, words.reason],
  [/^\/to/, words.to],
] as const;

/** Why a list was not handled, a line for each reason. */
export const refusedIn = (why: Unrecorded, lang: Lang): readonly string[] =>
  refusedLines(why, lang, labels, [[/^\/entries/, words.noneChosen]]);
