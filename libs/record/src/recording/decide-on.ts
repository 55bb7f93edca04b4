import type { Command, Decision, DomainEvent, RecordedEvent, Slice } from '#kernel';
import { decideAmendment, isAmendmentName, withoutHandling } from '#kernel';
import type { EventLog } from '#platform';
import { upcastEvent } from '../slices.js';
import type { StreamState, StreamStates } from './stream-states.js';

/** A stream as a command found it, and what its slice's rules say to the command. */
export interface Found extends Pick<StreamState, 'revision' | 'position'> {
  readonly decision: Decision<DomainEvent, string>;
  /** The whole stream where the command corrects or withdraws; no other command needs it. */
  readonly past: readonly RecordedEvent[];
}

/** The slice's rules on what its stream holds, corrections and withdrawals included; the rules themselves know nothing of those. */
export const decideOn = async (
  slice: Slice,
  stream: string,
  command: Command<string, Readonly<Record<string, unknown>>>,
  states: StreamStates,
  log: Pick<EventLog, 'readStream'>,
): Promise<Found> => {
  const { type, data } = command;
  if (!isAmendmentName(type)) {
    const { state, ...found } = await states.of(slice, stream);
    return { ...found, past: [], decision: slice.decider.decide(command, state) };
  }
  const past = await log.readStream(stream);
  const { revision, position } = past.at(-1) ?? { revision: -1, position: null };
  return {
    revision,
    position,
    past,
    decision: decideAmendment(slice, withoutHandling(past).map(upcastEvent), { type, data }),
  };
};
