import 'reflect-metadata';
import { listenOn, runProcess } from '#platform';
import { configFrom } from './config.js';
import { startReader } from './reader.js';

runProcess(async () => {
  const config = configFrom(process.env);
  const { app, stop } = await startReader(config);
  const address = await listenOn(config, (port, host) => app.listen(port, host));
  return { announce: `The reader listens on ${address}`, stop };
});
