import { ValidateBy } from 'class-validator';
import type { Confidence, Lang, LocalizedText, Qualifier, Quantity, Source, SourceType } from '#kernel';
import { languages, qualifiers } from '#kernel';
import { Code, Count, Maybe, Nested, OneOf, Text } from './decorators.js';

/** The original language names a text that is there. */
const InItsOriginal = (): PropertyDecorator =>
  ValidateBy({
    name: 'in-its-original',
    validator: {
      validate: (original, args) => {
        const text = Reflect.get(args?.object ?? {}, String(original));
        return !languages.some((lang) => lang === original) || (text !== null && text !== undefined);
      },
      defaultMessage: () => JSON.stringify({ code: 'text-in-no-language' }),
    },
  });

/** A text somebody wrote, in at least its original language. */
export class TextShape implements LocalizedText {
  @InItsOriginal() @OneOf(languages) original!: Lang;
  @Maybe(undefined) @Text() ar?: string;
  @Maybe(undefined) @Text() en?: string;
  @Maybe(undefined) @Text() fr?: string;
}

export class QuoteShape {
  @Code({ pattern: /^[a-z]{2,3}$/ }) lang!: string;
  @Text() text!: string;
}

/** Where a fact comes from. */
export class SourceShape implements Source {
  @OneOf(['state', 'secretariat', 'third-party', 'press']) type!: SourceType;
  @OneOf(['A', 'B', 'C']) confidence!: Confidence;
  @Text({ max: 1000 }) citation!: string;
  @Maybe() @Text({ max: 200 }) locator!: string | null;
  @Maybe() @Nested(() => QuoteShape) quote!: QuoteShape | null;
}

/** A number as a source gives it, without names. */
export class QuantityShape implements Quantity {
  @Count() value!: number;
  @OneOf(qualifiers) qualifier!: Qualifier;
  @Maybe(undefined) @Nested(() => QuoteShape) wording?: QuoteShape;
}
