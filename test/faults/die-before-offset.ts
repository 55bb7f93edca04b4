// Loaded before a projector: it kills itself between a transaction and the offset that should follow it.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const { Kafka } = require('kafkajs') as typeof import('kafkajs');
const { consumer } = Kafka.prototype;

Kafka.prototype.consumer = function (config) {
  const made = consumer.call(this, config);
  let commits = 0;
  return {
    ...made,
    async commitOffsets(offsets) {
      // Some offsets first, so that it dies at different places.
      commits += 1;
      if (commits > Math.random() * 4) process.kill(process.pid, 'SIGKILL');
      await made.commitOffsets(offsets);
    },
  };
};
