// Test files that take longest come first, or one of them would go on alone after all others; jest itself knows how long each took
// only where it ran before, which on a fresh clone it did not.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const longest = [
  'test/faults/others.full.spec.ts',
  'test/standalone/beside.e2e.spec.ts',
  'libs/platform/src/adapters/eventstore/doors.int.spec.ts',
  'test/pages/walk.pages.spec.ts',
  'test/fuzz/any-request.full.spec.ts',
  'test/faults/faults.broker.spec.ts',
  'test/properties/any-history.full.spec.ts',
  'test/standalone/damaged.full.spec.ts',
  'test/pages/hostile.pages.spec.ts',
  'test/standalone/broken-folder.e2e.spec.ts',
  'test/standalone/upgrade.e2e.spec.ts',
  'test/faults/killed-between.broker.spec.ts',
  'test/pages/modes.pages.spec.ts',
  'test/standalone/clock.e2e.spec.ts',
  'test/standalone/remembered-head.e2e.spec.ts',
  'test/standalone/restored-tokens.e2e.spec.ts',
  'test/golden/postgres.int.spec.ts',
  'test/standalone/exchange.e2e.spec.ts',
  'test/standalone/failing-disk.e2e.spec.ts',
  'test/architecture/new-kind.full.spec.ts',
  'test/standalone/migrate.e2e.spec.ts',
  'test/standalone/backup.e2e.spec.ts',
  'test/golden/sqlite.int.spec.ts',
];

const gone = longest.filter((file) => !existsSync(join(__dirname, '..', file)));
if (gone.length > 0) throw new Error(`scripts/longest-first.cjs names what is not there: ${gone.join(', ')}`);

const rank = ({ path }) => {
  const at = longest.findIndex((file) => path.endsWith(`/${file}`));
  return at < 0 ? longest.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
