// Before the first test file of a run: a folder in which files find the servers that they share (test/servers/shared.ts). A run of
// several jests (scripts/suites.cjs) has one.
'use strict';
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = () => {
  process.env.TANFIDH_TEST_RUN ??= mkdtempSync(join(tmpdir(), `tanfidh-run-${process.pid}-`));
};
