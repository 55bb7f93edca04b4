import { answered } from '#api';
import type { KindSeenAs, KindView } from '#actions';
import { anyAction, type ActionShown, listActions, type RecordView, showActionOf, type Stamp } from '#record';

/** Happenings that are looked through. */
const MOST = 200;

/** Actions that stand whole on a page that is light on a hotel's network; the timeline, narrowed down to the kind, has all. */
const MOST_WHOLE = 20;

export interface OfKind<V extends KindView = KindView> extends Stamp {
  /** Newest happening first. */
  readonly actions: readonly ActionShown<V>[];
  /** Whether there is more than a page takes. */
  readonly more: boolean;
}

/** The actions of one kind, each whole, for the page that is about that kind. */
export const ofKind = async <V extends KindView>(
  view: RecordView,
  kind: KindSeenAs<V>,
  most = MOST_WHOLE,
): Promise<OfKind<V>> => {
  const { items, next } = await answered(listActions(view, { ...anyAction, kind: kind.name, limit: MOST }));
  const ids = [...new Set(items.map(({ action }) => action))];
  const shown = await Promise.all(ids.slice(0, most).map((id) => answered(showActionOf(view, kind, id))));
  return { ...view.stamp, actions: shown.map(({ action }) => action), more: next !== null || ids.length > most };
};
