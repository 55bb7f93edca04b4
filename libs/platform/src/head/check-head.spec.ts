import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { newEvent } from '../../../../test/contracts/events.js';
import { logOf as of, manyEvents } from '../../../../test/contracts/log-of.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryHeadStore } from '../adapters/memory/head-store.js';
import { DamagedEvent } from '../leaf.js';
import { checkHead, LogMismatch } from './check-head.js';
import { beginHead, rememberAnew, treeOf } from './remember-log.js';

const now = new Date('2026-11-27T10:00:00.000Z');
const MANY = 1_300;

let events: readonly RecordedEvent[];
let heads: MemoryHeadStore;
beforeAll(async () => {
  events = await manyEvents(MANY);
});
beforeEach(async () => {
  heads = new MemoryHeadStore();
  await rememberAnew(of(events), heads, now);
});

const changedAt = (index: number, change: Partial<RecordedEvent>): readonly RecordedEvent[] =>
  events.with(index, { ...events[index]!, ...change });

describe('a log and what is remembered of it', () => {
  it('agree', async () => {
    expect(await checkHead(of(events), heads)).toMatchObject({ frontier: { size: MANY } });
  });

  it('agree where the log has gone on', async () => {
    const behind = new MemoryHeadStore();
    await rememberAnew(of(events.slice(0, 1_200)), behind, now);
    expect(await checkHead(of(events), behind)).toMatchObject({ frontier: { size: 1_200 } });
  });

  it('say nothing where nothing was remembered', async () => {
    expect(await checkHead(of(events), new MemoryHeadStore())).toBeNull();
  });

  it.each([
    ['one event', MANY - 1],
    ['all but one', 1],
    ['all', 0],
  ])('differ where the log lost %s', async (_, left) => {
    await expect(checkHead(of(events.slice(0, left)), heads)).rejects.toThrow(LogMismatch);
  });

  it('differ where an event among the last thousand is another, or lacks', async () => {
    for (const other of [changedAt(MANY - 1, events[0]!), changedAt(MANY - 999, events[0]!), events.toSpliced(500, 1)])
      await expect(checkHead(of(other), heads)).rejects.toThrow(LogMismatch);
  });

  it('differ where one of before is another, if it is looked at', async () => {
    const { id, leaf, data, meta } = events[200]!;
    const other = of(changedAt(100, { id, leaf: leaf!, data, meta }));
    await expect(checkHead(other, heads, () => 100 / 300)).rejects.toThrow();
    expect(await checkHead(other, heads, () => 0)).not.toBeNull();
  });

  it('differ where all was written again, each event whole in itself', async () => {
    const log = new MemoryEventLog();
    for (const { stream, data } of events) await log.append(stream, 'any', [newEvent(data)]);
    await expect(checkHead(log, heads)).rejects.toThrow(/another record/);
  });

  it('name an event that was changed where it stands, among those that came since too', async () => {
    await expect(checkHead(of(changedAt(MANY - 5, { data: 'x' })), heads)).rejects.toThrow(DamagedEvent);
    const behind = new MemoryHeadStore();
    await rememberAnew(of(events.slice(0, 1_200)), behind, now);
    await expect(checkHead(of(changedAt(1_250, { data: 'x' })), behind)).rejects.toThrow(DamagedEvent);
  });

  it('are compared by a leaf that is made anew where the log keeps none', async () => {
    const bare = events.map(({ leaf: _, ...event }) => event);
    await rememberAnew(of(bare), heads, now);
    expect(await checkHead(of(bare), heads)).not.toBeNull();
    await expect(checkHead(of(bare.with(MANY - 1, { ...bare[MANY - 1]!, data: 'x' })), heads)).rejects.toThrow(
      LogMismatch,
    );
  });
});

describe('what is remembered from now on', () => {
  it('says of which events nobody knows what they were before', async () => {
    const fresh = new MemoryHeadStore();
    expect(await beginHead(of(events), fresh, now)).toMatchObject({ anew: true });
    expect(await fresh.head()).toMatchObject({
      frontier: { size: 0 },
      onTrust: { upTo: events.at(-1)!.position, at: now.toISOString() },
    });
    expect(await beginHead(of(events), fresh, now)).toMatchObject({ anew: false });
  });

  it('is everything, for a log that is empty', async () => {
    const fresh = new MemoryHeadStore();
    expect(await beginHead(of([]), fresh, now)).toMatchObject({ anew: false, head: { onTrust: null } });
  });

  it('is the tree over the log', async () => {
    const { frontier, root } = (await heads.head())!;
    expect(await treeOf(of(events))).toEqual({ size: frontier.size, root });
    expect(await treeOf(of(events), 1_100)).toEqual(await treeOf(of(events.slice(0, 1_100))));
    expect(await treeOf(of(events), 1_100)).not.toMatchObject({ root });
  });
});
