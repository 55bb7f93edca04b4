import type { LocalizedText } from '#kernel';
import { Nested, OneOf, TextShape } from '#shapes';
import { type Relayed, type RelayedAs, relayedAs } from './relayed.js';

/** Who passes on what somebody said, and how. */
export class RelayedShape implements Relayed {
  @Nested(() => TextShape) by!: LocalizedText;
  @OneOf(relayedAs) as!: RelayedAs;
}
