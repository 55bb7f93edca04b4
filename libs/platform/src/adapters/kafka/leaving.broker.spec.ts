import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tally } from '../../../../../test/crash/tally.js';
import type { KafkaServer } from '../../../../../test/servers/kafka.js';
import { sharedKafka } from '../../../../../test/servers/shared.js';
import { MemoryEventLog } from '../memory/event-log.js';
import { MemoryProjectionStore } from '../memory/projection-store.js';
import { kafkaClient } from './client.js';
import { KafkaProjector } from './projector.js';

let broker: KafkaServer;
beforeAll(async () => {
  broker = await sharedKafka();
}, 180_000);
afterAll(() => broker.dispose());

const quiet = (): void => {};
const sessionMs = 3_000;

const started = (topic: string): KafkaProjector => {
  const kafka = kafkaClient({ brokers: broker.brokers, clientId: 'test', timeoutMs: 1_000, onTrouble: quiet });
  const projecting = {
    log: new MemoryEventLog(),
    store: new MemoryProjectionStore(),
    projections: [tally],
    upcastEvent: (event: never) => event,
  };
  const one = new KafkaProjector({
    topic,
    partitions: 4,
    replicas: 1,
    kafka,
    group: topic,
    sessionMs,
    onTrouble: quiet,
    projecting: projecting as never,
  });
  one.start();
  return one;
};

const msToStop = async (one: KafkaProjector): Promise<number> => {
  const begun = performance.now();
  await one.stop();
  return Math.round(performance.now() - begun);
};

describe('a projector that is stopped while the group is still being shared out', () => {
  it('is gone within a session, whenever that is', async () => {
    const topic = `events-${randomUUID()}`;
    const took: number[] = [];
    for (const afterMs of [0, 20, 60, 100, 150, 200, 300, 400, 600, 800, 1_200, 2_000, 3_000]) {
      const [first, second] = [started(topic), started(topic)];
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      took.push(await msToStop(first), await msToStop(second));
    }
    expect(Math.max(...took)).toBeLessThan(2 * sessionMs);
  }, 600_000);
});
