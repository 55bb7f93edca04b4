import type { Audience } from '#kernel';
import type { Checking, Readers } from './events.js';

export const readersOf = ['anybody', 'nobody'] as const satisfies readonly Readers[];
export const waysOfChecking = ['second-person', 'one-officer'] as const satisfies readonly Checking[];

/** How a register is kept. */
export interface RegisterRules {
  readonly readers: Readers;
  /** For whom what is entered from then on is, until it is made available. */
  readonly newEntries: Audience;
  readonly checking: Checking;
}

/** In which everything entered is for everybody at once. */
export const openRegister: RegisterRules = { readers: 'anybody', newEntries: 'general', checking: 'one-officer' };
