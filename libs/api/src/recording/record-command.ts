import { Command } from '@nestjs/cqrs';
import type { CommandOutcome, CommandRequest } from '#record';

/** For the CommandBus; whatever is refused is a value, and what breaks is thrown. */
export class RecordCommand extends Command<CommandOutcome> {
  constructor(readonly request: CommandRequest) {
    super();
  }
}
