import { isObject } from '#kernel';
import type { Moved, Reshaped } from './mapping.js';

type Fields = Readonly<Record<string, unknown>>;

/** What was handed on of an action was its kind's own folded state: what is seen of it says all of that, and in which version. */
const seen = (kind: unknown, state: Fields): Fields => {
  if (kind !== 'training') return { v: 1, ...state };
  // Of one that had not opened, the rest was left out.
  const { status, on = null, host = null, partners = [], closed = false } = state;
  return { v: 1, status, on, host, partners, closed };
};

interface Found {
  readonly action?: Fields & { readonly state: Fields };
}

/** The one written mapping: answers that have another shape than when the corpus was made. */
export const reshaped: readonly Reshaped[] = [
  {
    address: '/api/v1/actions/*/*',
    because: 'item 5',
    expected: (old) => {
      const { action, ...stamp } = Object(old.body) as Fields & Found;
      if (action === undefined) return old;
      const { state, ...rest } = action;
      // Fields stand in the order in which they stood.
      const fields = Object.keys(action).map((name) => [
        name,
        name === 'state' ? seen(rest['kind'], state) : rest[name],
      ]);
      return { ...old, body: { ...stamp, action: Object.fromEntries(fields) } };
    },
  },
];

const letters: readonly (readonly [RegExp, string])[] = [
  [/بالرسالة \u2068[^\u2069]*\u2069/g, 'برسالة'],
  [/by letter \u2068[^\u2069]*\u2069/g, 'by letter'],
  [/par lettre \u2068[^\u2069]*\u2069/g, 'par lettre'],
];

/** Item 9: a screen says when an entry was entered in the record, in the words that secretariats have for it. */
const screenWords: readonly (readonly [string, string])[] = [
  ['عُلم به في ', 'قُيِّد في '],
  ['learnt on ', 'entered on '],
  ['appris le ', 'inscrit le '],
  ['هذا أحدث ما عُلم به', 'هذا أحدث ما قُيِّد'],
  ['أحدث ما عُلم به', 'أحدث ما قُيِّد في السجل'],
  ['What the record learnt lately', 'Entered in the record lately'],
  ['تاريخ علمنا بها', 'تاريخ قيدها'],
  ['the day the record learnt of it', 'the day it was entered in the record'],
  ['celui où le registre l’a appris', 'celui où il a été inscrit au registre'],
];

/** Item 9: fields that have the field's own name now. */
const fieldNames: ReadonlyMap<string, string> = new Map([['learntAt', 'knownSince']]);

const reworded = (text: string): string => screenWords.reduce((now, [old, word]) => now.replaceAll(old, word), text);

/** Fault A11: the reference of a nomination’s letter is told to nobody who may not record. */
export const forAnybody = (value: unknown): unknown => {
  if (typeof value === 'string')
    return letters.reduce((text, [old, now]) => text.replaceAll(old, now), reworded(value));
  if (Array.isArray(value)) return value.map(forAnybody);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [fieldNames.get(name) ?? name, forAnybody(each)]),
  );
};

/** Addresses that have another name than when the corpus was made. */
export const moved: readonly Moved[] = [
  { address: '/api/v1/commitments/*', because: 'item 6: a commitment stands under its resolution' },
];
