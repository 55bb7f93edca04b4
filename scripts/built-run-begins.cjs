// Before the first test file of a run that tries the product as it was built: what was built is of the sources as they stand.
'use strict';
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');
const beginRun = require('./run-begins.cjs');

const root = join(__dirname, '..');
const isSource = (name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name);
const changed = (folder) =>
  Math.max(
    ...readdirSync(join(root, folder), { recursive: true })
      .filter(isSource)
      .map((name) => statSync(join(root, folder, name)).mtimeMs),
  );

module.exports = () => {
  const built = statSync(join(root, 'dist/libs/kernel/src/index.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < Math.max(changed('apps'), changed('libs')))
    throw new Error('The sources have changed since they were built: npm run build');
  beginRun();
};
