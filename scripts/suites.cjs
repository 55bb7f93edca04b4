// Runs projects of jest: `node scripts/suites.cjs int full`, say. Two test files at a time; then, beside nothing but
// each other, the files of the same projects that measure (jest.config.js names them): most of what they measure is waiting.
// Three at a time take as long on two cores, and each longer than it says it may.
'use strict';
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const beginRun = require('./run-begins.cjs');
const endRun = require('./run-ends.cjs');

const projects = process.argv.slice(2);

/** Where there is no broker or no browser. */
const mayBeMissing = new Set(['broker', 'distributed', 'pages']);

let going = null;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => going?.kill(signal));

const run = async (names) => {
  if (names.length === 0) return true;
  const command = [require.resolve('jest/bin/jest'), '--maxWorkers=2', '--selectProjects', ...names];
  going = spawn(process.execPath, command, { stdio: 'inherit' });
  const [code] = await once(going, 'exit');
  return code === 0;
};

const runAll = async () => {
  // What cannot be run here is no project; it says so as it is read.
  const { default: config } = await import('../jest.config.js');
  const there = new Set(config.projects.map(({ displayName }) => displayName));
  const unknown = projects.filter((name) => !there.has(name) && !mayBeMissing.has(name));
  if (unknown.length > 0) throw new Error(`there is no project named ${unknown.join(', ')}`);
  const thereOf = (names) => names.filter((name) => there.has(name));
  beginRun();
  const together = await run(thereOf(projects));
  // Also where something failed before.
  const measured = await run(thereOf(projects.map((name) => `${name}-measuring`)));
  await endRun();
  process.exitCode = together && measured ? 0 : 1;
};

void runAll();
