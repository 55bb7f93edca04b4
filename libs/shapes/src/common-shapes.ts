import { ValidateBy, isDefined } from 'class-validator';
import type { Confidence, FileOnRecord, Lang, LocalizedText, Qualifier, Quantity, Source, SourceType } from '#kernel';
import { isLang, languages, qualifiers } from '#kernel';
import { Code, Count, FileDigest, ListOf, Maybe, Nested, OneOf, RefersTo, Text } from './decorators.js';
import { describe, otherwise } from './field.js';

/** The original language names a text that is there. */
const InItsOriginal = (): PropertyDecorator =>
  describe({
    checks: [
      ValidateBy(
        {
          name: 'isInItsOriginal',
          validator: {
            // What is no language is never used as a key.
            validate: (original, args) => isLang(original) && isDefined(Reflect.get(args?.object ?? {}, original)),
          },
        },
        otherwise('text-in-no-language'),
      ),
    ],
  });

/** A text somebody wrote, in at least its original language. */
export class TextShape implements LocalizedText {
  @InItsOriginal() @OneOf(languages) original!: Lang;
  @Maybe(undefined) @Text({ isolates: true }) ar?: string;
  @Maybe(undefined) @Text({ isolates: true }) en?: string;
  @Maybe(undefined) @Text({ isolates: true }) fr?: string;
}

export class QuoteShape {
  @Code({ pattern: /^[a-z]{2,3}$/ }) lang!: string;
  @Text({ isolates: true }) text!: string;
}

/** A file that was uploaded before. Its size and type are as it is kept, whatever is said of them. */
export class FileShape {
  @FileDigest() sha256!: string;
  @Maybe(undefined) @Text({ max: 200 }) name?: string;
  @Maybe(undefined) @Count({ max: 1_000_000_000 }) size?: number;
  @Maybe(undefined) @Code({ max: 100 }) type?: string;
}

/** Files of which each is there, as it is recorded. */
export const Files = (): PropertyDecorator => ListOf(() => FileShape, { min: 1, max: 20 });

/** Where a fact comes from. */
export class SourceShape implements Source {
  @OneOf(['state', 'secretariat', 'third-party', 'press']) type!: SourceType;
  @OneOf(['A', 'B', 'C']) confidence!: Confidence;
  @Text({ max: 1000 }) citation!: string;
  @Maybe() @Text({ max: 200 }) locator!: string | null;
  @Maybe() @Nested(() => QuoteShape) quote!: QuoteShape | null;
  @Maybe(undefined) @RefersTo('paper') paper?: string;
  @Maybe(undefined) @Files() files?: readonly FileOnRecord[];
}

/** A number as a source gives it, without names. */
export class QuantityShape implements Quantity {
  @Count() value!: number;
  @OneOf(qualifiers) qualifier!: Qualifier;
  @Maybe(undefined) @Nested(() => QuoteShape) wording?: QuoteShape;
}
