import type { DomainEvent, Lang, Sentence, Words } from '#kernel';
import { amendmentWords, handlingWords } from '#kernel';
import { formatterIn } from '#register';
import { sliceNamed } from '../slices.js';

/** What a party is called; `undefined`: by its code. */
export type NameOf = (code: string) => Words | undefined;

/** One event of a slice in three languages. */
export const sentenceOf = (slice: string, { type, data }: DomainEvent, nameOf: NameOf): Words => {
  const table: Readonly<Record<string, Readonly<Record<Lang, Sentence<unknown>>>>> = {
    ...sliceNamed(slice)?.words.events,
    ...({ ...amendmentWords.events, ...handlingWords.events } as Readonly<
      Record<string, Readonly<Record<Lang, Sentence<unknown>>>>
    >),
  };
  const format = (lang: Lang): string =>
    Object.hasOwn(table, type) ? (table[type]?.[lang](data, formatterIn(lang, nameOf)) ?? type) : type;
  return { ar: format('ar'), en: format('en'), fr: format('fr') };
};
