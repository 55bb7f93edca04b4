import { Injectable, type Type } from '@nestjs/common';
import type { ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler } from '@nestjs/cqrs';
import { type CommandOutcome, isUnrecorded, Recorder, sliceNamed } from '#record';
import { Metrics } from '../conventions/metrics.js';
import { type CommandClass, commandClasses } from './command-classes.js';
import { requestOf } from './record-on.js';

/** The CommandBus's end of the recorder, whatever the command; counts how commands end. */
@Injectable()
export class RecordHandler implements ICommandHandler<object, CommandOutcome> {
  constructor(
    private readonly recorder: Recorder,
    private readonly metrics: Metrics,
  ) {}

  async execute(command: object): Promise<CommandOutcome> {
    const request = requestOf(command);
    // Names from the outside never become labels.
    const slice = sliceNamed(request.slice)?.name ?? 'unknown';
    try {
      const known = await this.recorder.record(request);
      const refused = isUnrecorded(known);
      if (!refused && known.position !== null) this.metrics.appended.inc({ slice }, known.events.length);
      this.metrics.commands.inc({ slice, outcome: refused ? 'refused' : 'recorded' });
      return known;
    } catch (error) {
      this.metrics.commands.inc({ slice, outcome: 'failed' });
      throw error;
    }
  }
}

/** The bus finds a handler by the class of the command, and takes one class for each. */
const handlerOf = (command: CommandClass): Type<RecordHandler> => {
  @CommandHandler(command)
  class Handler extends RecordHandler {}
  return Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
};

export const recordHandlers: readonly Type<RecordHandler>[] = [...commandClasses].map(handlerOf);
