import 'reflect-metadata';
import { DataRefused, OtherRecord } from '#record';
import { listenAt } from '#api';
import { exitCodeAtStart, runProcess } from '#platform';
import { configFrom } from './config.js';
import { startStandalone } from './standalone.js';

const exitCodeOf = (error: unknown): number =>
  error instanceof DataRefused || error instanceof OtherRecord ? 65 : (exitCodeAtStart(error) ?? 1);

runProcess(async () => {
  // The record and the tokens' hashes are for the account that runs the server, and for nobody else on the machine.
  process.umask(0o077);
  const config = configFrom(process.env);
  const { app, firstToken } = await startStandalone(config);
  // Before anything else can go wrong: it is kept nowhere and never shown again.
  if (firstToken !== null) process.stderr.write(`Administrator's token, shown this once: ${firstToken}\n`);
  try {
    const address = await listenAt(app, config);
    return { announce: `Tanfidh listens on ${address} and keeps its record in ${config.home}`, app };
  } catch (error) {
    await app.close();
    throw error;
  }
}, exitCodeOf);
