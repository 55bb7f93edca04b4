import { Problem } from '#platform/serving';
import type { ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler } from '@nestjs/cqrs';
import { Metrics } from '../conventions/metrics.js';
import type { CommandAnswer } from './record-command.js';
import { RecordCommand } from './record-command.js';
import { Recorder } from './recorder.js';
import { sliceNamed } from '#record';

/** The CommandBus's end of the recorder; counts how commands end. */
@CommandHandler(RecordCommand)
export class RecordHandler implements ICommandHandler<RecordCommand, CommandAnswer> {
  constructor(
    private readonly recorder: Recorder,
    private readonly metrics: Metrics,
  ) {}

  async execute({ request }: RecordCommand): Promise<CommandAnswer> {
    // Names from the outside never become labels.
    const slice = sliceNamed(request.slice)?.name ?? 'unknown';
    try {
      const answer = await this.recorder.record(request);
      if (answer.position !== null) this.metrics.appended.inc({ slice }, answer.events.length);
      this.metrics.commands.inc({ slice, outcome: 'recorded' });
      return answer;
    } catch (error) {
      this.metrics.commands.inc({ slice, outcome: error instanceof Problem ? 'refused' : 'failed' });
      throw error;
    }
  }
}
