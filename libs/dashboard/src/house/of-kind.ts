import type { QueryBus } from '@nestjs/cqrs';
import type { ActionShown, Stamp } from '#api';
import { ListActions, ShowAction } from '#api';
import { anyAction } from './moment.js';

/** Happenings that are looked through. */
const MOST = 200;

/** Actions that stand whole on a page that is light on a hotel's network; the timeline, narrowed down to the kind, has all. */
const MOST_WHOLE = 20;

export interface OfKind extends Stamp {
  /** Newest happening first. */
  readonly actions: readonly ActionShown[];
  /** Whether there is more than a page takes. */
  readonly more: boolean;
}

/** The actions of one kind, each whole, for the page that is about that kind. */
export const ofKind = async (
  queries: QueryBus,
  kind: string,
  moment: { readonly asOf: string | null; readonly knownAt: string | null },
  most = MOST_WHOLE,
): Promise<OfKind> => {
  const { items, next, ...stamp } = await queries.execute(new ListActions({ ...anyAction(moment), kind, limit: MOST }));
  const ids = [...new Set(items.map(({ action }) => action))];
  const shown = await Promise.all(ids.slice(0, most).map((id) => queries.execute(new ShowAction(kind, id, moment))));
  const { asOf, knownAt, position } = stamp;
  return {
    asOf,
    knownAt,
    position,
    actions: shown.map(({ action }) => action),
    more: next !== null || ids.length > most,
  };
};
