// Runs projects of jest: `node scripts/suites.cjs int`, say. Two test files at a time; then, alone and one after the other,
// the files of the same projects that measure (jest.config.js names them).
'use strict';
const { spawnSync } = require('node:child_process');

const projects = process.argv.slice(2);

const run = (workers, names) => {
  const command = [require.resolve('jest/bin/jest'), `--maxWorkers=${workers}`, '--selectProjects', ...names];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status === 0;
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
