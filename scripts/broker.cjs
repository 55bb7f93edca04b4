// Whether tests can have a Kafka broker here.
const { execFileSync } = require('node:child_process');

const works = (command) => {
  try {
    execFileSync(command, ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Why there can be no broker; `null` where there can. */
exports.whyNoBroker = () => {
  if ((process.env.KAFKA_BROKERS ?? '') !== '') return null;
  if (!works('java')) return 'neither KAFKA_BROKERS nor Java is there';
  return works('mvn') ? null : 'neither KAFKA_BROKERS nor Maven is there';
};
