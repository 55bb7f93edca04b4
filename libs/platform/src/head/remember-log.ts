import { setImmediate as turn } from 'node:timers/promises';
import type { EventLog } from '../ports/event-log.js';
import type { HeadStore, RememberedHead } from '../ports/head-store.js';
import { checkHead } from './check-head.js';
import { HeadBuilder } from './head-builder.js';

/** Leaves of one transaction. */
const BATCH = 1_000;

/**
 * What is remembered of the log, compared with it; where nothing is, it is remembered from now on, and what is in it by now is
 * believed as it was found (`anew`). Throws `LogMismatch`, `DamagedEvent`.
 */
export async function beginHead(
  log: Pick<EventLog, 'readAll' | 'head'>,
  heads: HeadStore,
  now: Date,
): Promise<{ readonly head: RememberedHead; readonly anew: boolean }> {
  const known = await checkHead(log, heads);
  if (known !== null) return { head: known, anew: false };
  const head = new HeadBuilder(await onTrustFrom(log, now)).head(now);
  // Somebody else may have begun it while this waited.
  if (!(await heads.remember(null, [], head))) return beginHead(log, heads, now);
  return { head, anew: head.onTrust !== null };
}

const onTrustFrom = async (log: Pick<EventLog, 'head'>, now: Date) => {
  const upTo = await log.head();
  const onTrust = upTo === null ? null : { upTo, at: now.toISOString() };
  return { ...new HeadBuilder().head(now), onTrust };
};

/** Remembers the whole of this log, from its first event to its last, in the place of whatever was remembered. Throws `DamagedEvent`. */
export async function rememberAnew(
  log: Pick<EventLog, 'readAll' | 'head'>,
  heads: HeadStore,
  now: Date,
): Promise<RememberedHead> {
  const builder = new HeadBuilder(await onTrustFrom(log, now));
  let first = true;
  for await (const _ of readInto(builder, log)) {
    if (first) await builder.replace(heads, now);
    else if (!(await builder.write(heads, now))) return rememberAnew(log, heads, now);
    first = false;
  }
  if (first) await builder.replace(heads, now);
  return builder.head(now);
}

/** The tree over the first `size` events of the log, or over all of them where there are no more. Throws `DamagedEvent`. */
export async function treeOf(
  log: Pick<EventLog, 'readAll'>,
  size = Number.POSITIVE_INFINITY,
): Promise<{ readonly size: number; readonly root: string }> {
  const builder = new HeadBuilder();
  for await (const found of readInto(builder, log, size)) if (found >= size) break;
  const { frontier, root } = builder.head(new Date(0));
  return { size: frontier.size, root };
}

/** Yields after each batch how many events were read. */
async function* readInto(
  builder: HeadBuilder,
  log: Pick<EventLog, 'readAll'>,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<number> {
  for (let read = 0; read < most;) {
    const events = await log.readAll(builder.position, Math.min(BATCH, most - read));
    if (events.length === 0) return;
    for (const event of events) builder.add(event);
    read += events.length;
    yield read;
    await turn();
  }
}
