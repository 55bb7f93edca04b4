// After the last test file of a run: the servers that files shared are told to end, and waited for.
'use strict';
const { readdirSync, readFileSync, rmSync } = require('node:fs');
const { basename, join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

const PATIENCE_MS = 20_000;

const told = (pid, signal) => {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
};

module.exports = async () => {
  const run = process.env.TANFIDH_TEST_RUN;
  // It is for whoever began it to end it.
  if (!basename(run).startsWith(`tanfidh-run-${process.pid}-`)) return;
  const pids = readdirSync(run)
    .filter((name) => name.endsWith('.pid'))
    .map((name) => Number(readFileSync(join(run, name), 'utf8')));
  for (const pid of pids) told(pid, 'SIGTERM');
  const end = performance.now() + PATIENCE_MS;
  while (pids.some((pid) => told(pid, 0)) && performance.now() < end) await sleep(50);
  for (const pid of pids.filter((pid) => told(pid, 0)))
    console.error(`A server that test files shared goes on: ${pid}`);
  rmSync(run, { recursive: true, force: true });
  // A process may run the tests again, as `jest --watch` does.
  delete process.env.TANFIDH_TEST_RUN;
};
