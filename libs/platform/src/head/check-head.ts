import type { RecordedEvent } from '#kernel';
import { leafOf, requireIntact } from '../leaf.js';
import type { EventLog } from '../ports/event-log.js';
import type { HeadStore, RememberedHead, RememberedLeaf } from '../ports/head-store.js';
import { rootOf } from './frontier.js';

/** The newest leaves that are looked at: whatever goes wrong with a log most often goes wrong at its end. */
const NEWEST = 1_000;
/** And so many from anywhere. */
const ANYWHERE = 100;

/** The log is not the one that is remembered: it was lost, cut, or exchanged for another. */
export class LogMismatch extends Error {
  override readonly name = 'LogMismatch';
}

/**
 * Compares a log with what is remembered of it: the newest thousand leaves, a hundred others, and what has come since. A log that has gone
 * on is as it should be; a memory that is behind it is what a kill leaves. Answers the head, `null` where nothing is
 * remembered. Throws `LogMismatch`, `DamagedEvent`.
 */
export async function checkHead(
  log: Pick<EventLog, 'readAll'>,
  heads: Pick<HeadStore, 'head' | 'leaves'>,
  random: () => number = Math.random,
): Promise<RememberedHead | null> {
  const head = await heads.head();
  if (head === null) return null;
  const { size } = head.frontier;
  if (rootOf(head.frontier) !== head.root) throw new LogMismatch('what is remembered of it contradicts itself');
  const newest = Math.max(0, size - NEWEST);
  await compare(log, heads, { from: newest, count: size - newest }, head);
  for (let looked = 0; looked < Math.min(ANYWHERE, newest); looked += 1)
    await compare(log, heads, { from: Math.floor(random() * newest), count: 1 }, head);
  for (const event of await log.readAll(head.position, NEWEST)) requireIntact(event);
  return head;
}

async function compare(
  log: Pick<EventLog, 'readAll'>,
  heads: Pick<HeadStore, 'leaves'>,
  { from, count }: { readonly from: number; readonly count: number },
  { frontier: { size }, at }: RememberedHead,
): Promise<void> {
  // The one before tells from where to read, so that nothing can have come between.
  const before = from === 0 ? null : ((await heads.leaves(from - 1, 1))[0]?.position ?? null);
  const leaves = await heads.leaves(from, count);
  if (leaves.length < count) throw new LogMismatch('what is remembered of it contradicts itself');
  const events = await log.readAll(before, count);
  const remembered = `${size} were remembered at ${at}`;
  if (events.length < count) throw new LogMismatch(`it holds fewer events than it did: ${remembered}`);
  leaves.forEach((leaf, index) => {
    const event = events[index];
    if (event === undefined || !isSame(event, leaf))
      throw new LogMismatch(`it is another record than the one of which ${remembered}`);
  });
}

/** Throws `DamagedEvent` for an event that is not what its own leaf says. */
function isSame(event: RecordedEvent, remembered: RememberedLeaf): boolean {
  const { position, leaf = leafOf(event) } = requireIntact(event);
  return position === remembered.position && leaf === remembered.leaf;
}
