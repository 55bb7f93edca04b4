import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { forms, SECRET } from './bad.js';

const app = (name: string): string => `dist/apps/${name}/src/main.js`;
export const services = ['recorder', 'reader', 'relay', 'projector'].map((name) => [name, [app(name)]] as const);
/** Of the operator. */
export const commands = ['migrate', 'doctor'].map((name) => [`tanfidh ${name}`, [app('cli'), name]] as const);

export interface Started {
  readonly child: ChildProcess;
  /** All that it has said so far, on both outputs. */
  output(): string;
  ended(): Promise<number | null>;
}

const running: ChildProcess[] = [];
export const stopAll = async (): Promise<void> => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
};

/** A process of the build, at the most talkative level. `stopAll` ends it, where it has not ended itself. */
export const start = (args: readonly string[], environment: NodeJS.ProcessEnv): Started => {
  const env = {
    ...process.env,
    TANFIDH_HOME: join(tmpdir(), 'tanfidh-nowhere'),
    PORT: '0',
    LOG_LEVEL: 'trace',
    NODE_OPTIONS: '',
    ...environment,
  };
  const child = spawn(process.execPath, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended: () => ended };
};

/** Nothing of the secret, in any form. */
export const expectSilence = (output: string): void => {
  for (const form of forms) expect(output).not.toContain(form);
};

/** What each process ends with where its addresses are bad. */
export const expectRefusal = async (name: string, { output, ended }: Started): Promise<void> => {
  expect([await ended(), output()]).toEqual([78, expect.anything()]);
  expect(output().trim().split('\n')).toHaveLength(1);
  const named = ['EVENTSTORE_URL', 'DATABASE_URL', ...(/relay|projector/.test(name) ? ['KAFKA_BROKERS'] : [])];
  for (const variable of named) expect(output()).toContain(variable);
  expectSilence(output());
};

/** Good addresses at which nobody is. */
export const nobody = {
  EVENTSTORE_URL: `esdb://tanfidh:${SECRET}@127.0.0.1:1?tls=true`,
  DATABASE_URL: `postgres://tanfidh:${SECRET}@127.0.0.1:1/tanfidh`,
  KAFKA_BROKERS: '127.0.0.1:1',
};
