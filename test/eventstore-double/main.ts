// The double as a process of its own, so that it can be killed: --port, --file.
import { parseArgs } from 'node:util';
import { startEventStoreDouble } from './server.js';

const { values } = parseArgs({ options: { port: { type: 'string' }, file: { type: 'string' } } });
const { url } = await startEventStoreDouble({
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
  ...(values.file === undefined ? {} : { file: values.file }),
});
process.stdout.write(`double listens on ${url}\n`);
