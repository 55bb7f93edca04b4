import type { AmendmentName } from '#kernel';
import { isAmendmentName } from '#kernel';
import { type CommandRequest, sliceNamed, slices } from '#record';
import { NamesEvent, RetractEvent } from '#shapes';

export type CommandClass = new () => object;

/** Says anew what a recorded event said, whichever command it was that recorded it. */
export class CorrectEvent extends NamesEvent {}

/** What is no command of its slice, or of none: it goes the way of all commands, and is refused there. */
export class UnknownCommand {}

const amendments: Readonly<Record<AmendmentName, CommandClass>> = {
  corrections: CorrectEvent,
  retractions: RetractEvent,
};

/** The class that the slice itself declares for a command of this name: `RecordMeeting` for `record-meeting`. */
export const commandClassOf = ({ slice: name, command }: Pick<CommandRequest, 'slice' | 'command'>): CommandClass => {
  const slice = sliceNamed(name);
  if (slice === undefined) return UnknownCommand;
  if (isAmendmentName(command)) return amendments[command];
  return (Object.hasOwn(slice.commands, command) ? slice.commands[command] : undefined) ?? UnknownCommand;
};

/** Every class that the command bus carries. */
export const commandClasses: ReadonlySet<CommandClass> = new Set([
  ...slices.flatMap(({ commands }) => Object.values(commands)),
  ...Object.values(amendments),
  UnknownCommand,
]);
