import 'reflect-metadata';
import { listenAt } from '#api';
import { runProcess } from '#platform';
import { DataRefused } from '#record';
import { configFrom } from './config.js';
import { startRecorder } from './recorder.js';

runProcess(
  async () => {
    const config = configFrom(process.env);
    const { app } = await startRecorder(config);
    return { announce: `The recorder listens on ${await listenAt(app, config)}`, app };
  },
  (error) => (error instanceof DataRefused ? 65 : 1),
);
