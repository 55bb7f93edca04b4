// Whether tests can have a Kafka broker here.
const { execFileSync } = require('node:child_process');

const works = (command, argument = '-version') => {
  try {
    execFileSync(command, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Why there can be no broker; `null` where there can. */
exports.whyNoBroker = () => {
  if ((process.env.KAFKA_BROKERS ?? '') !== '') return null;
  if (works('docker', 'info')) return null;
  if (!works('java')) return 'neither KAFKA_BROKERS, Docker nor Java is there';
  return works('mvn') ? null : 'neither KAFKA_BROKERS, Docker nor Maven is there';
};
