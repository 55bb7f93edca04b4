import 'reflect-metadata';
import { DataRefused } from '#record';
import { listenOn, runProcess } from '#platform';
import { configFrom } from './config.js';
import { startRecorder } from './recorder.js';

runProcess(
  async () => {
    const config = configFrom(process.env);
    const { app, stop } = await startRecorder(config);
    const address = await listenOn(config, async (port, host) => {
      await app.listen(port, host);
      return app.getUrl();
    });
    return { announce: `The recorder listens on ${address}`, stop };
  },
  (error) => (error instanceof DataRefused ? 65 : 1),
);
