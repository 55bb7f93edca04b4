import type { EventLog, IdentityStore, TokenStore } from '#platform';
import { messageOf } from '#platform';
import type { TroubleLog } from '#platform/serving';
import { AppointmentLog, People } from '#record';
import type { Administered } from './parts.js';

interface Kept {
  readonly people: IdentityStore;
  readonly tokens: TokenStore;
}

/** People, their functions and tokens, of a process that takes commands. */
export const administeredOf = (
  { people, tokens }: Kept,
  log: EventLog,
  clock: () => Date,
  troubles: TroubleLog,
): Administered => ({
  people: new People(people, clock),
  tokens,
  appointments: new AppointmentLog(log, people, {
    taken: (acts) =>
      troubles.report(
        'the accounts were older than the record',
        { acts },
        'who has which function was taken from the record',
      ),
    trouble: (error) => troubles.report(messageOf(error), { err: error }, 'who has which function is not recorded yet'),
  }),
});
