import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '#kernel';
import { type EventLog, operatorMeta } from '#platform';

/** The stream of what says, at the beginning of a log, that whatever it holds is for trying out. */
export const TRIAL_STREAM = 'trial';

/** Whatever comes after it in the log is for trying out. */
export type TrialBegun = DomainEvent<'TrialBegun', 1, Readonly<Record<never, never>>>;

/** The folder holds another record than the one that was asked for. */
export class OtherRecord extends Error {
  override readonly name = 'OtherRecord';
}

/** By its first event, which goes wherever the log goes: into backups, exports and whatever they are loaded into. */
export const isTrial = async (log: Pick<EventLog, 'readAll'>): Promise<boolean> =>
  (await log.readAll(null, 1))[0]?.stream === TRIAL_STREAM;

/** Makes an empty log a trial's. Throws `OtherRecord` where it is a record already. */
export const beginTrial = async (log: EventLog): Promise<void> => {
  if (await isTrial(log)) return;
  if ((await log.head()) !== null)
    throw new OtherRecord(
      'TANFIDH_HOME holds a record that is no trial, and none can be made of it: name another folder',
    );
  const begun: TrialBegun = { type: 'TrialBegun', v: 1, data: {} };
  await log.append(TRIAL_STREAM, 'none', [{ id: randomUUID(), ...begun, meta: operatorMeta() }]);
};
