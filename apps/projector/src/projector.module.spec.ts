import { expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { EventStoreEventLog, KafkaProjector } from '#platform/engines';
import { DATABASE } from '#platform/modules';
import { PROBE, TRACING } from '#platform/serving';
import { ProjectorModule } from './projector.module.js';

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

it('the projector begins once the tables are there, and ends before what it works with', async () => {
  const order: string[] = [];
  /** Takes a turn, so that what is not waited for comes too late. */
  const step = (what: string) => async () => {
    await new Promise(setImmediate);
    order.push(what);
  };
  const module = await Test.createTestingModule({ imports: [ProjectorModule.forRoot(config)] })
    .overrideProvider(EventStoreEventLog)
    .useValue({ checkRights: async () => {}, close: step('log closed') })
    .overrideProvider(DATABASE)
    .useValue({ migrate: step('tables made'), close: step('database closed') })
    .overrideProvider(KafkaProjector)
    .useValue({ start: () => void order.push('projector begins'), stop: step('projector ends') })
    .overrideProvider(PROBE)
    .useValue({ close: step('probe closed') })
    .overrideProvider(TRACING)
    .useValue(step('traces sent'))
    .compile();
  await module.init();
  expect(order.splice(0)).toEqual(['tables made', 'projector begins']);
  await module.close();
  expect(order).toEqual(['probe closed', 'projector ends', 'database closed', 'log closed', 'traces sent']);
});
