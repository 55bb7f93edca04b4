import 'reflect-metadata';
import { DataRefused } from '#api';
import { FolderInUse, NewerLog, NotOurLog } from '#platform';
import { BadConfiguration, configFrom } from './config.js';
import { startStandalone } from './standalone.js';

/** Reasons not to start that are nobody's fault in the code: one clear line, and an exit code that says which. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof BadConfiguration) return 78;
  if (error instanceof FolderInUse) return 75;
  const unreadable = error instanceof NotOurLog || error instanceof NewerLog || error instanceof DataRefused;
  return unreadable ? 65 : 1;
};

const portTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

const main = async (): Promise<void> => {
  // The record and the tokens' hashes are for the account that runs the server, and for nobody else on the machine.
  process.umask(0o077);
  const config = configFrom(process.env);
  const { app, firstToken, stop, logger } = await startStandalone(config);
  // Before anything else can go wrong: it is kept nowhere and never shown again.
  if (firstToken !== null) say(`Administrator's token, shown this once: ${firstToken}`);
  let stopping = false;
  const end = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    await stop();
    throw portTaken(error)
      ? new BadConfiguration(`Cannot start. PORT ${config.port} of ${config.host} is in use.`)
      : error;
  }
  const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
  say(`Tanfidh listens on ${address} and keeps its record in ${config.home}`);
};

main().catch((error: unknown) => {
  const code = exitCodeOf(error);
  say(error instanceof Error ? (code === 1 ? (error.stack ?? error.message) : error.message) : String(error));
  process.exitCode = code;
  // A half-started server holds timers and files; nothing of it is wanted.
  setTimeout(() => process.exit(code), 1000).unref();
});
