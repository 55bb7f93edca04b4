import type { CommandBus } from '@nestjs/cqrs';
import type { EventLog } from '#platform';

/**
 * The data loader's place: called at every start, before the server listens. It sends ordinary `RecordCommand`s, with one
 * idempotency key per row, so that a start that was cut short goes on where it stopped.
 */
export const loadData = async (_bus: CommandBus, _log: EventLog, what: 'full' | 'register' | 'none'): Promise<void> => {
  if (what === 'none') return;
};
