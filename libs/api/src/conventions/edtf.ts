import { edtfOf, isObject, parsePartialDate } from '#kernel';

/** Fields of answers that hold a date as far as a source gives it; that there are no others is seen in the published schemas. */
export const dateFields: ReadonlySet<string> = new Set([
  'adoptedOn',
  'dated',
  'endedOn',
  'formedOn',
  'latestEvidence',
  'letterOn',
  'levels',
  'on',
]);

const written = (date: unknown): unknown => {
  if (Array.isArray(date)) return date.map(written);
  return typeof date === 'string' && parsePartialDate(date) !== null ? edtfOf(date) : null;
};

/** An answer with each of its dates once more in EDTF beside it, for programs that read no dates of ours. */
export const withEdtf = (answer: object): object => copied(answer) as object;

const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied);
  if (!isObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    copy[name] = copied(value[name]);
    if (dateFields.has(name)) copy[`${name}Edtf`] = written(value[name]);
  }
  return copy;
};
