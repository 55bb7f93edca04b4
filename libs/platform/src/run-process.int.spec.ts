import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { root } from '../../../test/servers/root.js';

/** A process whose one module does this to close. */
const script = (close: string, starting = 'null'): string => `
  import 'reflect-metadata';
  import { Module } from '@nestjs/common';
  import { NestFactory } from '@nestjs/core';
  import { runProcess } from './dist/libs/platform/src/run-process.js';
  class Root { onApplicationShutdown() { return ${close}; } }
  Module({})(Root);
  setInterval(() => {}, 1_000);
  runProcess(async () => (process.stderr.write('starting\\n'), await ${starting}, { announce: 'started', app: await NestFactory.createApplicationContext(Root, { logger: false }) }));
`;

const after = (ms: number): string => `new Promise((resolve) => setTimeout(resolve, ${ms}))`;

interface Ended {
  readonly code: number | null;
  readonly ms: number;
}

const ended = async (close: string, ...signals: readonly NodeJS.Signals[]): Promise<Ended> =>
  endedAs(script(close), 'started', signals);

const endedAs = async (source: string, said: string, signals: readonly NodeJS.Signals[]): Promise<Ended> => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { cwd: root });
  const exit = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  await new Promise<void>((resolve) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes(said)) resolve();
    });
  });
  const began = performance.now();
  for (const signal of signals) {
    child.kill(signal);
    await sleep(100);
  }
  return { code: await exit, ms: performance.now() - began };
};

describe.each(['SIGTERM', 'SIGINT'] as const)('a process that gets %s', (signal) => {
  it('ends by its hooks, once, however often it is told', async () => {
    const { code, ms } = await ended(after(500), signal, 'SIGTERM', 'SIGINT');
    expect([code, ms >= 450, ms < 4_000]).toEqual([0, true, true]);
  });
});

describe('a process that gets SIGTERM', () => {
  it('waits for nobody for ever', async () => {
    const { code, ms } = await ended(after(60_000), 'SIGTERM');
    expect([code, ms >= 7_900, ms < 12_000]).toEqual([1, true, true]);
  });
});

describe('a process that is still starting', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('ends at once by %s', async (signal, expected) => {
    const { code, ms } = await endedAs(script('null', after(60_000)), 'starting', [signal]);
    expect([code, ms < 4_000]).toEqual([expected, true]);
  });
});

describe('a process of which a hook fails at the end', () => {
  it('ends all the same', async () => {
    const { code, ms } = await ended(`Promise.reject(new Error('disk'))`, 'SIGTERM');
    expect([code, ms < 4_000]).toEqual([0, true]);
  });
});
