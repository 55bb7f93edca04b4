import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { BadConfiguration, EventLogDenied, HeadKeeper } from '#platform';
import { EventStoreEventLog, Relay } from '#platform/engines';
import { DATABASE } from '#platform/modules';
import { PROBE, TRACING } from '#platform/serving';
import { RelayModule } from './relay.module.js';

const config = {
  port: 0,
  host: '127.0.0.1',
  logLevel: 'silent',
  tracesTo: '',
  sessionMs: 1_000,
  eventStore: 'esdb://127.0.0.1:1?tls=false',
  database: 'postgres://127.0.0.1:1/none',
  brokers: ['127.0.0.1:1'],
  topic: 'none',
  partitions: 1,
  replicas: 1,
};

const relayOver = async (checkRights: () => Promise<void> = async () => {}) => {
  const order: string[] = [];
  /** Takes a turn, so that what is not waited for comes too late. */
  const step = (what: string) => async () => {
    await new Promise(setImmediate);
    order.push(what);
  };
  const startable = (what: string) => ({ start: () => void order.push(`${what} begins`), stop: step(`${what} ends`) });
  const module = await Test.createTestingModule({ imports: [RelayModule.forRoot(config)] })
    .overrideProvider(EventStoreEventLog)
    .useValue({ checkRights, close: step('log closed') })
    .overrideProvider(DATABASE)
    .useValue({ migrate: step('tables made'), close: step('database closed') })
    .overrideProvider(Relay)
    .useValue(startable('relay'))
    .overrideProvider(HeadKeeper)
    .useValue(startable('keeper'))
    .overrideProvider(PROBE)
    .useValue({ close: step('probe closed') })
    .overrideProvider(TRACING)
    .useValue(step('traces sent'))
    .compile();
  return { order, module };
};

describe('the relay', () => {
  it('begins once the tables are there, and ends before what it works with', async () => {
    const { order, module } = await relayOver();
    await module.init();
    expect(order.splice(0)).toEqual(['tables made', 'relay begins', 'keeper begins']);
    await module.close();
    expect(order).toEqual([
      'probe closed',
      'keeper ends',
      'relay ends',
      'database closed',
      'log closed',
      'traces sent',
    ]);
  });

  it('does not begin where the log denies it what it needs', async () => {
    const { order, module } = await relayOver(() => Promise.reject(new EventLogDenied('read', true)));
    await expect(module.init()).rejects.toThrow(BadConfiguration);
    expect(order).toEqual([]);
  });
});
