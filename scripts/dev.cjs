// `npm run dev`: builds the product and starts it, and does both anew whenever a file of apps or libs changes.
'use strict';
const { execSync } = require('node:child_process');

// Where it does not build, this process ends and the next change is waited for.
execSync('npm run --silent build', { stdio: 'inherit' });
void import('../dist/apps/standalone/src/main.js');
