import type { Lang } from '#kernel';
import { typedDate } from '#kernel';
import { formField } from '#api';
import { stepsOfForm } from './available.page.js';

/** Names of the boxes that were ticked. */
export const tickedIn = (body: unknown): ReadonlySet<string> =>
  new Set(Object.keys(Object(body)).filter((name) => name.startsWith('entry ') && formField(body, name) !== ''));

/** Under which the list of this page is handled once, and goes on where it was broken off; `null` for what no page of ours sends. */
export const listKeyIn = (body: unknown): string | null => {
  const key = formField(body, 'list');
  return /^[\w-]{8,60}$/.test(key) ? key : null;
};

/** The entries whose boxes were ticked. */
export const entriesIn = (body: unknown): readonly { stream: string; event: string }[] =>
  [...tickedIn(body)].map((name) => {
    const [, stream = '', event = ''] = name.split(' ');
    return { stream, event };
  });

/** Words as they were typed, in the language of the screen; `null` where nothing was. */
const textTyped = (body: unknown, name: string, lang: Lang) => {
  const text = formField(body, name).trim();
  return text === '' ? null : { original: lang, [lang]: text };
};

/** The steps that were filled in, in their order. */
const clearanceIn = (body: unknown, lang: Lang) =>
  stepsOfForm.flatMap((n) => {
    const by = textTyped(body, `function-${n}`, lang);
    const on = formField(body, `cleared-on-${n}`).trim();
    if (by === null && on === '') return [];
    const actingFor = textTyped(body, `acting-for-${n}`, lang);
    return [{ function: by, actingFor, on: typedDate(on), how: formField(body, `how-${n}`) }];
  });

/** What making available asks of a list. */
export const availableIn = (body: unknown, lang: Lang) => ({
  entries: entriesIn(body),
  to: formField(body, 'to'),
  clearance: clearanceIn(body, lang),
  sentWith: textTyped(body, 'sent-with', lang),
});

/** What withdrawing one entry from sight asks. */
export const withdrawalIn = (body: unknown, lang: Lang) => ({
  entries: [{ stream: formField(body, 'stream'), event: formField(body, 'event') }],
  to: formField(body, 'to'),
  reason: textTyped(body, 'reason', lang),
});

/** What was typed, to be shown again. */
export const typedIn = (body: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(Object(body)).map((name) => [name, formField(body, name)]));
