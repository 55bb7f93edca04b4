import type { Lang, Words } from '#kernel';
import { wordsOf } from '#kernel';
import { notRecordedWords, placeWords, RefusedByRule, type StepRefused } from '#record';
import type { Field } from './task.js';

/** What is wrong, and beside which field it is told; `null`: with none alone. */
export interface Fault {
  readonly field: string | null;
  readonly text: string;
}

/** The field from which what stands at a place came: the one whose own place it is, or lies around it. */
const fieldAt = (fields: readonly Field[], place: string): string | null => {
  const found = fields
    .flatMap(({ name, at }) => at.map((own) => ({ name, own })))
    .filter(({ own }) => place === own || place.startsWith(`${own}/`))
    .toSorted((a, b) => b.own.length - a.own.length);
  return found[0]?.name ?? null;
};

/** What the rules and shapes say of a form, beside its fields; of one field once. */
export const faultsOf = ({ step, why }: StepRefused, fields: readonly Field[], lang: Lang): readonly Fault[] => {
  if (why instanceof RefusedByRule) {
    const field = fields.find(({ told }) => told?.includes(why.code) === true)?.name ?? null;
    return [{ field, text: wordsOf(why.words, lang, why.params) }];
  }
  if (why.places.length === 0) return [{ field: null, text: wordsOf(notRecordedWords[why.code], lang, why.params) }];
  const faults = why.places.map(({ pointer, code, params = {} }) => ({
    field: fieldAt(fields, `${step}${pointer}`),
    text: wordsOf(placeWords[code] ?? notRecordedWords[why.code], lang, params),
  }));
  const once = faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index);
  const place = ({ field }: Fault): number => fields.findIndex(({ name }) => name === field);
  return once.toSorted((a, b) => place(a) - place(b));
};

const fieldMissing = placeWords['missing'] ?? notRecordedWords['malformed-body'];

const notInRegister: Words = {
  ar: 'لا يُعرف في السجل طرف بهذا الاسم: {name}',
  en: 'The register knows no party of this name: {name}',
  fr: 'Le registre ne connaît aucune partie de ce nom : {name}',
};

/** What has to be there before anything can be asked. */
export const blanks = (
  fields: readonly Field[],
  typed: (name: string) => string | undefined,
  lang: Lang,
): readonly Fault[] =>
  fields
    .filter(({ name, needed }) => needed === true && typed(name) === undefined)
    .map(({ name }) => ({ field: name, text: fieldMissing[lang] }));

/** Names that the register does not have. */
export const unknownParties = (unknown: ReadonlyMap<string, string>, lang: Lang): readonly Fault[] =>
  [...unknown].map(([field, name]) => ({ field, text: wordsOf(notInRegister, lang, { name }) }));
