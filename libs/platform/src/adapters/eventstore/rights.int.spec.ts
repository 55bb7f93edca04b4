import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newEvent } from '../../../../../test/contracts/events.js';
import type { Right } from '../../../../../test/eventstore-double/connections.js';
import { type EventStoreDouble, startEventStoreDouble } from '../../../../../test/eventstore-double/server.js';
import { EventStoreDBClient } from '@eventstore/db-client';
import { EventLogDenied, EventLogUnavailable } from '../../ports/event-log.js';
import { refuseDenied } from '../../refuse-denied.js';
import { EventStoreEventLog } from './event-log.js';

let double: EventStoreDouble;
let log: EventStoreEventLog;
let notices: string[];
beforeEach(async () => {
  double = await startEventStoreDouble();
  notices = [];
  log = EventStoreEventLog.open(double.url, { timeoutMs: 1_000, onNotice: (notice) => notices.push(notice) });
  await log.append('a-1', 'none', [newEvent()]);
});
afterEach(async () => {
  await log.close();
  await double.stop();
});

const needs: Readonly<Record<Right, () => Promise<unknown>>> = {
  append: () => log.append('a-1', 'any', [newEvent()]),
  read: () => log.readStream('a-1'),
  $all: () => log.readAll(null, 1),
};
/** How many events the store holds, of whomever. */
const everything = async (): Promise<number> => {
  const client = EventStoreDBClient.connectionString(double.url);
  let events = 0;
  for await (const _ of client.readAll()) events += 1;
  await client.dispose();
  return events;
};
const rights = Object.keys(needs) as Right[];

describe.each(rights)('without the right to %s', (right) => {
  it.each(['denied', 'unauthenticated'] as const)(
    'it is told as %s, once, by what it is, until it is given',
    async (how) => {
      double.refusals.denied.set(right, how);
      for (let tries = 0; tries < 20; tries += 1)
        await expect(needs[right]()).rejects.toMatchObject({ name: 'EventLogDenied', right, known: how === 'denied' });
      const refused = await needs[right]().catch((error: unknown) => error);
      expect(refused).not.toBeInstanceOf(EventLogUnavailable);
      expect(notices).toEqual([expect.stringContaining(how === 'denied' ? 'may not' : 'not known there')]);
      expect(await log.missingRights()).toEqual([right]);
      double.refusals.denied.clear();
      await needs[right]();
      expect(await log.missingRights()).toEqual([]);
      double.refusals.denied.set(right, how);
      await expect(needs[right]()).rejects.toBeInstanceOf(EventLogDenied);
      expect(notices).toHaveLength(2);
    },
  );

  it('a start is refused with the name of the variable, and nothing was written to find out', async () => {
    const before = await everything();
    await expect(log.checkRights(rights)).resolves.toBeUndefined();
    double.refusals.denied.set(right, 'denied');
    await expect(refuseDenied(() => log.checkRights(rights))).rejects.toMatchObject({
      name: 'BadConfiguration',
      message: expect.stringMatching(/^Cannot start\. EVENTSTORE_URL: .*may not/),
    });
    double.refusals.denied.clear();
    expect(await everything()).toBe(before);
  });
});

describe('a log that is away at a start', () => {
  it('is no reason not to start', async () => {
    await double.stop();
    await expect(refuseDenied(() => log.checkRights(rights))).resolves.toBeUndefined();
    double = await startEventStoreDouble();
  });
});

describe('a follower without the right to read $all', () => {
  it('is told once and tries seldom', async () => {
    double.refusals.denied.set('$all', 'denied');
    const stop = new AbortController();
    const following = (async () => {
      for await (const _ of log.subscribe(null, stop.signal));
    })();
    await sleep(1_500);
    expect(notices).toHaveLength(1);
    expect(double.refusals.count).toBe(1);
    stop.abort();
    await following;
  });
});

describe('an append that the store calls too large', () => {
  it('is refused as it is, without calling the store away or its user denied', async () => {
    double.refusals.maxAppendBytes = 20_000;
    const large = log.append('b-1', 'none', [newEvent({ text: 'x'.repeat(30_000) })]);
    const refused = await large.catch((error: unknown) => error);
    expect(refused).toMatchObject({ message: expect.stringContaining('Maximum Append Size of 20000 Exceeded') });
    expect(refused).not.toBeInstanceOf(EventLogUnavailable);
    expect(notices).toEqual([]);
  });
});
