import { isObject } from '#kernel';
import type { Difference } from './compare.js';

type Form = (value: unknown) => boolean;

const text =
  (form: RegExp): Form =>
  (value) =>
    typeof value === 'string' && form.test(value);
const or =
  (...forms: readonly Form[]): Form =>
  (value) =>
    forms.some((form) => form(value));
const nothing: Form = (value) => value === null;
const words: Form = (value) => typeof value === 'string' && value !== '';
const whole: Form = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const id = text(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
const instant = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const date = text(/^\d{4}(-\d\d(-\d\d)?)?$/);
/** Of these fields and no others, each in its form. */
const fields =
  (forms: Readonly<Record<string, Form>>): Form =>
  (value) =>
    isObject(value) &&
    Object.keys(value).length === Object.keys(forms).length &&
    Object.entries(forms).every(([name, form]) => form(value[name]));
const listOf =
  (form: Form): Form =>
  (value) =>
    Array.isArray(value) && value.every((each) => form(each));

const quote = fields({ lang: text(/^[a-z]{2}$/), text: words });
const source = fields({
  type: text(/^[a-z-]+$/),
  confidence: text(/^[A-D]$/),
  citation: words,
  locator: or(nothing, words),
  quote: or(nothing, quote),
});
const onRecord = {
  source: or(nothing, source),
  recordedAt: instant,
  eventId: id,
  correctedBy: or(nothing, id),
  knownSince: instant,
  revision: whole,
};

/** What alone may be there where a field of this name was not there before; no other field may be added. */
const forms: ReadonlyMap<string, Form> = new Map(
  Object.entries({
    ...onRecord,
    checks: listOf(fields({ date, by: words, ...onRecord })),
    numbered: or(nothing, fields(onRecord)),
    aliasesAdded: listOf(fields({ alias: words, ...onRecord })),
    raised: listOf(fields({ standing: words, on: date, ...onRecord })),
    notYetAdopted: (value: unknown) => typeof value === 'boolean',
  }),
);

/** The marks of what is on record, in each language: the day on which it was entered, and that it was corrected. */
const mark = /^( · (corrected|مصحَّح|corrigé|(entered on|inscrit le|قُيِّد في) \d[^·]{3,60}))+$/;

/** The same text with its marks behind it. */
export const isMarked = (old: unknown, now: unknown): boolean =>
  typeof old === 'string' && typeof now === 'string' && now.startsWith(old) && mark.test(now.slice(old.length));

/** What was there is there, and beside it a field in its form, or the marks of what is on record. */
export const isAdded = ({ pointer, old, now }: Difference): boolean => {
  if (old !== undefined) return isMarked(old, now);
  const form = forms.get(pointer.slice(pointer.lastIndexOf('/') + 1));
  return form !== undefined && form(now);
};
