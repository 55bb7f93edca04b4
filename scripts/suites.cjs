// Runs projects of jest: `node scripts/suites.cjs int full + broker`, say. Two test files at a time of those before the plus, and
// meanwhile one of those after it, which wait for others more than they work; then, alone and one after the other, the files of
// the same projects that measure (jest.config.js names them).
'use strict';
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const beginRun = require('./run-begins.cjs');
const endRun = require('./run-ends.cjs');

const projects = process.argv.slice(2);
const plus = projects.indexOf('+');
const working = plus < 0 ? projects : projects.slice(0, plus);
const waiting = plus < 0 ? [] : projects.slice(plus + 1);

const run = async (workers, names) => {
  if (names.length === 0) return true;
  const command = [require.resolve('jest/bin/jest'), `--maxWorkers=${workers}`, '--selectProjects', ...names];
  const [code] = await once(spawn(process.execPath, command, { stdio: 'inherit' }), 'exit');
  return code === 0;
};

const runAll = async () => {
  // What cannot be run here is no project; it says so as it is read.
  const { default: config } = await import('../jest.config.js');
  const there = new Set(config.projects.map(({ displayName }) => displayName));
  const thereOf = (names) => names.filter((name) => there.has(name));
  beginRun();
  const together = await Promise.all([run(2, thereOf(working)), run(1, thereOf(waiting))]);
  // Also where something failed before.
  const alone = await run(1, thereOf([...working, ...waiting].map((name) => `${name}-alone`)));
  await endRun();
  process.exitCode = [...together, alone].every(Boolean) ? 0 : 1;
};

void runAll();
