/** The OIC's official languages, in the order their texts are shown. */
export const languages = ['ar', 'en', 'fr'] as const;
/** One of the OIC’s official languages: Arabic, English, French. */
export type Lang = (typeof languages)[number];

export const isLang = (value: unknown): value is Lang => languages.some((lang) => lang === value);

/** One text per language, none missing: what the product itself says. */
export interface Words {
  /** In Arabic. */
  readonly ar: string;
  /** In English. */
  readonly en: string;
  /** In French. */
  readonly fr: string;
}

/** A text somebody wrote: in at least its original language, perhaps translated. */
export interface LocalizedText {
  /** The language it was written in; a translation never becomes the authority. */
  readonly original: Lang;
  /** In Arabic; missing where there is no translation. */
  readonly ar?: string;
  /** In English; missing where there is no translation. */
  readonly en?: string;
  /** In French; missing where there is no translation. */
  readonly fr?: string;
}

/** The text in `lang`, else in its original language, with the language it came out in. */
export const textIn = (text: LocalizedText, lang: Lang): { readonly lang: Lang; readonly text: string } => {
  const wanted = text[lang];
  return wanted === undefined ? { lang: text.original, text: text[text.original] ?? '' } : { lang, text: wanted };
};
