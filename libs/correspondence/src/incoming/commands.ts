import type { CommandsOf, PartialDate } from '#kernel';
import { Code, Flag, Happened, Maybe, Nested } from '#shapes';
import type { Correspondents, Marking } from '../paper.js';
import { CorrespondentsShape, MarkingShape, PaperShape } from '../paper-shape.js';

/** What a clerk reads from the paper and its stamps. */
export class RegisterIncoming extends PaperShape {
  @Nested(() => CorrespondentsShape) from!: Correspondents;
  /** As the sender has it, where the paper bears one. */
  @Maybe() @Code({ max: 100 }) senderNumber!: string | null;
  @Maybe() @Happened() dated!: PartialDate | null;
  @Happened() receivedOn!: PartialDate;
  @Maybe() @Nested(() => MarkingShape) marking!: Marking | null;
  /** Whether it asks for one; that one was given is seen in what went out. */
  @Maybe(false) @Flag() asksForAnswer!: boolean;
}

export const commands = { register: RegisterIncoming };
export type IncomingCommand = CommandsOf<typeof commands>;
