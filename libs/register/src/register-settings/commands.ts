import type { Audience, CommandsOf, LocalizedText, PartialDate } from '#kernel';
import { audiences } from '#kernel';
import { Day, Happened, Maybe, Nested, OneOf, TextShape } from '#shapes';
import type { Checking, Readers } from './events.js';
import { readersOf, waysOfChecking } from './model.js';

/** How the register is kept from now on, whole. */
export class SetRegisterRules {
  /** Who may read it without signing in. */
  @OneOf(readersOf) readers!: Readers;
  /** For whom new entries are until they are made available. */
  @OneOf(audiences) newEntries!: Audience;
  /** Whether entries count at once, or once a second person has looked. */
  @OneOf(waysOfChecking) checking!: Checking;
  /** The last day on which one officer is enough. */
  @Maybe() @Day() until!: string | null;
  /** When it was decided. */
  @Happened() on!: PartialDate;
  /** By which function, or by which note; never a person. */
  @Nested(() => TextShape) authority!: LocalizedText;
}

export const commands = { set: SetRegisterRules };
export type RegisterSettingsCommand = CommandsOf<typeof commands>;
