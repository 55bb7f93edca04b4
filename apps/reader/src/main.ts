import 'reflect-metadata';
import { listenOn, runProcess } from '#platform';
import { configFrom } from './config.js';
import { startReader } from './reader.js';

runProcess(async () => {
  const config = configFrom(process.env);
  const { app, stop } = await startReader(config);
  const address = await listenOn(config, async (port, host) => {
    await app.listen(port, host);
    return app.getUrl();
  });
  return { announce: `The reader listens on ${address}`, stop };
});
