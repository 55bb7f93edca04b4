// The order of test files where nothing is known yet of how long each took, as on a fresh clone: those that take longest come
// first, or one of them would go on alone after all others.
'use strict';
const { default: Sequencer } = require('@jest/test-sequencer');

const longest = [
  'test/pages/walk.pages.spec.ts',
  'test/fuzz/any-request.full.spec.ts',
  'test/faults/faults.broker.spec.ts',
  'test/properties/any-history.full.spec.ts',
  'test/faults/killed-between.broker.spec.ts',
  'test/pages/modes.pages.spec.ts',
  'test/standalone/damaged.full.spec.ts',
  'test/standalone/remembered-head.e2e.spec.ts',
  'test/golden/postgres.int.spec.ts',
  'test/golden/sqlite.int.spec.ts',
  'test/standalone/failing-disk.e2e.spec.ts',
];

const rank = ({ path }) => {
  const at = longest.findIndex((file) => path.endsWith(`/${file}`));
  return at < 0 ? longest.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
