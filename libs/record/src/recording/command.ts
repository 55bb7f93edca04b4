import type {
  Audience,
  DomainEvent,
  EventId,
  EventType,
  Origin,
  Position,
  RecordedEvent,
  Revision,
  StreamName,
} from '#kernel';
import type { Unrecorded } from './unrecorded.js';

/** One command for one stream, from whichever door: HTTP, the data loader, a policy. */
export interface CommandRequest {
  /** Name of the slice: `resolution`, `party`, `contact-group` … */
  readonly slice: string;
  /** Name of the command in its slice's table: `record-meeting`. */
  readonly command: string;
  /** Which stream of the slice; `null` for the command that begins one. A resolution answers to any alias. */
  readonly id: string | null;
  /** As received; checked here. */
  readonly body: unknown;
  /** Same principal and same key: same answer, no second event. */
  readonly idempotencyKey: string | null;
  /** The same key as it may have been kept before: what was recorded under one of these was recorded under it. */
  readonly formerKeys?: readonly string[];
  /** That the stream must be there, or have one of these revisions. */
  readonly ifMatch: readonly number[] | 'any' | null;
  readonly origin: Origin;
  readonly correlationId: string;
}

/** An event that a command recorded. */
export interface EventNamed {
  readonly id: EventId;
  readonly type: EventType;
}

/** What a recorded command answers, and answers again when retried. */
export interface CommandAnswer {
  /** Of what the command was for: what addresses of it take. */
  readonly id: string;
  readonly stream: StreamName;
  /** Of the stream after the command, from 0. */
  readonly revision: Revision;
  /** Log position to wait for when reading (`minPosition`); `null` where nothing is recorded yet. */
  readonly position: Position | null;
  /** All that the command gave, in order: recorded at once, under one instant. */
  readonly events: readonly EventNamed[];
}

/** What would be recorded of one stream: by a command that came now, or by several one after the other. */
export interface Decided extends Pick<CommandRequest, 'slice'> {
  /** Of what it would be for; of no event where that would only begin. */
  readonly id: string;
  /** What stands in its stream, as its slice understands it today. */
  readonly past: readonly RecordedEvent[];
  /** None where nothing would be: it was recorded before, under its key. */
  readonly events: readonly DecidedEvent[];
}

/** An event that would be recorded. */
export interface DecidedEvent extends DomainEvent {
  /** For whom it would be. */
  readonly distribution: Audience;
  /** Whether nobody but the desk would see it before a second person has looked at it. */
  readonly waitsOnDesk: boolean;
}

/** What became of a command: its answer, or why it was not recorded. */
export type CommandOutcome = CommandAnswer | Unrecorded;
