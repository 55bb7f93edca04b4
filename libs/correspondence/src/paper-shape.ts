import type { Audience, FileOnRecord, LocalizedText } from '#kernel';
import { audiences } from '#kernel';
import { Code, Count, Files, ListOf, Maybe, Nested, NoCircle, OneOf, RefersTo, TextShape } from '#shapes';
import type { Channel, Correspondents, Enclosures, Marking, NotedOfPaper, PaperKind } from './paper.js';
import { channels, paperKinds } from './paper.js';
import { numberPattern } from './registry-number.js';

export class CorrespondentsShape implements Correspondents {
  @Maybe([]) @RefersTo('party', { each: true }) parties!: readonly string[];
  @Maybe([]) @ListOf(() => TextShape, { max: 20 }) bodies!: readonly LocalizedText[];
}

class EnclosuresShape implements Enclosures {
  @Count({ min: 1, max: 1000 }) count!: number;
  @Maybe([]) @ListOf(() => TextShape, { max: 100 }) titles!: readonly LocalizedText[];
}

export class MarkingShape implements Marking {
  @Nested(() => TextShape) words!: LocalizedText;
  @OneOf(audiences) widest!: Audience;
}

/** What is typed of a paper, whichever way it went. */
export class PaperShape implements NotedOfPaper {
  @Code({ pattern: numberPattern, max: 60 }) number!: string;
  @OneOf(paperKinds) kind!: PaperKind;
  @OneOf(channels) channel!: Channel;
  @Maybe() @Nested(() => TextShape) through!: LocalizedText | null;
  @Code({ pattern: /^[a-z]{2,3}$/ }) language!: string;
  @Maybe() @Nested(() => EnclosuresShape) enclosures!: Enclosures | null;
  @Nested(() => TextShape) subject!: LocalizedText;
  @Maybe() @Nested(() => TextShape) original!: LocalizedText | null;
  @Maybe([]) @NoCircle() @RefersTo('paper', { each: true }) inReplyTo!: readonly string[];
  @Maybe(undefined) @Files() files?: readonly FileOnRecord[];
}
