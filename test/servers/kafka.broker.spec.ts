import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { type KafkaServer, startKafka } from './kafka.js';

let server: KafkaServer;
beforeAll(async () => {
  server = await startKafka();
}, 180_000);
afterAll(() => server.dispose());

describe('the Kafka of the tests', () => {
  it('keeps what it acknowledged over a kill', async () => {
    const kafka = new Kafka({ brokers: [...server.brokers], logLevel: logLevel.NOTHING });
    const topic = `kept-${process.pid}`;
    const [admin, producer] = [kafka.admin(), kafka.producer()];
    await admin.connect();
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1 }] });
    await producer.connect();
    await producer.send({ topic, acks: -1, messages: [{ value: 'one' }] });
    if (server.own) {
      await server.stopBroker();
      await server.startBroker();
    }
    expect(await admin.fetchTopicOffsets(topic)).toMatchObject([{ low: '0', high: '1' }]);
    await Promise.all([admin.disconnect(), producer.disconnect()]);
  }, 60_000);
});
