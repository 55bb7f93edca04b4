import type { Slice } from '#kernel';
import { isAmendment } from '#kernel';
import type { AmendmentShown } from '../actions/amendments.js';
import { amendmentsOf } from '../actions/amendments.js';
import type { RecordView } from '../view/record-view.js';

/** Corrections and withdrawals of one thing of the register at the moment of the view, oldest first. */
export const amendmentsIn = async (
  { register, stamp }: RecordView,
  { name }: Slice,
  id: string,
): Promise<readonly AmendmentShown[]> => {
  const streams = await register.streams(name);
  const events = streams.find(([first]) => first?.stream === `${name}-${id}`) ?? [];
  if (!events.some(isAmendment)) return [];
  return amendmentsOf(name, events, stamp, await register.namesOf());
};
