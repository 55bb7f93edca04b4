import { tokenActs } from '#identity';
import type { Slice } from '#kernel';
import { slices } from '#record';

/** Whether the interface takes commands for it: what is done in a session alone is done at the desk. */
export const isTaken = ({ needs }: Pick<Slice, 'needs'>): boolean => tokenActs.some((act) => act === needs);

/** Everything that the interface takes commands for. */
export const takenSlices: readonly Slice[] = slices.filter(isTaken);
