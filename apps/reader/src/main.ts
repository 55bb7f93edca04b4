import 'reflect-metadata';
import { listenAt } from '#api';
import { runProcess } from '#platform';
import { configFrom } from './config.js';
import { startReader } from './reader.js';

runProcess(async () => {
  const config = configFrom(process.env);
  const { app } = await startReader(config);
  return { announce: `The reader listens on ${await listenAt(app, config)}`, app };
});
