import type { CommandsOf, PartialDate } from '#kernel';
import { Happened, Nested } from '#shapes';
import type { Correspondents } from '../paper.js';
import { CorrespondentsShape, PaperShape } from '../paper-shape.js';

export class RegisterOutgoing extends PaperShape {
  @Nested(() => CorrespondentsShape) to!: Correspondents;
  /** The day that it bears. */
  @Happened() sentOn!: PartialDate;
}

export const commands = { register: RegisterOutgoing };
export type OutgoingCommand = CommandsOf<typeof commands>;
