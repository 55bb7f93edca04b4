import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { logOf as of, manyEvents } from '../../../../test/contracts/log-of.js';
import { MemoryHeadStore } from '../adapters/memory/head-store.js';
import { beginHead, rememberAnew } from './remember-log.js';
import { HeadBuilder } from './head-builder.js';
import { verifyHead } from './verify-head.js';

const now = new Date('2026-11-27T10:00:00.000Z');
const MANY = 2_300;

let events: readonly RecordedEvent[];
let heads: MemoryHeadStore;
beforeAll(async () => {
  events = await manyEvents(MANY);
});
beforeEach(async () => {
  heads = new MemoryHeadStore();
  await rememberAnew(of(events), heads, now);
});

const findingsOf = async (found: readonly RecordedEvent[]): Promise<readonly string[]> =>
  (await verifyHead(of(found), heads)).findings;

describe('the whole log beside all that is remembered of it', () => {
  it('agrees, and tells how many events were there before anything was remembered', async () => {
    expect(await verifyHead(of(events), heads)).toMatchObject({
      findings: [],
      onTrust: MANY,
      remembered: { at: now.toISOString() },
    });
  });

  it('agrees where the log has gone on, of which nothing was on trust', async () => {
    const others = new MemoryHeadStore();
    await beginHead(of([]), others, now);
    const seen = new HeadBuilder();
    for (const event of events.slice(0, 1_100)) seen.add(event);
    await seen.write(others, now);
    expect(await verifyHead(of(events), others)).toMatchObject({ findings: [], onTrust: 0 });
  });

  it('has nothing to say where nothing was remembered', async () => {
    expect(await verifyHead(of(events), new MemoryHeadStore())).toEqual({ remembered: null, onTrust: 0, findings: [] });
  });

  it('says how many events are left of how many', async () => {
    for (const left of [MANY - 1, 1_000, 0])
      expect(await findingsOf(events.slice(0, left))).toEqual([
        `the log has ${left} events, and ${MANY} were remembered at ${now.toISOString()}`,
      ]);
  });

  it('names the first event that is another, wherever it is', async () => {
    const { leaf: _, ...other } = events[0]!;
    for (const at of [0, 700, 1_500, MANY - 1]) {
      const { stream, revision, position } = events[at]!;
      const changed = events.with(at, { ...other, stream, revision, position });
      expect(await findingsOf(at === 0 ? events.with(0, { ...other, data: {} }) : changed)).toEqual([
        `${stream} ${revision}: another event is remembered in its place: the log is not the one that is remembered`,
      ]);
    }
    expect(await findingsOf(events.toSpliced(900, 1))).toHaveLength(1);
  });

  it('leaves an event that its own leaf tells to be damaged to those who name it so', async () => {
    expect(await findingsOf(events.with(1_200, { ...events[1_200]!, data: { n: -1 } }))).toEqual([]);
  });

  it('says where what is remembered contradicts itself', async () => {
    const head = await heads.head();
    const forgetful = {
      head: async () => head,
      leaves: async (from: number) => (from === 0 ? heads.leaves(0, 3) : []),
    };
    expect((await verifyHead(of(events), forgetful)).findings).toEqual([
      'what is remembered of the log contradicts itself',
    ]);
    const other = { head: async () => head && { ...head, root: 'other' }, leaves: heads.leaves.bind(heads) };
    expect((await verifyHead(of(events), other)).findings).toEqual([
      'what is remembered of the log contradicts itself',
    ]);
  });
});
