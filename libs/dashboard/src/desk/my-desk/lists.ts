import { answered } from '#api';
import type { Lang } from '#kernel';
import { anyAction, deskKeys, listActions, listCorrespondence, listDates, type RecordView } from '#record';
import { MOST_LISTED, type MyDesk } from './my-desk.page.js';

/** All of a list, as far as anybody reads it on one page. */
const ALL = 1000;
const SOON_DAYS = 90;

const allDates = { resolution: null, order: 'date', cursor: null, limit: ALL } as const;
const anyPaper = { number: null, party: null, from: null, to: null, answer: null, cursor: null, limit: ALL };

/** Of each whether a page of the record shows it to whoever asks, as none does of what is seen at the desk alone. Asked of those that are listed. */
const onPages = <T>(items: readonly T[], isShown: (item: T) => Promise<boolean>) =>
  Promise.all(items.map(async (item, n) => ({ ...item, isOnPages: n < MOST_LISTED && (await isShown(item)) })));

/** What waits, oldest first; `ordinary` is the record as its pages show it to whoever asks. */
export const myDeskOf = async (view: RecordView, ordinary: RecordView, lang: Lang): Promise<Omit<MyDesk, 'drafts'>> => {
  const came = { ...anyPaper, direction: 'incoming' } as const;
  const { items: awaited } = await answered(listCorrespondence(view, { ...came, answer: 'awaited' }));
  const { items: papers } = await answered(listCorrespondence(view, came));
  const entered = await view.correspondence.enteredFrom(papers.map(({ key }) => key));
  const due = await answered(listDates(view, allDates, lang));
  const { items } = await answered(listActions(view, { ...anyAction, limit: ALL }));
  const actions = new Map(items.map(({ kind, action, title }) => [action, { kind, action, title }]));
  const resolutions = new Set((await ordinary.register.resolutions()).map(({ id }) => id));
  const toCheck = await view.desk.under(deskKeys.awaitsCheck);
  const held = await Promise.all(
    (['secretariat', 'member-states'] as const).map((seen) => view.desk.under(deskKeys.seenBy(seen))),
  );
  const waiting = new Set(toCheck.map(({ event }) => event));
  return {
    toCheck: toCheck.length,
    notAvailable: held.flat().filter(({ event }) => !waiting.has(event)).length,
    awaited,
    unread: papers.filter(({ key }) => !entered.has(key)),
    dates: await onPages(
      due.items.filter(({ passed, days }) => !passed && days <= SOON_DAYS),
      async ({ resolution }) => resolutions.has(resolution),
    ),
    wanting: await onPages(
      [...actions.values()].filter(({ title }) => title.ar === undefined || title.fr === undefined),
      async ({ kind, action }) => (await ordinary.actions.one(kind, action)) !== null,
    ),
  };
};
