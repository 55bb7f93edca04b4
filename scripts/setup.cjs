// Plain old JavaScript: it runs before anything is installed, on whatever Node the machine has (20.19 or later).
'use strict';
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const stamp = join(root, 'node_modules', '.installed-from');
const [major, minor] = process.versions.node.split('.').map(Number);

const stopWith = (reason) => {
  console.error(reason);
  process.exit(1);
};

if (major < 20 || (major === 20 && minor < 19)) {
  stopWith(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
}

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== lock) {
  console.log('Installing what Tanfidh needs (once) …');
  // The compiler is a dev dependency and Node 24 an optional one: a machine set to leave these out must get them too.
  const install = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { error, status } = spawnSync('npm', install, { cwd: root, stdio: 'inherit' });
  if (error && error.code === 'ENOENT') stopWith('npm is needed beside Node, and is not on the PATH.');
  if (error || status !== 0) stopWith('The installation did not finish. Is the npm registry within reach?');
  writeFileSync(stamp, lock);
}
