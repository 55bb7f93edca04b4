// Runs projects of jest: `node scripts/suites.cjs int`, say. Two test files at a time; then, alone and one after the other,
// the files of the same projects that measure (jest.config.js names them).
'use strict';
const { spawnSync } = require('node:child_process');

const NODE_OPTIONS = '--experimental-vm-modules --no-warnings';
const projects = process.argv.slice(2);

const run = (workers, names) => {
  // With a limit, jest runs every file in a worker, and says so and goes on where one does not end by itself: in its own
  // process, a handle that a test left open would keep the whole run from ending.
  const how = [`--maxWorkers=${workers}`, '--workerIdleMemoryLimit=2GB'];
  const command = [require.resolve('jest/bin/jest'), ...how, '--selectProjects', ...names];
  return spawnSync(process.execPath, command, { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS } }).status === 0;
};

// The second is run also where something failed in the first.
const passed = [
  run(2, projects),
  run(
    1,
    projects.map((name) => `${name}-alone`),
  ),
];
process.exitCode = passed.every(Boolean) ? 0 : 1;
