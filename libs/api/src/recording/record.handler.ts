import type { ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler } from '@nestjs/cqrs';
import { type CommandOutcome, isUnrecorded, Recorder, sliceNamed } from '#record';
import { Metrics } from '../conventions/metrics.js';
import { RecordCommand } from './record-command.js';

/** The CommandBus's end of the recorder; counts how commands end. */
@CommandHandler(RecordCommand)
export class RecordHandler implements ICommandHandler<RecordCommand, CommandOutcome> {
  constructor(
    private readonly recorder: Recorder,
    private readonly metrics: Metrics,
  ) {}

  async execute({ request }: RecordCommand): Promise<CommandOutcome> {
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
