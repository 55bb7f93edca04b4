import type { Revision, Slice } from '#kernel';
import { isAmendment } from '#kernel';
import type { AmendmentShown } from '../actions/amendments.js';
import { amendmentsOf } from '../actions/amendments.js';
import type { RecordView } from '../view/record-view.js';

/** How one thing of the register came to read as it does. */
export interface Amendable {
  /** Of its stream: what `If-Match` takes. */
  readonly revision: Revision;
  /** Corrections and withdrawals of what was registered of it, oldest first. */
  readonly amendments: readonly AmendmentShown[];
}

/** How one thing of the register that is there came to read as it does at the moment of the view. */
export const amendableIn = async ({ register, stamp }: RecordView, { name }: Slice, id: string): Promise<Amendable> => {
  const streams = await register.streams(name);
  const events = streams.find(([first]) => first?.stream === `${name}-${id}`) ?? [];
  const amendments = events.some(isAmendment) ? amendmentsOf(name, events, stamp, await register.namesOf()) : [];
  return { revision: events.length - 1, amendments };
};
