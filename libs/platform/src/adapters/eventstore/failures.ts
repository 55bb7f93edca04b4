import {
  ErrorType,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import type { Host } from '../../addresses/address.js';
import { fieldOf, messageOf } from '../../message.js';
import { EventLogDenied, EventLogUnavailable, type LogRight } from '../../ports/event-log.js';

/** The store understood and said no, or was asked what it cannot do: trying again changes nothing. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof WrongExpectedVersionError ||
  error instanceof StreamNotFoundError ||
  error instanceof StreamDeletedError ||
  error instanceof MaxAppendSizeExceededError ||
  fieldOf(error, 'type') === ErrorType.INVALID_ARGUMENT ||
  // As an append of its own is told that it is too large: without a name.
  fieldOf(error, 'code') === status.INVALID_ARGUMENT;

/** Where the store knows its user not at all, or not as one who may: `null` for every other trouble. */
export const deniedOf = (error: unknown, right: LogRight): EventLogDenied | null => {
  if (error instanceof EventLogDenied) return error;
  const code = fieldOf(error, 'code');
  const known = code !== status.UNAUTHENTICATED;
  const denied = !known || code === status.PERMISSION_DENIED || fieldOf(error, 'type') === ErrorType.ACCESS_DENIED;
  return denied ? new EventLogDenied(right, known, { cause: error }) : null;
};

/** The leader that a follower names which was asked for what only the leader does. */
export const leaderIn = (error: unknown): Host | null => (error instanceof NotLeaderError ? error.leader : null);

export const unavailable = (error: unknown): EventLogUnavailable =>
  error instanceof EventLogUnavailable ? error : new EventLogUnavailable(messageOf(error), { cause: error });
