import { constants } from 'node:os';
import { BadConfiguration } from './settings.js';

/** A Nest application or application context: whose hooks open and close what it consists of. */
export interface Application {
  enableShutdownHooks(signals: string[], options: { readonly useProcessExit: boolean }): unknown;
}

/** A service that has started. */
export interface Running {
  /** One line for whoever started it. */
  readonly announce: string;
  readonly app: Application;
}

/** Below what container engines wait before they kill. */
const LONGEST_STOP_MS = 8_000;

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

const writeLine = (line: string): boolean => process.stderr.write(`${line}\n`);

const portTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Listens, or throws `BadConfiguration` where the port is taken. Answers the address; with port 0, that of the port it was given. */
export async function listenOn(
  { host, port }: { readonly host: string; readonly port: number },
  listen: (port: number, host: string) => Promise<string>,
): Promise<string> {
  let address: string;
  try {
    address = await listen(port, host);
  } catch (error) {
    throw portTaken(error) ? new BadConfiguration(`Cannot start. PORT ${port} of ${host} is in use.`) : error;
  }
  return `http://${host.includes(':') ? `[${host}]` : host}:${new URL(address).port}`;
}

/**
 * One service as a process: starts it, lets Nest's shutdown hooks end it on SIGTERM and SIGINT, in time, and turns reasons
 * not to start that are nobody's fault in the code into one clear line and an exit code that says which (`exitCodeOf`; 1:
 * everything else).
 */
export function runProcess(start: () => Promise<Running>, exitCodeOf: (error: unknown) => number = () => 1): void {
  const fail = (error: unknown): void => {
    const code = error instanceof BadConfiguration ? 78 : exitCodeOf(error);
    writeLine(error instanceof Error ? (code === 1 ? (error.stack ?? error.message) : error.message) : String(error));
    process.exitCode = code;
    // A half-started service holds timers and files; nothing of it is wanted.
    setTimeout(() => process.exit(code), 1_000).unref();
  };
  const begin = async (): Promise<void> => {
    // Nothing was taken yet that could be lost. The first process of a container would not even notice without this.
    const notStarted = (signal: NodeJS.Signals): void => process.exit(128 + constants.signals[signal]);
    for (const signal of SIGNALS) process.once(signal, notStarted);
    const { announce, app } = await start();
    for (const signal of SIGNALS) process.off(signal, notStarted);
    app.enableShutdownHooks([...SIGNALS], { useProcessExit: true });
    // An engine that is away must not keep a process from ending: what was acknowledged is on disk.
    const inTime = (): void => void setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    for (const signal of SIGNALS) process.once(signal, inTime);
    writeLine(announce);
  };
  begin().catch(fail);
}
