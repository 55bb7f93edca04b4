import type { Words } from '#kernel';

/** A source that the record cites often: how its citations begin, what it is called in each language, and where it is to be found. */
export interface CitedSource {
  readonly begins: string;
  readonly title: Words;
  /** On the web, where the citation itself gives no address. */
  readonly address?: string;
  /** Kept with the record. */
  readonly document?: string;
}

export const citedAs = (begins: string, ar: string, en: string, fr: string, address?: string): CitedSource => ({
  begins,
  title: { ar, en, fr },
  ...(address !== undefined && { address }),
});
