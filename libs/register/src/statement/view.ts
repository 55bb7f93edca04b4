import type { RecordedEvent } from '#kernel';
import type { StatementEvent } from './events.js';
import type { Statement } from './model.js';

/** A statement is one event: this is it, with where it stands in the record. */
export const statementView = (recorded: RecordedEvent<StatementEvent>): Statement => ({
  ...recorded.data,
  id: recorded.stream.slice('statement-'.length),
  source: recorded.meta.source,
  recordedAt: recorded.meta.recordedAt,
  eventId: recorded.id,
});
